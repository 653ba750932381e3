import type { YamlDocument } from './document.ts';
import { readDocument, readSeries, type SeriesDocument } from './read.ts';

/** How the bytes of a workspace's files become documents. */
export interface Reader {
  readonly document: typeof readDocument;
  readonly series: typeof readSeries;
}

/** Reads every file anew: right for whoever loads a workspace once. */
export const freshReader: Reader = { document: readDocument, series: readSeries };

/**
 * Reads a file again only when its bytes have changed. For whoever loads one workspace many times, as an editor does at every pause in the
 * typing: parsing is most of the work, and a thousand files are the same as a moment ago. Documents never change, so sharing them is safe.
 */
export function rememberingReader(): Reader {
  const documents = new Map<string, Remembered<YamlDocument>>();
  const tables = new Map<string, Remembered<SeriesDocument>>();
  return {
    document: (path, kind, id, bytes) => remembered(documents, path, bytes, () => readDocument(path, kind, id, bytes)),
    series: (path, bytes) => remembered(tables, path, bytes, () => readSeries(path, bytes)),
  };
}

interface Remembered<T> {
  readonly bytes: Uint8Array;
  readonly read: T;
}

function remembered<T>(memory: Map<string, Remembered<T>>, path: string, bytes: Uint8Array, read: () => T): T {
  const known = memory.get(path);
  if (known !== undefined && equal(known.bytes, bytes)) return known.read;
  const fresh = { bytes, read: read() };
  memory.set(path, fresh);
  return fresh.read;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
