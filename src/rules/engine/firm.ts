/**
 * Rules that neither a level, nor `relaxed`, nor an exception softens: nobody can judge a file that cannot be read, and a promise eased in silence is
 * what all this is about. A revision is the way to ease one.
 */
export function isFirm(rule: string): boolean {
  return /^(?:file|honest)\//.test(rule);
}
