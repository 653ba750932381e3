import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import type { Cascade } from '../../../src/assess/facts.ts';
import type { Goal, Kpi, Method, V2mom, Workspace } from '../../../src/model/workspace.ts';
import { on, workspaceOf } from './workspace.ts';

const goal = (title: string, ...supports: string[]): string =>
  `title: ${title}\nowner: ines\ndone: It is there\nby: 2026-12-31\n${supports.length > 0 ? `supports: [${supports.join(', ')}]\n` : ''}`;

const plan = (title: string, method: string, supports = ''): string =>
  `title: ${title}\nowner: ines\n${supports && `supports: ${supports}\n`}methods:\n  - id: ${method}\n    title: Do it\n`;

async function cascadeOf(files: Readonly<Record<string, string>>): Promise<{ cascade: Cascade; workspace: Workspace }> {
  const workspace = await workspaceOf(files);
  return { workspace, cascade: assess(workspace, { asOf: on('2026-06-15') }).cascade };
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

describe('the cascade', () => {
  const files = {
    'goals/company.v2mom.yaml': plan('Company', 'grow'),
    'goals/support.v2mom.yaml': plan('Support', 'answer', 'grow'),
    'goals/chat.goal.yaml': goal('Chat', 'answer'),
    'goals/mail.goal.yaml': goal('Mail', 'answer', 'chat', 'grow'),
    'goals/later.goal.yaml': `${goal('Later', 'answer')}draft: true\n`,
  };

  test('leads from a goal to the plan at the top, nearest first', async () => {
    const { cascade, workspace } = await cascadeOf(files);
    expect(ids(cascade.line(workspace.find('goal', 'chat') as Goal))).toEqual(['answer', 'support', 'grow', 'company']);
    expect(ids(cascade.line(workspace.find('v2mom', 'support') as V2mom))).toEqual(['grow', 'company']);
    expect(cascade.line(workspace.find('v2mom', 'company') as V2mom)).toEqual([]);
  });

  test('follows the first of several parents, and knows them all', async () => {
    const { cascade, workspace } = await cascadeOf(files);
    const mail = workspace.find('goal', 'mail') as Goal;
    expect(ids(cascade.line(mail))).toEqual(['answer', 'support', 'grow', 'company']);
    expect(ids(cascade.supported(mail))).toEqual(['answer', 'chat', 'grow']);
  });

  test('tells who serves a method: plans first, drafts never', async () => {
    const { cascade, workspace } = await cascadeOf(files);
    expect(ids(cascade.servants(workspace.find('method', 'answer') as Method))).toEqual(['chat', 'mail']);
    expect(ids(cascade.servants(workspace.find('method', 'grow') as Method))).toEqual(['support', 'mail']);
    expect(ids(cascade.servants(workspace.find('goal', 'chat') as Goal))).toEqual(['mail']);
  });

  test('ends before a draft, whose very title is not public yet', async () => {
    const { cascade, workspace } = await cascadeOf({
      ...files,
      'goals/secret.v2mom.yaml': `${plan('Secret', 'surprise', 'grow')}draft: true\n`,
      'goals/early.goal.yaml': goal('Early', 'later', 'surprise', 'grow'),
    });
    const early = workspace.find('goal', 'early') as Goal;
    expect(ids(cascade.supported(early))).toEqual(['grow']);
    expect(ids(cascade.line(early))).toEqual(['grow', 'company']);
    expect(cascade.servants(workspace.find('goal', 'later') as Goal)).toEqual([]);
  });

  test('counts a servant once that names its method twice', async () => {
    const { cascade, workspace } = await cascadeOf({
      'goals/company.v2mom.yaml': plan('Company', 'grow'),
      'goals/chat.goal.yaml': goal('Chat', 'grow', 'company.grow'),
    });
    expect(ids(cascade.servants(workspace.find('method', 'grow') as Method))).toEqual(['chat']);
  });

  test('knows the promises on a KPI and the measures of a method', async () => {
    const { cascade, workspace } = await cascadeOf({
      'goals/wait.kpi.yaml': 'title: Wait\n',
      'goals/chat.goal.yaml': 'title: Chat\nowner: desk\nkpi: wait\ntarget: { value: 20, by: 2026-12-31 }\n',
      'goals/plan.v2mom.yaml': `${plan('Plan', 'grow')}measures:\n  - id: waiting\n    methods: grow\n    kpi: wait\n`,
    });
    expect(ids(cascade.goalsOn(workspace.find('kpi', 'wait') as Kpi))).toEqual(['chat', 'waiting']);
    expect(ids(cascade.measures(workspace.find('method', 'grow') as Method))).toEqual(['waiting']);
  });
});

describe('circles', () => {
  const cycles = async (files: Readonly<Record<string, string>>) => (await cascadeOf(files)).cascade.cycles.map(ids);

  test('are none in a tree, nor where two ways lead to one parent', async () => {
    expect(
      await cycles({
        'goals/a.goal.yaml': goal('A'),
        'goals/b.goal.yaml': goal('B', 'a'),
        'goals/c.goal.yaml': goal('C', 'a'),
        'goals/d.goal.yaml': goal('D', 'b', 'c'),
      }),
    ).toEqual([]);
  });

  test('are each told once, from the smallest id on', async () => {
    expect(
      await cycles({
        'goals/c.goal.yaml': goal('C', 'a'),
        'goals/b.goal.yaml': goal('B', 'c'),
        'goals/a.goal.yaml': goal('A', 'b'),
        'goals/outside.goal.yaml': goal('Outside', 'b'),
      }),
    ).toEqual([['a', 'b', 'c']]);
  });

  test('are found behind the second of several parents', async () => {
    expect(
      await cycles({
        'goals/top.goal.yaml': goal('Top'),
        'goals/a.goal.yaml': goal('A', 'top', 'b'),
        'goals/b.goal.yaml': goal('B', 'top', 'a'),
      }),
    ).toEqual([['a', 'b']]);
  });

  test('run through plans, and once however many parts of a plan are named', async () => {
    const two = `${plan('Two', 'x', '[m]')}  - id: y\n    title: Do that\n`;
    expect(
      await cycles({
        'goals/one.v2mom.yaml': `title: One\nowner: ines\nsupports: [x, y]\nmethods:\n  - id: m\n    title: Do it\n`,
        'goals/two.v2mom.yaml': two,
      }),
    ).toEqual([['one', 'two']]);
  });

  test('of teams and of goals that continue each other are found as well, and drafts are no part of one', async () => {
    const { cascade } = await cascadeOf({
      'goals/teams.yaml': '- id: b\n  parent: a\n- id: a\n  parent: b\n- id: alone\n  parent: alone\n- id: below\n  parent: a\n',
      'goals/new.goal.yaml': `${goal('New')}follows: old\n`,
      'goals/old.goal.yaml': `${goal('Old')}follows: new\n`,
      'goals/next.goal.yaml': `${goal('Next')}follows: later\n`,
      'goals/later.goal.yaml': `${goal('Later')}follows: next\ndraft: true\n`,
    });
    expect(cascade.teamCycles.map(ids)).toEqual([['a', 'b'], ['alone']]);
    expect(cascade.sequelCycles.map(ids)).toEqual([['new', 'old']]);
    expect(cascade.cycles).toEqual([]);
  });

  test('are cut where a line of sight would repeat itself', async () => {
    const { cascade, workspace } = await cascadeOf({
      'goals/a.goal.yaml': goal('A', 'b'),
      'goals/b.goal.yaml': goal('B', 'a'),
      'goals/c.goal.yaml': goal('C', 'a'),
    });
    expect(ids(cascade.line(workspace.find('goal', 'c') as Goal))).toEqual(['a', 'b']);
  });

  test('are found if and only if nothing can be put in an order', async () => {
    const edges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        // A goal never means itself when it names its own id.
        const links = pairs.filter(([from, to]) => from !== to);
        const files = Object.fromEntries(
          Array.from({ length: 7 }, (_, i) => {
            const parents = [...new Set(links.filter(([from]) => from === i).map(([, to]) => `g${to}`))];
            return [`goals/g${i}.goal.yaml`, goal(`G${i}`, ...parents)];
          }),
        );
        const found = await cycles(files);
        expect(found.length > 0).toBe(!canBeOrdered(7, links));
        for (const circle of found) {
          circle.forEach((id, i) => {
            const next = circle[(i + 1) % circle.length];
            expect(links.some(([from, to]) => `g${from}` === id && `g${to}` === next)).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Kahn's algorithm: take away what nothing left supports, until nothing is left. */
function canBeOrdered(count: number, links: readonly (readonly [number, number])[]): boolean {
  const left = new Set(Array.from({ length: count }, (_, i) => i));
  for (;;) {
    const free = [...left].find((node) => !links.some(([from, to]) => to === node && left.has(from)));
    if (free === undefined) return left.size === 0;
    left.delete(free);
  }
}
