import { relative, resolve, sep } from 'node:path';
import { type Format, formats } from '../report/formats.ts';
import { plainLook } from '../report/look.ts';
import type { Report } from '../report/report.ts';
import { mayBelong } from '../source/folder.ts';
import { CannotRun } from './errors.ts';
import { writeFile } from './files.ts';
import type { Session } from './session.ts';
import { unknownName } from './suggest.ts';

/** A format to print, and the file it goes to; without one it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

const names = formats.map(({ name }) => name);

/** `pretty (default), json or markdown` */
export const FORMAT_NAMES = `${[`${names[0]} (default)`, ...names.slice(1, -1)].join(', ')} or ${names.at(-1)}`;

/**
 * What was asked for with `--format name` and `--format name=file`.
 *
 * @throws CannotRun for an unknown name, or when outputs would spoil each other
 */
export async function outputsOf(written: readonly string[]): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const value of written) {
    const [, name = '', equals, file] = /^([^=]*)(=)?(.+)?$/s.exec(value) ?? [];
    const format = formats.find((known) => known.name === name);
    if (format === undefined) throw await unknownName(`\`${name}\` is no format`, name, names, (guess) => `--format ${guess}`);
    if (equals !== undefined && file === undefined)
      throw new CannotRun(`\`--format ${value}\` names no file`, { help: `Name it: \`--format ${name}=${format.file}\`.` });
    outputs.push({ format, file });
  }
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  const whole = printed.find(({ isDocument }) => isDocument);
  if (printed.length > 1 && whole !== undefined) {
    throw new CannotRun(`\`${whole.name}\` with something else around it cannot be read`, {
      help: `Give one of them a file: \`--format ${whole.name}=${whole.file}\`.`,
    });
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, i) => files.some((other, j) => j < i && resolve(other) === resolve(file)));
  if (twice !== undefined) throw new CannotRun(`\`${twice}\` cannot hold two formats`, { help: 'Give each of them a file of its own.' });
  return outputs;
}

/**
 * Refuses to write over what is judged.
 *
 * @throws CannotRun
 */
export function spareWorkspace(outputs: readonly Output[], { folder, start }: Session): void {
  for (const { format, file } of outputs) {
    const path = file === undefined ? undefined : relative(folder, resolve(start, file)).split(sep).join('/');
    if (path !== undefined && !path.startsWith('../') && mayBelong(path))
      throw new CannotRun(`\`${file}\` could be a file of the plan, and would be overwritten`, {
        help: `Choose another name: \`--format ${format.name}=${format.file}\`.`,
      });
  }
}

/** Only these are read where somebody stands; the others go to programs that know the workspace's folder, and no way out of it. */
const FOR_PEOPLE_HERE = new Set(['pretty', 'compact']);

/** Prints a report in every format that was asked for. */
export async function print(report: Report, outputs: readonly Output[], { start, prefix, out }: Session): Promise<void> {
  const { NAME, version } = await import('./version.ts');
  const tool = { name: NAME, version: version() };
  for (const { format, file } of outputs) {
    const from = prefix.startsWith('../') && !FOR_PEOPLE_HERE.has(format.name) ? '' : prefix;
    const text = (await format.load())(report, { look: file === undefined ? out.look : plainLook, prefix: from, tool });
    if (file === undefined) out.write(text);
    else writeFile(resolve(start, file), text);
  }
}
