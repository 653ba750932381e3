/**
 * Whether something that is done for each goal is done here as a rule. `kept`: more goals have it than lack it, so those that lack it stand out.
 * `begun`: some have it. `none`: nobody has it.
 */
export type Habit = 'kept' | 'begun' | 'none';

/**
 * The habit that the open goals of a workspace show.
 *
 * @param withIt how many have what the habit leaves behind
 * @param without how many lack it, of those that should have it
 */
export function habit(withIt: number, without: number): Habit {
  if (withIt === 0) return 'none';
  return withIt > without ? 'kept' : 'begun';
}
