import picomatch from 'picomatch';

/** A test for paths against globs as people write them in `goalpost.yaml`: `goals/labs/**`. No glob matches nothing. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
