import { describe, expect, test } from 'vitest';
import { doneFault } from '../../../src/assess/done.ts';

const TITLE = 'Open the desk';

describe('says nothing', () => {
  test.each([
    'yes',
    'Done.',
    'x',
    'all good',
    'When customers are happier',
    'Customers are satisfied with us',
    'It is fully completed',
    'We did our best',
    'The goal is reached',
    'Everything works',
    'The work is easier for the team',
    'ok',
    'Customers trust us more',
  ])('%s', (done) => {
    expect(doneFault(done, TITLE)).toEqual({ kind: 'says nothing' });
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
  ])('%s', (done) => {
    expect(doneFault(done, TITLE)).toBeUndefined();
  });
});
