/**
 * Where words stand in a file, as findings say it: `path:line:column`.
 *
 * @throws when they stand there twice or not at all: the test would be about another place than its reader thinks
 */
export function placeIn(path: string, text: string, words: string): string {
  const [before = '', ...after] = text.split(words);
  if (after.length !== 1) throw new Error(`${JSON.stringify(words)} stands ${after.length} times in ${path}`);
  const lines = before.split('\n');
  return `${path}:${lines.length}:${(lines.at(-1) as string).length + 1}`;
}
