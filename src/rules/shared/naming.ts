import type { EntityKind } from '../../model/workspace.ts';
import { fill } from '../engine/wording.ts';

/** The kinds of things as they are called in a sentence, with their article. */
export const A_KIND: Readonly<Record<EntityKind, string>> = {
  goal: 'a goal',
  v2mom: 'a V2MOM',
  method: 'a method',
  measure: 'a measure',
  obstacle: 'an obstacle',
  kpi: 'a KPI',
  team: 'a team',
  person: 'a person',
};

/** `goal`, `V2MOM`, without the article. */
export function kindName(kind: EntityKind): string {
  return A_KIND[kind].replace(/^an? /, '');
}

/** Names as code in a sentence: `a`, `b` or `c`; of more than `most` the first ones. */
export function ticked(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most);
  const template = shown.map((_, i) => (i === 0 ? '`{0}`' : i === shown.length - 1 ? ` or \`{${i}}\`` : `, \`{${i}}\``)).join('');
  return fill(template, Object.fromEntries(shown.entries()));
}
