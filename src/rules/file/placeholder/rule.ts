import { type Leftover, leftover } from '../../../assess/placeholders.ts';
import type { YamlDocument } from '../../../parse/document.ts';
import { defineRule } from '../../rule.ts';

/** Of the configuration, only what the site shows: globs and names of rules are full of signs. */
const SHOWN_OF_CONFIG = ['organisation', 'site'] as const;

export default defineRule({
  id: 'file/placeholder',
  summary: 'Nothing is left over from a template.',
  why: 'Readers cannot tell what was meant, and after a week nobody can.',
  details: `A file with \`draft: true\` may be full of gaps; that is what drafts are for.`,
  cases: {
    unfinished: {
      level: 'error',
      message: '`{text}` says that something is still missing',
      help: 'Write what is meant, or set `draft: true` until it is known.',
    },
    template: {
      level: 'error',
      message: '`{text}` is left over from a template',
      help: 'Replace it with what you mean, or remove the line.',
    },
  },
  visit: {
    document(document, { report }) {
      walk(shownOf(document), [], (found, pointer) => {
        report(found.kind, document.place(pointer), { data: { text: found.text } });
      });
    },
  },
});

function shownOf({ kind, value, written }: YamlDocument): unknown {
  // Names of rules and things, written by a program.
  if (kind === 'accepted') return undefined;
  const file = value as Record<string, unknown>;
  if (written('/draft') && file.draft !== false) return undefined;
  return kind === 'config' ? Object.fromEntries(SHOWN_OF_CONFIG.map((key) => [key, file[key]])) : file;
}

/** Visits every text; the way to it becomes a pointer only when something is found. */
function walk(value: unknown, path: (string | number)[], found: (leftover: Leftover, pointer: string) => void): void {
  if (typeof value === 'string') {
    const key = path.at(-1);
    const rest = leftover(value, typeof key === 'string' ? key : '');
    if (rest !== undefined) found(rest, `/${path.join('/')}`);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) step(value[i], i, path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const name in value) if (name !== '$schema') step((value as Record<string, unknown>)[name], name, path, found);
  }
}

function step(value: unknown, token: string | number, path: (string | number)[], found: Parameters<typeof walk>[2]): void {
  path.push(token);
  walk(value, path, found);
  path.pop();
}
