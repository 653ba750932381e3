import picomatch from 'picomatch';

/**
 * A test for paths against globs as people write them in `goalpost.yaml`: `goals/labs/**`. A name without a star means what lies in it, too, if it is a
 * folder: `goals/labs`, `goals/labs/`, `/goals/labs`. No glob matches nothing.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(meantBy);
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true });
}

/** The same for a file of a KPI: it and its series are one thing to whoever writes a path, so each answers to the name of both. */
export function matcherOfPairs(globs: readonly string[]): (path: string) => boolean {
  const matches = matcher(globs);
  return (path) => pairOf(path).some(matches);
}

function pairOf(path: string): string[] {
  const stem = /^(.*)\.(?:kpi\.ya?ml|csv)$/i.exec(path)?.[1];
  return stem === undefined ? [path] : [path, `${stem}.csv`, `${stem}.kpi.yaml`];
}

function meantBy(glob: string): string[] {
  const path = glob.trim().replace(/^\.?\//, '');
  const bare = path.replace(/\/+$/, '');
  if (bare === '') return ['**'];
  if (path !== bare) return [`${bare}/**`];
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  return /[*?[\]{}()!]/.test(last) ? [bare] : [bare, `${bare}/**`];
}
