import { LIST_BYTES, SERIES_BYTES, YAML_BYTES } from './limits.ts';
import type { Problem } from './problem.ts';
import { SourceText, wholeFile } from './text.ts';

/** Drops a byte-order mark and throws on bytes that are not UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

const LIST = /^goalpost\.(?:exceptions|accepted)\.ya?ml$/;

/** The most bytes a file of this name may have. */
export function byteLimit(path: string): number {
  if (path.toLowerCase().endsWith('.csv')) return SERIES_BYTES;
  return LIST.test(path) ? LIST_BYTES : YAML_BYTES;
}

/**
 * Bytes as text: strictly UTF-8, within the limit for its kind of file, without the byte-order mark (offsets count from behind it), and with
 * a line feed for each carriage return that ends a line by itself, as old spreadsheets on a Mac write it: to YAML that is a line break, to its
 * readers it is not.
 * Problems: `too-large` (size and limit in bytes) and `not-utf8` (`looksLike`: `UTF-16`, `Latin-1` or `binary`).
 */
export function decode(path: string, bytes: Uint8Array): { text: SourceText } | { problem: Problem } {
  const limit = byteLimit(path);
  if (bytes.length > limit) return { problem: { code: 'too-large', data: { size: bytes.length, limit }, place: wholeFile(path) } };
  try {
    return { text: new SourceText(path, utf8.decode(bytes).replace(/\r(?!\n)/g, '\n')) };
  } catch {
    return { problem: { code: 'not-utf8', data: { looksLike: guess(bytes) }, place: wholeFile(path) } };
  }
}

/** What bytes that are not UTF-8 most likely are, from their first 4 KiB. */
function guess(bytes: Uint8Array): 'UTF-16' | 'Latin-1' | 'binary' {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 'UTF-16';
  let control = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) control++;
  return control === 0 ? 'Latin-1' : 'binary';
}
