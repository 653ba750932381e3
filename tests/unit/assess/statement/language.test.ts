import { describe, expect, test } from 'vitest';
import { isEnglish } from '../../../../src/assess/statement/language.ts';

describe('German is left alone, however short', () => {
  test.each([
    'Kundenzufriedenheit deutlich verbessern',
    'Kundentreue stärken',
    'Die Abwanderung von 2,4 % auf 2,2 % senken',
    'Antwortzeiten verkürzen',
    'Mitarbeiterbindung erhöhen',
    'Neue Märkte erschließen',
    'Umsatz um 20 % steigern',
    'Wir antworten innerhalb von 24 Stunden',
    'Servicequalität verbessern',
    'Prozesse optimieren',
    'Einführung eines neuen CRM-Systems',
    'Handbuch bis Ende März veröffentlichen',
    'Weiterempfehlungsrate steigern',
    'Beschwerden halbieren',
    'Jeder Mitarbeiter besucht eine Schulung',
    'Führungskultur weiterentwickeln',
    'Digitalisierung vorantreiben',
    'Kosten senken',
    'Erreichbarkeit am Telefon sicherstellen',
    'Zusammenarbeit mit dem Vertrieb stärken',
    '20 neue Kunden gewinnen',
    'Nachhaltigkeit fördern',
    'Fehlerquote reduzieren',
    'Wartezeiten am Schalter verkürzen',
    'Erste Lösung beim ersten Kontakt in 80 % der Anfragen',
    'Standort Hamburg eröffnen',
    'Wissensdatenbank aufbauen',
    'Bessere Beratung anbieten',
    'Wir wollen der beste Arbeitgeber der Region sein',
    'Weniger Fluktuation im Team',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('French is left alone, however short', () => {
  test.each([
    'Améliorer la satisfaction client',
    'Fidéliser nos clients',
    "Réduire le taux d'attrition",
    "Augmenter le chiffre d'affaires de 20 %",
    'Renforcer la collaboration avec les ventes',
    'Répondre à chaque client sous 24 heures',
    'Développer de nouveaux marchés',
    'Lancer le nouveau site web',
    'Recruter trois conseillers',
    'Former toutes les équipes',
    "Diminuer les délais d'attente",
    'Qualité de service irréprochable',
    'Mettre en place un tableau de bord',
    'Optimiser les processus internes',
    "Doubler le nombre d'abonnés",
    'Promouvoir la diversité',
    'Accroître la notoriété de la marque',
    'Publier le rapport annuel en mars',
    'Réduire les coûts',
    'Favoriser le bien-être au travail',
    'Moins de réclamations',
    'Devenir le leader du secteur',
    'Ouvrir une agence à Lyon',
    'Garantir un accueil chaleureux',
    'Simplifier les démarches',
    'Taux de résolution au premier contact supérieur à 80 %',
    'Accélérer la transformation numérique',
    'Une meilleure communication interne',
    'Fin de la migration en juin',
    'Satisfaction des salariés',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('Norwegian is left alone, however short', () => {
  test.each([
    'Forbedre kundetilfredsheten',
    'Øke omsetningen',
    'Redusere ventetiden',
    'Styrke samarbeidet med salg',
    'Svare alle kunder innen 24 timer',
    'Ansette tre rådgivere',
    'Lansere ny nettside',
    'Bedre kvalitet på tjenestene',
    'Færre klager',
    'Øke NPS fra 30 til 40',
    'Utvikle nye produkter',
    'Redusere sykefraværet til 5 %',
    'Bygge en sterk kultur',
    'Beholde flere kunder',
    'Innføre nytt CRM-system',
    'Åpne kontor i Bergen',
    'Fornøyde medarbeidere',
    'Kutte kostnader',
    'Fullføre opplæringen for alle ansatte',
    'Bli best i bransjen',
    'Raskere svar på telefon',
    'Publisere håndboken før mars',
    'Øke andelen løst ved første kontakt',
    'Sikre god oppfølging',
    'Vi skal være Norges beste arbeidsgiver',
    'Halvere antall feil',
    'Vekst i nye markeder',
    'Levere i tide',
    'Digitalisere arbeidsprosessene',
    'Mer effektiv saksbehandling',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('Spanish is left alone, however short', () => {
  test.each([
    'Mejorar la satisfacción del cliente',
    'Mejorar la fidelidad',
    'Reducir el tiempo de espera',
    'Aumentar las ventas un 20 %',
    'Fortalecer el trabajo en equipo',
    'Responder a cada cliente en 24 horas',
    'Contratar tres agentes',
    'Lanzar el nuevo portal',
    'Reducir costes',
    'Aumentar ingresos',
    'Desarrollar nuevos productos',
    'Fomentar la innovación',
    'Lograr la excelencia operativa',
    'Ser líderes del mercado',
    'Implementar un nuevo sistema',
    'Disminuir las quejas a la mitad',
    'Formar a todos los empleados',
    'Abrir una oficina en Sevilla',
    'Calidad de servicio excepcional',
    'Garantizar una atención rápida',
    'Publicar el manual antes de marzo',
    'Incrementar la retención de empleados',
    'Menos reclamaciones',
    'Crecimiento sostenible',
    'Duplicar el número de suscriptores',
    'Optimizar los procesos',
    'Impulsar la transformación digital',
    'Mayor compromiso de los empleados',
    'Elevar la calidad de 30 a 40',
    'Mantener clientes contentos',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('names and borrowed words leave English English', () => {
  test.each([
    'Hire Jürgen Müller',
    'Open the São Paulo office',
    'Targets met, plus a van hire',
    'Publish the résumé guide',
    'Improve El Niño forecasts',
    'Launch in Île-de-France and Baden-Württemberg',
    'Die casting scrap below 2 %',
    'Win the Le Mans bid',
    'Expand Los Angeles sales',
    'Grow Café Zürich and Café Basel',
    'Improve churn',
    'Scale revenue',
    'Kickstart synergies',
    'Grow Los Angeles sales',
    'Cut Q4 costs',
    'Strengthen NPS',
    'NPS 40',
    'World-class onboarding',
    'Best practices',
  ])('%s', (text) => {
    expect(isEnglish(text)).toBe(true);
  });
});
