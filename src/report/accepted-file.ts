import type { Identity } from '../rules/engine/identity.ts';

const HEADER = `# Findings that stood here when the rules came. They do not count, and nobody gave a reason: mend them one by one.
# Written by \`goalpost lint --accept-all\`, which from now on only takes out what is mended. What is new is mended, or
# accepted with a reason and a last day in goalpost.exceptions.yaml.
`;

/** The text of `goalpost.accepted.yaml`: each finding once, in an order that only changes where something changed. */
export function acceptedFile(identities: readonly Identity[]): string {
  const entries = acceptedEntries(identities);
  return HEADER + (entries.length === 0 ? '[]\n' : entries.join(''));
}

/** The entries of that file, in its order. */
export function acceptedEntries(identities: readonly Identity[]): string[] {
  return [...new Set(identities.toSorted(inOrder).map(entry))];
}

function entry({ rule, id, key }: Identity): string {
  return `- rule: ${scalar(rule)}\n  id: ${scalar(id)}\n${key === '' ? '' : `  key: ${scalar(key)}\n`}`;
}

/** Names and paths as they are; everything YAML could take for something else in quotes, where JSON is YAML. */
function scalar(text: string): string {
  const isPlain = /^[a-z][\w./-]*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function inOrder(a: Identity, b: Identity): number {
  return compare(a.rule, b.rule) || compare(a.id, b.id) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
