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
      walk(shownOf(document), '', '', (found, pointer) => {
        report(found.kind, document.place(pointer), { data: { text: found.text } });
      });
    },
  },
});

function shownOf({ kind, value }: YamlDocument): unknown {
  const file = value as Record<string, unknown>;
  if (file.draft === true) return undefined;
  return kind === 'config' ? Object.fromEntries(SHOWN_OF_CONFIG.map((key) => [key, file[key]])) : file;
}

function walk(value: unknown, key: string, parent: string, found: (leftover: Leftover, pointer: string) => void): void {
  if (typeof value === 'string') {
    const rest = leftover(value, key);
    if (rest !== undefined) found(rest, parent);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) walk(value[i], '', `${parent}/${i}`, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      if (name !== '$schema') walk((value as Record<string, unknown>)[name], name, `${parent}/${name}`, found);
    }
  }
}
