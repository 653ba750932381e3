import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { byteLimit } from '../parse/decode.ts';
import { mayBelong } from '../source/folder.ts';
import { overlaySource } from '../source/overlay.ts';
import type { Source } from '../source/source.ts';
import { CannotRun } from './errors.ts';
import type { Session } from './session.ts';

/** A file as it was typed, saved or not. */
export interface Typed {
  readonly path: string;
  /** The workspace with it. */
  readonly seen: (source: Source) => Source;
}

/**
 * The text on standard input in the place of one file of the session's workspace, which need not exist yet. A file that no workspace reads (a text in
 * Markdown, say) changes nothing: editors ask about whatever is open.
 *
 * @param name the file, relative to where the session was started or absolute
 * @throws CannotRun when it lies elsewhere, or nobody pipes anything in
 */
export async function typedFile({ folder, start }: Session, name: string): Promise<Typed> {
  const path = inside(folder, start, name);
  const { stdin } = process;
  if (stdin.isTTY)
    throw new CannotRun('`--stdin-filename` reads what is piped in, and nothing is', {
      help: `Pipe the text of the file in: \`goalpost lint --stdin-filename ${name} < ${name}\`.`,
    });
  const text = await bytesOf(stdin, byteLimit(path) + 1);
  return { path, seen: (source) => (mayBelong(path) ? overlaySource(source, new Map([[path, text]])) : source) };
}

/** The path of a file in a folder, with forward slashes. */
function inside(folder: string, start: string, name: string): string {
  const absolute = resolve(start, name);
  // An editor may know the folder by another name than the shell: by a link to it, or by what the link leads to.
  const [path] = [relative(folder, absolute), relative(real(folder), join(real(dirname(absolute)), basename(absolute)))]
    .map((way) => way.split(sep).join('/'))
    .filter((way) => way !== '' && way !== '..' && !way.startsWith('../') && resolve(way) !== way);
  if (path === undefined) throw new CannotRun(`\`${name}\` lies outside the workspace`, { help: 'Use `-C` to name another workspace.' });
  const parts = path.split('/').slice(0, -1);
  const nested = parts.map((_, i) => parts.slice(0, i + 1).join('/')).find((each) => existsSync(join(folder, each, 'goalpost.yaml')));
  if (nested !== undefined) throw new CannotRun(`\`${name}\` belongs to the workspace in \`${nested}\``, { help: `Add \`-C ${nested}\`.` });
  return path;
}

/** Where a folder really is; of one that does not exist, the name it has. */
function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Everything that comes in, or as much of it as shows that it is too much. */
async function bytesOf(input: AsyncIterable<Buffer>, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks);
}
