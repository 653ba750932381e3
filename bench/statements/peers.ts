import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Refuses } from './figures.ts';

/** Prose linters as their users run them: any remark counts. Their types are not installed with the product, hence the open imports. */
export async function peers(): Promise<[string, Refuses][]> {
  if (!existsSync(join(import.meta.dirname, '../node_modules/write-good'))) {
    process.stdout.write('The peers are not installed: run `npm ci` in this folder to see them too.\n');
    return [];
  }
  // biome-ignore lint/suspicious/noExplicitAny: packages of this folder, without types where this is checked
  const load = async (name: string): Promise<any> => import(name);
  const [{ default: writeGood }, alex, { unified }, { default: english }, { default: intensify }, { VFile }] = await Promise.all(
    ['write-good', 'alex', 'unified', 'retext-english', 'retext-intensify', 'vfile'].map(load),
  );
  const processor = unified().use(english).use(intensify);
  return [
    ['write-good', (text) => writeGood(text).length > 0],
    ['alex', (text) => alex.text(text).messages.length > 0],
    [
      'retext-intensify',
      (text) => {
        const file = new VFile(text);
        processor.runSync(processor.parse(file), file);
        return file.messages.length > 0;
      },
    ],
  ];
}
