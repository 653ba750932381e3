import type { PromiseState } from '../../src/assess/facts.ts';
import type { Goal, V2mom } from '../../src/model/workspace.ts';
import type { Page } from './page.ts';
import { teamOf } from './people.ts';

/** In the order in which they are told. */
const STATES: readonly PromiseState[] = ['running', 'achieved', 'partly', 'missed', 'no data', 'not started', 'dropped'];

/** How many goals there are, how they stand, and what is missing, in a sentence or three. */
export function totalsOf(page: Page, goals: readonly Goal[], v2mom?: V2mom): string {
  const words = page.words.totals;
  const sentences: string[] = [];
  if (goals.length === 0) sentences.push(words.nothing);
  else {
    const counts = new Map<PromiseState, number>();
    let met = 0;
    for (const goal of goals) {
      const facts = goal.promise && page.facts.promise(goal.promise);
      const state: PromiseState = facts?.state ?? page.outcome(goal)?.result ?? 'no data';
      counts.set(state, (counts.get(state) ?? 0) + 1);
      if (state === 'running' && facts?.kind === 'kpi' && facts.met === true) met += 1;
    }
    const told = STATES.flatMap((state) => {
      const n = counts.get(state);
      return n === undefined ? [] : [state === 'running' ? words.running(n, met) : words.state[state](n)];
    });
    const teams = new Set(goals.flatMap((goal) => teamOf(page.workspace, goal) ?? [])).size;
    const what = teams > 1 ? words.inTeams(words.goals(goals.length), words.teams(teams)) : words.goals(goals.length);
    sentences.push(words.sentence(what, told.join(', ')));
  }
  const bare = v2mom?.methods.filter((method) => page.facts.cascade.measures(method).length === 0).length ?? 0;
  if (bare > 0) sentences.push(words.methodsWithout(bare));
  return sentences.join(' ');
}
