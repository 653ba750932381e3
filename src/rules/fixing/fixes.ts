import type { Problem, ProblemCode } from '../../parse/problem.ts';
import { fill } from '../engine/wording.ts';
import type { Fix } from '../rule.ts';

/** What mending does, for each kind of problem that can be mended without a decision. */
const TITLES: Partial<Record<ProblemCode, string>> = {
  tab: 'Indent with spaces',
  'duplicate-key': 'Remove the second `{key}`, which says the same',
  'lost-comma': 'Put the text in quotes',
  'lost-comment': 'Put the text in quotes',
  'lost-colon': 'Put the text in quotes',
  'lost-start': 'Put the text in quotes',
  'row-order': 'Sort the rows, oldest first',
  'row-twice': 'Remove the second row, which says the same',
  'row-more': 'Mend the rows that have the same slip',
};

/** Longer replacements are no title. */
const LONGEST_TITLE = 60;

/** The edits that mend what reading a file noticed; undefined where somebody has to decide. */
export function fixOf({ code, place: { text, pointer }, data, repairs = [] }: Problem): Fix | undefined {
  const [first] = repairs;
  if (first === undefined) return undefined;
  const edits = repairs.map(({ from, to, text: instead }) => ({ place: { text, start: from, end: to, pointer }, text: instead }));
  const title = TITLES[code];
  const written = first.text.trim();
  const isShown = repairs.length === 1 && written !== '' && written.length <= LONGEST_TITLE && !written.includes('\n');
  return { title: title === undefined ? fill(isShown ? 'Write `{written}`' : 'Correct the line', { written }) : fill(title, data), edits };
}
