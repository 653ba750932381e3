import { judgeStatement } from '../../src/assess/statement/judge.ts';
import type { StatementVerdict } from '../../src/assess/statement/verdict.ts';
import { NOTES } from './notes.ts';
import type { Row } from './rows.ts';

/** What people read is quoted to a few words, so that the page holds no statement whole. */
const MOST_WORDS = 4;

/** docs/judge-misses.md: every row that is judged otherwise than by people, and every refusal whose first reason is another one. */
export function misses(rows: readonly Row[]): string {
  const judged = rows.map((row) => ({ row, verdict: judgeStatement(row.text) }));
  const wrong = judged.filter(({ row, verdict }) => verdict.measurable !== row.measurable);
  const other = judged.filter(({ row, verdict }) => !row.measurable && !verdict.measurable && verdict.reasons[0]?.gap !== row.gap);
  return `# What the judge still gets wrong

Written by \`node bench/statements.ts --misses\`, from the ${rows.length} statements of [How well](judge.md#how-well). A row is named by its id there; statements
are not repeated. **?** marks the ones where people argue too.

## Judged otherwise than by people: ${wrong.length}

| row | judged | because it read | what it missed |
| --- | --- | --- | --- |
${wrong.map(({ row, verdict }) => `| ${mark(row)} | ${verdict.measurable ? 'accepted' : 'refused'} | ${because(verdict)} | ${NOTES[row.id] ?? ''} |`).join('\n')}

## Refused for another reason first: ${other.length}

The refusal is right; what people would mend first is something else. Where theirs is the second reason given, it is marked **2nd**.

| row | people | judge | on |
| --- | --- | --- | --- |
${other.map(({ row, verdict }) => `| ${mark(row)} | ${row.gap ?? ''}${second(row, verdict)} | ${verdict.reasons[0]?.gap ?? ''} | ${words(verdict.reasons[0]?.words ?? '')} |`).join('\n')}
`;
}

function mark({ id, borderline }: Row): string {
  return `${id}${borderline ? ' ?' : ''}`;
}

function because({ measurable, kind, reasons, parsed }: StatementVerdict): string {
  if (!measurable) return reasons.map(({ gap, words: carrier }) => [gap, words(carrier)].filter(Boolean).join(' ')).join(', ');
  if (kind === 'deliverable') return 'a deliverable';
  return parsed.to === undefined
    ? 'a threshold in words'
    : `the number ${[parsed.to, parsed.unit].filter((part) => part !== undefined).join(' ')}`;
}

function second({ gap }: Row, { reasons }: StatementVerdict): string {
  return reasons[1]?.gap === gap ? ' **2nd**' : '';
}

/** A few words as code; a bar or a back-tick would end the cell. */
function words(text: string): string {
  const few = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).join(' ').replace(/[`|]/g, '');
  return few === '' ? '' : `\`${few}\``;
}
