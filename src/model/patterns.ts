import leven from 'leven';
import type { Problem } from '../parse/problem.ts';
import type { SourceEntry } from '../source/source.ts';
import type { Config } from './config.ts';
import { matcherOfPairs } from './globs.ts';

/** Patterns of `ignore` and `overrides` that mean no file at all: they look as if they did something, and do not. */
export function idlePatterns({ document, ignore, overrides }: Config, entries: readonly SourceEntry[]): Problem[] {
  const paths = entries.map(({ path }) => path);
  const isIgnored = matcherOfPairs(ignore);
  const read = ignore.length === 0 ? paths : paths.filter((path) => !isIgnored(path));
  const idle = (key: string, among: readonly string[], pattern: string, pointer: string): Problem[] => {
    const matches = matcherOfPairs([pattern]);
    if (among.some(matches)) return [];
    return [{ code: 'no-file', place: document.place(pointer), data: { key, found: pattern, suggestion: likely(pattern, among) } }];
  };
  const all = (key: string, among: readonly string[], patterns: string | readonly string[], pointer: string): Problem[] =>
    typeof patterns === 'string'
      ? idle(key, among, patterns, pointer)
      : patterns.flatMap((pattern, i) => idle(key, among, pattern, `${pointer}/${i}`));
  const written = (document.value as { ignore?: unknown } | undefined)?.ignore;
  return [
    ...all('ignore', paths, typeof written === 'string' ? written : ignore, '/ignore'),
    ...overrides.flatMap(({ files }, i) => all('files', read, files ?? [], `/overrides/${i}/files`)),
  ];
}

/** The pattern with the nearest folder or file there is in front of its stars; empty where none is near. */
function likely(pattern: string, paths: readonly string[]): string {
  const steps = pattern.replace(/^\.?\/|\/$/g, '').split('/');
  const star = steps.findIndex((step) => /[*?[\]{}()!]/.test(step));
  const named = (star === -1 ? steps : steps.slice(0, star)).join('/');
  const rest = star === -1 ? [] : steps.slice(star);
  const folders = new Set(paths.flatMap((path) => path.split('/').map((_, i, all) => all.slice(0, i).join('/'))));
  if (named === '' || folders.has(named)) return '';
  const names = [...folders, ...(star === -1 ? paths : [])].filter((name) => name !== '').sort();
  const [near] = names
    .map((name) => ({ name, distance: name.endsWith(`/${named}`) ? 0 : leven(name, named) }))
    .filter(({ distance }) => distance <= Math.max(2, named.length / 4))
    .sort((a, b) => a.distance - b.distance);
  return near === undefined ? '' : [near.name, ...rest].join('/');
}
