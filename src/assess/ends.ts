import type { Goal, Measure, Supportable, V2mom } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Cascade, Servant } from './facts.ts';

/** What ends, and where it says so. */
export interface End {
  readonly above: Goal | Measure | V2mom;
  readonly last: Day;
  /** Below `above`. */
  readonly pointer: string;
}

/**
 * What ends last of all that a goal or a V2MOM supports. Undefined where it supports nothing, and where one of them does not say when it
 * ends or cannot be found.
 */
export function latestAbove(servant: Servant, cascade: Cascade): End | undefined {
  const supported = cascade.supported(servant);
  if (supported.length < servant.supports.length) return undefined;
  let latest: End | undefined;
  for (const above of supported) {
    const end = endOf(above);
    if (end === undefined) return undefined;
    if (latest === undefined || end.last > latest.last) latest = end;
  }
  return latest;
}

/** A goal ends on its deadline; a measure on its own, else with its V2MOM, like methods and obstacles. */
function endOf(above: Supportable): End | undefined {
  if (above.kind === 'goal') {
    const pointer = above.written('target/by') ? '/target/by' : '/by';
    return above.deadline && { above, last: above.deadline.last, pointer };
  }
  if (above.kind === 'measure' && above.promise?.target?.by !== undefined) {
    return { above, last: above.promise.target.by.last, pointer: '/target/by' };
  }
  const { v2mom } = above;
  return v2mom.period && { above: v2mom, last: v2mom.period.last, pointer: '/period' };
}
