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

function shownOf({ kind, value, written }: YamlDocument): object {
  // Names of rules and things, written by a program.
  if (kind === 'accepted') return {};
  const file = value as Record<string, unknown>;
  if (written('/draft') && file.draft !== false) return {};
  return kind === 'config' ? Object.fromEntries(SHOWN_OF_CONFIG.map((key) => [key, file[key]])) : file;
}

type Found = (leftover: Leftover, pointer: string) => void;
type Way = (string | number)[];

/** Visits every text; the way to it becomes a pointer only when something is found. */
function walk(things: object, way: Way, found: Found): void {
  if (Array.isArray(things)) for (let i = 0; i < things.length; i++) look(things[i], '', i, way, found);
  else for (const key in things) if (key !== '$schema') look((things as Record<string, unknown>)[key], key, key, way, found);
}

function look(value: unknown, key: string, step: string | number, way: Way, found: Found): void {
  if (typeof value === 'string') {
    const rest = leftover(value, key);
    if (rest !== undefined) found(rest, `/${[...way, step].join('/')}`);
  } else if (typeof value === 'object' && value !== null) {
    way.push(step);
    walk(value, way, found);
    way.pop();
  }
}
