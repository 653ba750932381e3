import { describe, expect, test } from 'vitest';
import { doneFault } from '../../../src/assess/done.ts';

const TITLE = 'Open the desk';

describe('says nothing but that it is done', () => {
  test.each([
    'yes',
    'Done.',
    'All done',
    'x',
    'ok',
    '✓',
    '-',
    'true',
    'Finished',
    'It is fully completed',
    'The goal is reached',
    'Success',
    'The goal has been achieved successfully',
    'Erledigt',
    'terminé',
  ])('%s', (done) => {
    expect(doneFault(done, TITLE)).toEqual({ kind: 'says nothing' });
  });
});

describe('says how it feels, and of nothing in particular', () => {
  test.each([
    'all good',
    'When customers are happier',
    'Customers are satisfied with us',
    'We did our best',
    'Everything works',
    'The work is easier for the team',
    'Customers trust us more',
    'Everyone is happy',
    'Progress has been made',
  ])('%s', (done) => {
    expect(doneFault(done, TITLE)).toEqual({ kind: 'hollow' });
  });
});

describe('can be argued about', () => {
  test.each([
    ['Customers feel well cared for', 'feel'],
    ['The service is much better than before', 'better'],
    ['Our team works more efficiently', 'more efficiently'],
    ['Communication has improved significantly', 'improved'],
    ['The atmosphere in the team is good', 'good'],
    ['People are more motivated', 'more motivated'],
    ['Customers notice the improvement', 'improvement'],
    ['The process runs more smoothly', 'more smoothly'],
    ['A world-class experience for our guests', 'world-class'],
    ['We are seen as a great partner', 'great'],
    ['Quality has increased', 'increased'],
    ['Customers get a faster and better answer', 'faster'],
    ['The training was successful', 'successful'],
    ['Better teamwork', 'Better'],
    ['Our reputation has grown', 'grown'],
    ['Customers love us', 'love'],
    ['Good feedback', 'Good'],
    ['It feels right', 'feels'],
    ['Communication between departments is smooth', 'smooth'],
    ['The culture is stronger', 'stronger'],
    ['We are more customer-focused', 'more customer-focused'],
    ['Employees feel valued', 'feel'],
    ['People enjoy working here', 'enjoy'],
    ['The project was a success', 'success'],
    ['As agreed', 'As agreed'],
    ['See plan', 'See plan'],
    ['Fewer complaints', 'Fewer'],
  ])('%s', (done, words) => {
    expect(doneFault(done, TITLE)).toEqual({ kind: 'vague', words });
  });
});

test.each(['Communication is improved between teams', 'Improve communication between teams'])(
  'repeats a title that names no thing: %s',
  (done) => {
    expect(doneFault(done, 'Improve communication between teams')).toEqual({ kind: 'repeats the title' });
  },
);

test.each([
  ['The handbook for refunds is published', 'Publish the handbook for refunds'],
  ['Communication rules between teams are signed by both leads', 'Improve communication between teams'],
  ['Reduce the 40 forms to 12', 'Reduce the 40 forms to 12'],
  ['手册已发布', '发布手册'],
])('a title that names a thing may be said again: %s', (done, title) => {
  expect(doneFault(done, title)).toBeUndefined();
});

describe('can be checked', () => {
  test.each([
    'All 24 agents have passed the ten-question test',
    'The handbook stands in the help centre and noor has signed it off',
    'Contract signed',
    'New management team',
    'Customers get results',
    'Neueröffnung',
    'ISO-Zertifizierung',
    'Certification',
    'Umzug',
    '開店',
    'Tom has passed the mail-sorting course',
    'The mailboxes are sorted by skill',
    'The new counter is open',
    'Customers can change their booking on the website',
    'Works council has agreed in writing',
    'Both teams use the same form',
    'The old telephone number is switched off',
    'Everyone on the rota has visited the archive once',
    'The training is in the calendar and the room is booked',
    'Minutes of the meeting with better examples are on the intranet',
    'The board has said yes or no',
    'The price list hangs at every counter, in larger print',
    "Une page d'aide existe pour chaque question fréquente",
    'Der Vertrag ist von beiden Seiten unterschrieben',
    'El manual está en la intranet y todo el equipo lo ha leído',
    'Håndboken ligger på nettsiden og er godkjent av ledelsen',
    'Ines says at the June review that the agents are satisfied with the new rota',
    'The night desk is staffed. Nobody works two nights in a row.',
    '- the form is online',
    'All managers have held a talk with each of their people',
    'The budget was approved by the council',
    'Auditor confirms that the process is more reliable than before',
    'The ramp is open and the first wheelchair has used it',
    'Parents can see the timetable before the school year starts',
    'The council voted on it',
    'Every supervisor has given feedback to each of their people at least once',
    'All staff know who to call',
    'The night bus runs',
    'The nurse has started',
    'A second cook stands in the kitchen on Mondays',
    'Our insurer has accepted the plan',
    'Nobody has to fill in the paper form any more',
    'The old servers are switched off',
    'We hold the permit',
    'The customer council has met twice',
    'Members find the price list beside the till',
    'The works council and management have agreed on the rota',
    'The chatbot answers in all three languages',
    'Storm plan rehearsed',
    'The contract with the new supplier runs from January',
    'Trainees rate their first week as good or very good',
    'Quality circle meets and more people than last year take part',
    'The inventory is finished: every box has a number',
    'Ticket machine works at both ends of the platform',
    'Auditors found nothing worse than minor remarks',
    'The shop has a better till than the one from 2009',
    'Guests get their bill faster because the terminal stands at the table',
    'More shelves stand in hall 2',
    'Customers are informed about delays by text',
    'The feedback box hangs in the lobby and is emptied weekly',
    'The director has signed off',
    'Waiting room refurbished',
    'Service excellent',
    'Die neue Kasse ist besser und alle sind zufrieden',
    'Gode tilbakemeldinger',
  ])('%s', (done) => {
    expect(doneFault(done, TITLE)).toBeUndefined();
  });
});
