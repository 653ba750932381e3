import type { Series } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule } from '../../rule.ts';

/**
 * What tells of a person wherever it stands; `sign` occurs in each of them. Chosen to be surely that: a bare number is no telephone number. Repetitions
 * are bounded, so that no text, however strange, takes long.
 */
const PERSONAL = [
  { what: 'an e-mail address', sign: '@', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.\p{L}{2,24}/gu },
  { what: 'a telephone number', sign: '+', pattern: /(?<!\w)\+[1-9]\d{0,2}[ ()/-]{0,2}(?:\d[ ()/-]{0,2}){6,11}\d(?![ ()/-]?[\d.])/g },
  { what: 'the name of a person', sign: 'M', pattern: /\b(?:Mr|Mrs|Ms|Mx|Mme)\b\.? \p{Lu}\p{Ll}{1,40}/gu },
  { what: 'the name of a person', sign: 'name', pattern: /\bname(?: is|:) ?\p{Lu}\p{Ll}{1,40}/gu },
] as const;
/** Columns that hold one person a row. */
const COLUMN =
  /^(?:e-?mail|(?:tele)?phone|mobile|(?:first|last|full|sur|family|given|customer|client|guest|patient|employee|agent|user|caller)[ _-]?name|customer|client|patient|employee|birth[ _-]?(?:day|date)|date[ _-]of[ _-]birth|dob|ssn|passport|iban|(?:(?:street|postal|home|ip|e-?mail|phone)[ _-]?)?address|(?:tele)?phone[ _-]?(?:no|number))$/i;

const LONGEST_HEADER = 2000;

export default defineRule({
  id: 'series/privacy',
  summary: 'A series tells nothing about a single person.',
  why: 'Everything here is published, and what was committed once stays in the history.',
  details: `Notes and columns beyond \`date\`, \`value\` and \`n\` are searched for addresses, telephone numbers and names. A group of fewer than \`smallest\` can be
recognised by those who know it.`,
  cases: {
    personal: {
      level: 'warn',
      confidence: 'medium',
      message: 'This looks like {what}',
      help: 'Say what happened without saying to whom.',
    },
    column: {
      level: 'warn',
      confidence: 'medium',
      message: 'The column `{column}` tells of single persons',
      help: 'Take it out: a series needs `date`, `value`, `n` and `note`, nothing else.',
    },
    'small-group': {
      level: 'warn',
      confidence: 'medium',
      message: 'Behind this value stands a group of `{n}`, small enough to be recognised',
      help: 'Combine longer periods, so that at least {smallest} stand behind each value.',
    },
  },
  options: { smallest: 5 },
  optionsSchema: {
    smallest: {
      title: 'Smallest group',
      description: 'Fewest people an observation may stand for.',
      examples: [10],
      type: 'integer',
      minimum: 0,
    },
  },
  visit: {
    kpi({ series }, { options: { smallest }, report }) {
      if (series === undefined) return;
      for (const place of headerCells(series.place())) {
        const column = textOf(place);
        if (COLUMN.test(column)) report('column', place, { data: { column } });
      }
      for (const { what, sign, pattern } of PERSONAL) {
        const [first, ...others] = found(series, sign, pattern);
        if (first === undefined) continue;
        const rows = others.length === 0 ? '' : ` ${others.length + 1} places in this file look like that.`;
        report('personal', first, { data: { what, count: others.length + 1 }, help: `Say what happened without saying to whom.${rows}` });
      }
      const small = series.observations.filter(({ n }) => n !== undefined && n > 0 && n < smallest);
      const [first] = small;
      if (first?.n === undefined) return;
      const rows = small.length === 1 ? '' : ` ${small.length} rows have fewer.`;
      report('small-group', first.place('n'), {
        data: { n: first.n, smallest, count: small.length },
        help: `Combine longer periods, so that at least ${smallest} stand behind each value.${rows}`,
      });
    },
  },
});

function found(series: Series, sign: string, pattern: RegExp): Place[] {
  const { text } = series.place();
  if (!text.content.includes(sign)) return [];
  return [...text.content.matchAll(pattern)].map((match) => ({
    text,
    start: match.index,
    end: match.index + match[0].length,
    pointer: '',
  }));
}

function headerCells({ text, start, end }: Place): Place[] {
  return [...text.content.slice(start, Math.min(end, start + LONGEST_HEADER)).matchAll(/[^,;\t"]+/g)].map((match) => {
    const from = start + match.index + (match[0].length - match[0].trimStart().length);
    return { text, start: from, end: from + match[0].trim().length, pointer: '' };
  });
}

function textOf({ text, start, end }: Place): string {
  return text.content.slice(start, end);
}
