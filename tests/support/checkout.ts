import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.ts';

/** What a clone has that running needs. */
const PARTS = ['package.json', 'goalpost.yaml', 'goalpost.exceptions.yaml', 'goals', 'schemas', 'site', 'src'];

/** The checkout again, in another place: changes to it are nobody's loss. */
export function copyOfCheckout(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
