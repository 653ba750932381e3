/** What gives away that a text is not English: enough to leave it alone, not to judge it. */

/** Words that occur in nearly every sentence of a language. */
const SMALL =
  'der die das und ist nicht mit für auf ein eine einer eines einem einen den dem des von zu zum zur im am wir unser unsere unserer unseren bis werden wird ' +
  'alle allen sich sind über unter pro bei aus nach vor durch um jeder jede jedes jeden mehr weniger als wie auch haben hat kein keine ' +
  'le la les des du et est une un pour dans sur avec nous notre nos aux ce cette qui que au chaque tous toutes leur leurs sans être ' +
  'el los las y es para por una nuestro nuestra nuestros nuestras más del se lo cada todos todas sus nuevo nueva nuevos ' +
  'il gli che di per una nel nella della dei delle più sono ogni tutti ' +
  'uma não da em nosso nossa mais dos das ' +
  'het een en voor op zijn niet wij onze naar alle elke ' +
  'og er på av som med vi ikke det et alle fra innen hver våre vår flere færre nye bedre mer enn skal ved om att och är inte för på från alla våra';

/** Verbs that goals begin or end with, in the form they have there; none is an English word. */
const VERBS =
  'verbessern steigern senken erhöhen reduzieren verringern verkürzen einführen ausbauen stärken fördern schaffen sicherstellen entwickeln weiterentwickeln erreichen gewinnen ' +
  'optimieren umsetzen aufbauen abschließen veröffentlichen einstellen erstellen ermöglichen vereinfachen beschleunigen gewährleisten durchführen eröffnen halbieren verdoppeln ' +
  'vorantreiben anbieten vermeiden begeistern digitalisieren automatisieren etablieren schulen halten binden beantworten lösen minimieren maximieren erschließen werden bieten ' +
  'améliorer augmenter réduire diminuer accroître renforcer développer mettre créer lancer publier atteindre garantir fidéliser recruter assurer accélérer simplifier ' +
  'obtenir ouvrir répondre favoriser promouvoir optimiser devenir maîtriser organiser numériser digitaliser moderniser sécuriser soutenir construire élaborer établir traiter ' +
  'mejorar aumentar reducir disminuir incrementar fortalecer desarrollar crear lanzar publicar alcanzar garantizar lograr contratar implementar fomentar bajar ' +
  'abrir duplicar acortar impulsar mantener optimizar conseguir establecer ofrecer asegurar promover realizar aprobar completar capacitar digitalizar ' +
  'forbedre øke redusere senke styrke utvikle lansere ansette innføre oppnå sikre skape fullføre publisere bygge beholde levere gjøre svare halvere åpne ' +
  'kutte digitalisere effektivisere forenkle gjennomføre etablere opprette videreutvikle redusér doble ' +
  'verbeteren verhogen verlagen vergroten verminderen migliorare aumentare ridurre melhorar reduzir förbättra öka minska stärka';

/** What goals are about. */
const NOUNS =
  'kunden kundinnen mitarbeiter mitarbeitende mitarbeitenden umsatz wartezeit wartezeiten woche wochen monat monate monaten jahr jahre jahren stunden tage tagen prozent neue neuen deutlich ' +
  'kosten bessere besser beste erste ersten beim anfragen kontakt beratung schnellere weniger ' +
  'équipe équipes délai délais jours semaine semaines mois année trimestre heures qualité chiffre moins réclamations meilleur meilleure interne internes processus nouveau nouvelle ' +
  'trois deux secteur conseillers coûts juin juillet mars avril tout toute ' +
  'clientes equipo equipos ventas días semanas meses año años horas tiempo calidad tres agentes menos reclamaciones mayor líderes mercado excelencia operativa procesos empleados ' +
  'mejor mejores proveedor cliente cero accidentes nuevo felices excelente retener ampliar talento crecimiento sostenible compromiso costes costos ingresos ' +
  'kunder kunde kundene ansatte dager uker uke måneder måned år kvartal kvalitet klager fornøyde medarbeidere kostnader bransjen antall feil vekst markeder tide ny nytt nettside ' +
  'ligne nombre tableau travail godt bruk flere kortere kundelojalitet arbeidsmiljø bli effektiv saksbehandling arbeidsprosessene raskere omsetningen ventetiden klanten clienti kunderna';

/** These are English as well, or names, and count for neither. */
export const SHARED_WORDS: ReadonlySet<string> = new Set(
  'die den am an as de del do due halt hat her la le met no op on los las par per plus pour van lo da das dos em se will all men son mais er il y timer tid ende best feil mars tout kosten processus interne'.split(
    ' ',
  ),
);

/** How much a word says: a verb as much as two others. */
export const FOREIGN_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...SMALL.split(' '), ...NOUNS.split(' ')].map((word) => [word, 1] as const),
  ...VERBS.split(' ').map((word) => [word, 2] as const),
]);

/** Of words with seven letters or more. */
const ENDINGS: ReadonlySet<string> = new Set(
  'heit kultur wickeln treiben führen stellen heiten keit keiten ung ungs ungen schaft schaften ierung lich liche lichen ieren ität zeit zeiten quote quoten ción ciones sión siones dades idad miento mientos ité ités eurs euse elles aux heten sjon sjonen sjoner skap else elsen elser ningen tiden prosessene behandling iteit zione zioni ção ções'.split(
    ' ',
  ),
);
const LONGEST_ENDING = 10;

/** Whether a word ends as no English word does; a look for each length is cheaper than one expression. */
export function endsForeign(word: string): boolean {
  for (let length = 2; length <= LONGEST_ENDING; length++) if (ENDINGS.has(word.slice(-length))) return true;
  return false;
}
