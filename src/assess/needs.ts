import type { Goal } from '../model/workspace.ts';
import { type Day, parseDay } from '../parse/calendar.ts';
import type { Need } from '../parse/shapes.ts';
import { firstDay } from './open.ts';
import { FILLER, isWithoutBlanks, wordsOf } from './reasons.ts';

/** What is asked of others without saying what: nobody can say yes or no to it. */
const VAGUE = new Set(
  (
    'assist assistance attention availability available backing buy-in capacity close closely collaborate collaboration commitment cooperate cooperation ' +
    'co-operation contribution coordination fast feedback input involvement participation quick quickly resources sponsorship timely whatever'
  ).split(' '),
);

/** What a goal needs of another team, and how that stands. */
export interface NeedFacts {
  readonly need: Need;
  /** Inside the goal: `/needs/0`. */
  readonly pointer: string;
  /** Whether the goal's own team is asked. */
  readonly own: boolean;
  /** Whether what is needed is said so that one can agree to it. */
  readonly vague: boolean;
  /** The day the other team agreed on; undefined as long as it has not. */
  readonly confirmed: Day | undefined;
  /** Days since the goal began; negative before, undefined where nobody says when it begins. */
  readonly waiting: number | undefined;
}

/** What a goal needs of others, on a day. */
export function needsOf(goal: Goal, asOf: Day): NeedFacts[] {
  const start = firstDay(goal);
  return (goal.file.needs ?? []).map((need, index) => ({
    need,
    pointer: `/needs/${index}`,
    own: goal.owner?.target?.kind === 'team' && goal.owner.id === need.team,
    vague: need.what !== undefined && isVague(need.what),
    confirmed: need.confirmed === undefined ? undefined : parseDay(need.confirmed),
    waiting: start === undefined ? undefined : asOf - start,
  }));
}

function isVague(what: string): boolean {
  return !isWithoutBlanks(what) && wordsOf(what).every((word) => FILLER.has(word) || VAGUE.has(word));
}
