import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../src/model/load.ts';
import { plainLook } from '../../../src/report/look.ts';
import { statsText } from '../../../src/report/stats.ts';
import { lint } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { defineRule } from '../../../src/rules/rule.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { sound } from '../../support/examples.ts';

/** A clock that only moves when somebody works. */
let now = 0;
const clock = (): number => now;

const CASES = { seen: { level: 'info', message: 'Seen', help: 'Look.' } } as const;
const words = { summary: 'It is looked at.', why: 'Nobody knows otherwise.', cases: CASES };

/** Takes three milliseconds for each KPI, and says so for one of them. */
const slow = defineRule({
  ...words,
  id: 'test/slow',
  visit: {
    kpi(kpi, { report }) {
      now += 3;
      if (kpi.id === 'csat') report('seen', kpi.place('/title'));
    },
  },
});
const quick = defineRule({ ...words, id: 'test/quick', visit: { document: () => undefined } });
/** The first to want a fact. */
const curious = defineRule({
  ...words,
  id: 'test/curious',
  visit: {
    workspace({ kpis }, { facts }) {
      now += 1;
      for (const kpi of kpis) facts.series(kpi);
    },
  },
});

const workspace = await loadWorkspace(memorySource(sound));

test('without a clock no time is taken', () => {
  expect(lint(workspace, { asOf: EXAMPLE_DAY, rules: [slow] }).stats).toBeUndefined();
});

test('each rule is told what it took and found, a rule that does nothing included', () => {
  const { stats } = lint(workspace, { asOf: EXAMPLE_DAY, rules: [slow, quick], clock });
  expect(stats).toEqual({
    facts: 0,
    rules: [
      { rule: 'test/slow', time: 6, findings: 1 },
      { rule: 'test/quick', time: 0, findings: 0 },
    ],
  });
});

test('the time of a fact is not that of the rule that happens to want it first', () => {
  // Every look at the clock takes a millisecond: two for each fact, and some for the rule itself.
  const ticking = (): number => ++now;
  const { stats } = lint(workspace, { asOf: EXAMPLE_DAY, rules: [curious], clock: ticking });
  expect(stats?.facts).toBeGreaterThan(0);
  const plain = lint(workspace, { asOf: EXAMPLE_DAY, rules: [curious], clock });
  expect(plain.stats?.rules).toEqual([{ rule: 'test/curious', time: 1, findings: 0 }]);
});

test('taking the time changes nothing that is found', () => {
  const files = { ...sound, 'goals/answers.goal.yaml': (sound['goals/answers.goal.yaml'] as string).replace(/^why: .*\n/m, '') };
  return loadWorkspace(memorySource(files)).then((broken) => {
    const timed = lint(broken, { asOf: EXAMPLE_DAY, clock });
    const plain = lint(broken, { asOf: EXAMPLE_DAY });
    expect(timed.findings.map(({ message }) => message)).toEqual(plain.findings.map(({ message }) => message));
    expect(timed.findings).not.toEqual([]);
  });
});

test('the table begins with the dearest, and its shares are of what comes after parsing', () => {
  const rules = [
    { rule: 'test/quick', time: 1, findings: 0 },
    { rule: 'test/slow', time: 6, findings: 12 },
  ];
  expect(statsText({ reading: 4, parsing: 20.25, facts: 3, rules }, plainLook)).toBe(`
                          time   share  findings
  reading               4.0 ms
  parsing and linking  20.3 ms
  facts                 3.0 ms  30.0 %
  rules                 7.0 ms  70.0 %

  test/slow             6.0 ms  60.0 %        12
  test/quick            1.0 ms  10.0 %         0
`);
});
