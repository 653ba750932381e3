import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/cli/templates/plan.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { type Day, day, iso } from '../../../src/parse/calendar.ts';
import { lint } from '../../../src/rules/engine/engine.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { lines } from '../../support/examples.ts';

describe('the first plan', () => {
  test('is sound on the day it is written, whichever day that is', async () => {
    for (let asOf = day(2026, 1, 1); asOf <= day(2028, 3, 1); asOf = (asOf + 3) as Day) {
      const workspace = await loadWorkspace(memorySource(plan('Acme', asOf)));
      expect(lines(lint(workspace, { asOf })), iso(asOf)).toEqual([]);
    }
  });

  test('is sound in the strictest preset too', async () => {
    const asOf = day(2026, 11, 21);
    const files = plan('Acme', asOf);
    const strict = { ...files, 'goalpost.yaml': (files['goalpost.yaml'] as string).replace('extends: recommended', 'extends: strict') };
    expect(lines(lint(await loadWorkspace(memorySource(strict)), { asOf }))).toEqual([]);
  });

  test.each(['Acme & Sons', 'Søster: søster', 'yes', '"Quoted"', "O'Brien", '#1 Bakery', '日本', 'a\nb', '- x', '{a}', '2026'])(
    'bears the name %j unharmed',
    async (name) => {
      const asOf = day(2026, 11, 21);
      const workspace = await loadWorkspace(memorySource(plan(name, asOf)));
      expect(workspace.config.organisation).toBe(name);
      expect(lines(lint(workspace, { asOf }))).toEqual([]);
    },
  );

  test('brings a year of numbers that end with the last complete month', () => {
    const rows =
      plan('Acme', day(2027, 1, 15))
        ['goals/kpis/first-response.csv']?.trim()
        .split('\n') ?? [];
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.at(-1)).toMatch(/^2026-12,/);
  });
});
