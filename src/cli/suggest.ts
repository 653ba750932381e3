import { CannotRun } from './errors.ts';

/**
 * The error for a name that is unknown: with the nearest known one as a line to type, or else the names there are.
 *
 * @param line what to type, for a name
 */
export async function unknownName(
  message: string,
  name: string,
  known: readonly string[],
  line: (name: string) => string,
  otherwise = `Choose one of ${known.join(', ')}.`,
): Promise<CannotRun> {
  const { nearest } = await import('../model/references.ts');
  const [guess] = nearest(name, known);
  return new CannotRun(message, { help: guess === undefined ? otherwise : `Did you mean \`${line(guess)}\`?` });
}
