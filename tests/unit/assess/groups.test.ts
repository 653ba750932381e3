import { expect, test } from 'vitest';
import { groupOf, isSameGroup } from '../../../src/assess/groups.ts';

test.each([
  ['employees', 'employees'],
  ['Staff of the night shift', 'employees'],
  ['14 agents', 'employees'],
  ['Works council and union', 'employees'],
  ['Kolleginnen und Kollegen', 'employees'],
  ['Betriebsrat', 'employees'],
  ["l'équipe", 'employees'],
  ['Medarbeidere på gulvet', 'employees'],
  ['customers', 'customers'],
  ['Eight customers of the bakery', 'customers'],
  ['Patients’ council', 'customers'],
  ['Stammkunden und Gäste', 'customers'],
  ['Bürgerinnen und Bürger', 'customers'],
  // Both are named, or nobody whom the words give away.
  ['Customer support', undefined],
  ['Agents and customers', undefined],
  ['The board', 'deciders'],
  ['Management and the staff of two desks', 'employees'],
  ['Geschäftsführung', 'deciders'],
  ['Legal', undefined],
  ['お客様', undefined],
  ['', undefined],
])('%j are %s', (name, group) => {
  expect(groupOf(name)).toBe(group);
});

test.each([
  ['customers', 'guests', true],
  ['customers', 'shops', true],
  ['colleagues', 'employees of all desks', true],
  ['customers', 'colleagues', false],
  ['Parents', 'pupils and parents', true],
  ['Filialen im Norden', 'die Filialen', true],
  ['お客様', 'お客様', true],
  ['The board', 'the shops', false],
  ['Suppliers', 'the shops', false],
])('%j and %j are one group: %s', (one, other, isOne) => {
  expect(isSameGroup(one, other)).toBe(isOne);
  expect(isSameGroup(other, one)).toBe(isOne);
});
