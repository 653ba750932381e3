import { wordsOf } from './reasons.ts';

/**
 * Who is meant by a group in people's own words: those who do the work, those it is done for, or those who decide about it. The words are data;
 * another language is another line. Only what is surely one of them is listed; everything else stays undecided, and whoever asks gives it the
 * benefit of the doubt.
 */
export type Group = 'employees' | 'customers' | 'deciders';

const EMPLOYEES = new Set(
  (
    'agent agents apprentice apprentices associates attendants baristas bakers builders captains carers cashiers cleaners clerks colleague ' +
    'colleagues cooks craftspeople crew crews deckhands desk desks developers dispatchers doctors drivers employee employees engineers ' +
    'frontline interns librarians mechanics midwives nurses operators personnel pickers pilots porters receptionists ' +
    'rep representative representatives reps shift shifts staff stewards supervisors support team teams technicians trainees union unions ' +
    'waiters workers workforce ' +
    // German
    'angestellte azubis belegschaft beschäftigte betriebsrat fahrer kolleginnen kollegen kollegium mitarbeiter mitarbeiterinnen ' +
    'mitarbeitende mitarbeitenden personal personalrat pflege pflegekräfte schicht schichten team teams ' +
    // French, Spanish, Italian, Portuguese
    'collaborateurs collaboratrices collègues effectifs employées employés équipe équipes personnel salariés ' +
    'empleadas empleados equipo equipos personal plantilla trabajadores addetti collaboratori colleghi dipendenti operatori personale squadra ' +
    'colaboradores empregados equipa equipe funcionários trabalhadores ' +
    // Dutch, Danish, Norwegian, Swedish
    "collega's medewerkers medewerker personeel ploeg ansatt ansatte kolleger kollegaer kollegor medarbejdere medarbeidere medarbetare personale"
  ).split(' '),
);

const CUSTOMERS = new Set(
  (
    'applicants beneficiaries buyer buyers callers card-holders cardholders citizens claimants client clients clientele consumers ' +
    'customer customers diners donors families guests households islanders leavers learners listeners members neighbours parents passengers patients ' +
    'payers players policyholders public pupils readers renters residents riders shoppers students subscribers tenants travellers users visitors ' +
    // German
    'besucher besucherinnen bürger bürgerinnen eltern fahrgäste gast gäste kunde kunden kundinnen leser leserinnen mieter mieterinnen nutzer ' +
    'nutzerinnen patienten patientinnen schüler schülerinnen versicherte ' +
    // French, Spanish, Italian, Portuguese
    'abonnés citoyens clientes clientèle patients usagers utilisateurs voyageurs ciudadanos clientela huéspedes pacientes pasajeros socios usuarios ' +
    'cittadini clienti ospiti passeggeri pazienti utenti cidadãos passageiros ' +
    // Dutch, Danish, Norwegian, Swedish
    'burgers cliënten gasten huurders klanten reizigers borgere brukere gjester kunder patienter pasienter borgare gäster resenärer'
  ).split(' '),
);

const DECIDERS = new Set(
  (
    'board ceo cfo chief coo committee consultant consultants director directors executive executives governors investors leadership management manager ' +
    'managers owners president shareholders sponsor sponsors ' +
    'aufsichtsrat berater chef chefs direktion führung führungskräfte geschäftsführung geschäftsleitung leitung vorgesetzte vorstand ' +
    'direction dirección dirigeants directiva direzione direção gerencia directie ledelse ledelsen ledning ledningen styret bestyrelsen'
  ).split(' '),
);

/** In French and Italian the article is part of the word: l'équipe, dell'ufficio. */
const ARTICLE = /^\p{L}{1,4}['’](?=\p{L}{3})/u;

/** Who a group is; undefined where the words leave it open, or name both ("Customer support"). */
export function groupOf(name: string): Group | undefined {
  const words = wordsOf(name).map((word) => (word.length > 4 ? word.replace(ARTICLE, '') : word));
  const [isEmployees, isCustomers] = [EMPLOYEES, CUSTOMERS].map((known) => words.some((word) => known.has(word)));
  if (isEmployees || isCustomers) return isEmployees && isCustomers ? undefined : isEmployees ? 'employees' : 'customers';
  return words.some((word) => DECIDERS.has(word)) ? 'deciders' : undefined;
}

/**
 * Whether two names mean the same group of people: they share a word that is not in every name, or are both of one kind. "Customers" are whoever
 * is served, unless those are colleagues.
 */
export function isSameGroup(one: string, other: string): boolean {
  const [group, otherGroup] = [groupOf(one), groupOf(other)];
  if (group !== undefined && group === otherGroup) return true;
  if ((group === 'customers' && otherGroup === undefined) || (otherGroup === 'customers' && group === undefined)) return true;
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true;
  const words = new Set(wordsOf(other).filter((word) => word.length > SHORTEST));
  return wordsOf(one).some((word) => words.has(word));
}

/** Shorter words are in every name: "the", "und", "our". */
const SHORTEST = 3;
