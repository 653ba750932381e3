import { expect, test } from 'vitest';
import { proposedTitle } from '../../../../src/assess/titles/proposal.ts';
import type { KpiPromise } from '../../../../src/model/workspace.ts';
import { lintExample, REPLIES } from '../../../support/examples.ts';

async function proposal(kpi: string, unit: string, baseline: number | undefined, target: string): Promise<string | undefined> {
  const { workspace } = await lintExample({
    'goals/kpis/calls.kpi.yaml': `title: ${kpi}\nunit: ${JSON.stringify(unit)}\nbetter: higher\ncadence: monthly\n`,
    'goals/calls.goal.yaml': REPLIES.replace('first-response', 'calls')
      .replace(/baseline.*\n/, baseline === undefined ? '' : `baseline: { value: ${baseline}, date: 2025-12-31 }\n`)
      .replace('value: 25', target),
  });
  const promise = workspace.goals.find(({ id }) => id === 'calls')?.promise as KpiPromise;
  const found = workspace.find('kpi', 'calls');
  return found && proposedTitle(promise, found);
}

test.each([
  ['Customer satisfaction', '%', 82, 'value: 86', 'Raise customer satisfaction to 86 %, up from 82'],
  ['Average handle time', 'minutes', 7.42, 'value: 6.7', 'Bring average handle time down to 6.7 minutes, from 7.42'],
  ['Net Promoter Score', 'points', -9, 'value: 3', 'Raise Net Promoter Score to 3 points, up from -9'],
  ['CSAT, chat', '%', 80, 'value: 84', 'Raise CSAT (chat) to 84 %, up from 80'],
  ['Open tickets', 'tickets', 240, 'value: 150', 'Bring open tickets down to 150, from 240'],
  ['Share of calls answered', '%', 67, 'value: 75', 'Raise the share of calls answered to 75 %, up from 67'],
  ['Customer satisfaction', '%', undefined, 'value: 86', 'Bring customer satisfaction to 86 %'],
  ['Customer satisfaction', '%', 86, 'value: 86', 'Keep customer satisfaction at 86 %'],
  ['Customer satisfaction', '%', 80, 'min: 82', 'Keep customer satisfaction at 82 % or more'],
  ['Average handle time', 'minutes', 8, 'max: 6', 'Keep average handle time at 6 minutes or less'],
  ['Schedule adherence', '%', 88, 'min: 90, max: 95', 'Keep schedule adherence between 90 and 95 %'],
])('%s in %s from %s to { %s }', async (kpi, unit, baseline, target, title) => {
  expect(await proposal(kpi, unit, baseline, target)).toBe(title);
});

test('a sentence too long to be a title is none', async () => {
  expect(await proposal(`Share of ${'very '.repeat(20)}happy customers`, '%', 80, 'value: 90')).toBeUndefined();
});
