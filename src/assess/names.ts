import type { Entity } from '../model/workspace.ts';

/** Whether somebody wrote a thing's title or file, or its id in other letters, where its id is wanted. */
export function isNamed({ id, title }: Pick<Entity, 'id' | 'title'>, written: string): boolean {
  const name = nameMeant(written);
  return title.toLowerCase() === name || id.toLowerCase() === name;
}

/** What is left of a path or a title when only its name counts, in small letters. */
export function nameMeant(written: string): string {
  return written
    .slice(written.lastIndexOf('/') + 1)
    .replace(/(?:\.(?:goal|v2mom|kpi))?\.(?:ya?ml|csv)$/i, '')
    .trim()
    .toLowerCase();
}
