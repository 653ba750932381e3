import type { Source } from './source.ts';

/**
 * Files that exist only as text: examples, editors with unsaved changes, reports from elsewhere.
 *
 * @param files contents by path, relative to the workspace's folder and with forward slashes
 * @param name how messages call it
 */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>, name = 'memory'): Source {
  const encoder = new TextEncoder();
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content]),
  );
  return {
    name,
    list: async () => [...bytes].map(([path, { length }]) => ({ path, size: length })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => {
      const content = bytes.get(path);
      if (content === undefined) throw new Error(`No file ${path} in ${name}`);
      return content;
    },
  };
}
