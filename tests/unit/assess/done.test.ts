import { expect, test } from 'vitest';
import { emptyDone } from '../../../src/assess/done.ts';

test.each([
  ['yes', 'Publish the handbook'],
  ['Done.', 'Publish the handbook'],
  ['x', 'Publish the handbook'],
  ['all good', 'Publish the handbook'],
  ['When customers are happier', 'Make customers happy'],
  ['Customers are satisfied with us', 'Make customers happy'],
  ['It is fully completed', 'Open the desk'],
])('says nothing: %s', (done, title) => {
  expect(emptyDone(done, title)).toBe('says nothing');
});

test.each([
  ['Communication is improved between teams', 'Improve communication between teams'],
  ['Improve communication between teams', 'Improve communication between teams'],
])('repeats a title that names no thing: %s', (done, title) => {
  expect(emptyDone(done, title)).toBe('repeats the title');
});

test.each([
  ['The handbook stands in the help centre', 'Publish the handbook for refunds'],
  ['The handbook for refunds is published', 'Publish the handbook for refunds'],
  ['Contract signed', 'Win the harbour contract'],
  ['Communication rules between teams are signed by both leads', 'Improve communication between teams'],
  ['Reduce the 40 forms to 12', 'Reduce the 40 forms to 12'],
  ['Zwei Bäcker haben eine Woche lang allein Post beantwortet', 'Die Bäcker vertreten die Post'],
  ['手册已发布', '发布手册'],
])('can be checked: %s', (done, title) => {
  expect(emptyDone(done, title)).toBeUndefined();
});
