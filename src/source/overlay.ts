import type { Source, SourceEntry } from './source.ts';

/**
 * A source with some files as an editor holds them, saved or not: changed ones in their new words, new ones beside the others, removed ones
 * not at all. What keeps the base from reading a file (a link that leads out, say) is not mended by other contents, and stays.
 *
 * @param files contents by path, relative to the workspace's folder and with forward slashes; `undefined` for a file that is gone. Whoever names
 * a file that the base would never list (in `node_modules`, say) gets it listed.
 */
export function overlaySource(base: Source, files: ReadonlyMap<string, string | Uint8Array | undefined>): Source {
  const encoder = new TextEncoder();
  const contents = new Map([...files].map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text]));
  return {
    name: base.name,
    list: async () => {
      const listed = await base.list();
      const barred = listed.filter(({ path, barrier }) => barrier !== undefined && contents.get(path) !== undefined);
      const kept = listed.filter(({ path }) => !contents.has(path));
      const taken = new Set(barred.map(({ path }) => path));
      const laid: SourceEntry[] = [];
      for (const [path, content] of contents) if (content !== undefined && !taken.has(path)) laid.push({ path, size: content.length });
      return [...kept, ...barred, ...laid].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: async (path) => {
      if (!contents.has(path)) return base.read(path);
      const content = contents.get(path);
      if (content === undefined) throw new Error(`No file ${path} in ${base.name}`);
      return content;
    },
  };
}
