import { defineRule } from '../../rule.ts';

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
    document(document, { facts, report }) {
      for (const { kind, text, pointer } of facts.leftovers(document)) report(kind, document.place(pointer), { data: { text } });
    },
  },
});
