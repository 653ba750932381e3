/**
 * Runs what a fact waits for until somebody asks. Whoever wants to know how long facts take looks at a clock before and after; only
 * `src/cli/` has one to give.
 */
export type Timed = <T>(compute: () => T) => T;

/** Nobody wants to know. */
export const untimed: Timed = (compute) => compute();
