import type { Workspace } from '../../../model/workspace.ts';
import { isBare } from '../../../parse/numbers.ts';
import type { Problem } from '../../../parse/problem.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule, type Fix, type ReportDetails } from '../../rule.ts';
import { problemsOf } from '../../shared/problems.ts';

const QUOTE = 'Put quotes around the whole text.';

const cases = {
  syntax: {
    level: 'error',
    why: 'Until the line can be read, nothing in this file is checked or published.',
    message: 'This line cannot be read: {reason}',
    help: 'Compare it with the lines around it: `key: value`, indented by spaces.',
  },
  tab: {
    level: 'error',
    why: 'How far a line is indented says what it belongs to, and a tab is as wide as each editor likes.',
    message: 'A tab stands where only spaces may stand',
    help: 'Indent with spaces, two for each level.',
  },
  'duplicate-key': {
    level: 'error',
    why: 'Only one of the two can hold, and readers cannot know which.',
    message: '`{key}` stands here twice',
    help: 'Keep the one that holds, and remove the other.',
  },
  empty: {
    level: 'error',
    why: 'An empty file promises nothing, and its name says that it does.',
    message: 'The file is empty',
    help: 'Begin with a `title:`, or delete the file.',
  },
  'several-documents': {
    level: 'error',
    why: 'One file holds one thing: what follows the line is never read.',
    message: 'A line `---` begins a second file inside this one',
    help: 'Move what follows it to a file of its own.',
  },
  'unsafe-key': {
    level: 'error',
    why: 'Some names have a meaning of their own in programs that read the file.',
    message: '`{key}` cannot be used as a name',
    help: 'Choose another name.',
  },
  'lost-comma': {
    level: 'error',
    message: 'The comma ends the text of `{key}`: `{lost}` is lost',
    help: QUOTE,
  },
  'lost-comment': {
    level: 'error',
    message: 'The ` #` ends the text of `{key}`: `{lost}` is lost',
    help: QUOTE,
  },
  'lost-colon': {
    level: 'error',
    message: 'The colon splits the text of `{key}`',
    help: QUOTE,
  },
  'lost-start': {
    level: 'error',
    message: 'The text of `{key}` begins with {character}, which has a meaning of its own',
    help: QUOTE,
  },
  'decimal-comma': {
    level: 'error',
    why: 'A number with a sign, a unit or a comma beside it is read as a text, and a text cannot be compared with anything.',
    message: '`{written}` is not read as a number',
    help: 'Write `{number}`: a decimal point, no unit, nothing between thousands.',
  },
  thousands: {
    level: 'warn',
    why: 'The point divides decimals; where it was meant to divide thousands, the promise is a thousand times smaller than everybody thinks.',
    message: '`{written}` is read as {number}, far from {reference}',
    help: 'Write `{thousands}` if that is meant, or else `{number}`.',
  },
} as const;

export default defineRule({
  id: 'file/yaml',
  summary: 'The file says what its writer meant.',
  why: 'Commas, colons and some signs have a meaning of their own in YAML, and then part of a sentence disappears without a sound.',
  details: `Quotes around a text are never wrong. They are needed around a text that holds \`: \` or \` #\`, that stands in braces and holds a
comma, or that begins with one of the signs \`%\`, \`@\`, \`&\`, \`*\`, \`!\`, \`|\`, \`>\`, \`{\`, \`[\`, \`#\`, quotes or a back-tick.`,
  cases,
  visit: {
    problem: problemsOf(cases, words),
    openPromise(promise, { facts, report }) {
      const { baseline, target, milestones, kpi } = promise;
      const last = kpi.target?.kind === 'kpi' ? facts.series(kpi.target).last?.value : undefined;
      const values: [number | undefined, string][] = [
        [baseline?.value, '/baseline/value'],
        ...(['value', 'min', 'max'] as const).map((edge): [number | undefined, string] => [target?.[edge], `/target/${edge}`]),
        ...milestones.map(({ value, pointer }): [number | undefined, string] => [value, `${pointer}/value`]),
      ];
      for (const [value, pointer] of values) {
        const reference = (pointer.startsWith('/baseline') ? undefined : baseline?.value) ?? last;
        if (value === undefined || reference === undefined || !isFarBelow(value, reference)) continue;
        const place = pointer.startsWith('/m') ? promise.holder.place(pointer) : promise.place(pointer);
        const written = place.text.content.slice(place.start, place.end);
        if (!/^-?[1-9]\d{0,2}\.\d{3}$/.test(written)) continue;
        const data = { written, number: value, reference, thousands: Number(written.replace('.', '')) };
        report('thousands', place, { about: promise.holder, data });
      }
    },
  },
});

/** Whether a number is nearer to another one, by their ratio, if it is taken a thousandfold. */
function isFarBelow(value: number, reference: number): boolean {
  return value * value * 1000 < reference * reference;
}

function words(problem: Problem, workspace: Workspace): ReportDetails {
  const { code, data, place, related } = problem;
  switch (code) {
    case 'empty':
      return /(?:^|\/)goalpost\.ya?ml$/.test(place.text.path) ? { help: 'Begin with `organisation:` and its name.' } : {};
    case 'duplicate-key':
      return related === undefined ? {} : { related: [{ place: related, message: 'it stands here first' }] };
    case 'lost-start':
      // A back-tick between back-ticks would not be seen.
      return { data: { ...data, character: data.character === '`' ? 'a back-tick' : `"${data.character}"` } };
    case 'decimal-comma':
      return numberWords(problem, workspace);
    default:
      return {};
  }
}

/** What stands beside the number that keeps it from being one. */
function numberWords({ data: { key, written, number, otherwise }, place }: Problem, workspace: Workspace): ReportDetails {
  if (otherwise !== undefined) return { help: `Write \`${number}\`, or \`${otherwise}\` if that is what you mean.` };
  const text = String(written).replace(/^(["'])(.*)\1$/, '$2');
  const unit = /[^\d.,'’_\s+−-]\D*$/u.exec(text)?.[0].trim() ?? '';
  if (key === 'confidence' && unit.startsWith('%')) return { help: `Write \`${number}\`: a share between 0 and 1.` };
  if (/^[<>=≤≥]/.test(text)) return { help: `Write \`${number}\` alone, without the sign in front of it.` };
  if (unit !== '' || /^[^\d+−-]/.test(text)) {
    const fix =
      unit !== '' && unit === unitAt(place, workspace) && isBare(text.slice(0, -unit.length))
        ? withoutUnit(place, String(number))
        : undefined;
    return { help: `Write \`${number}\` alone: the unit stands in the KPI.`, ...(fix && { fix }) };
  }
  return text === written ? {} : { help: `Write \`${number}\` without quotes.` };
}

/** The unit in which a promise's number at a place is counted; undefined elsewhere. */
function unitAt({ text, pointer }: Place, { promises }: Workspace): string | undefined {
  for (const promise of promises) {
    if (promise.kind !== 'kpi' || promise.holder.document.text !== text || promise.kpi.target?.kind !== 'kpi') continue;
    if (
      !pointer.startsWith(promise.holder.pointer) ||
      !/^\/(?:baseline|target|milestones\/\d+)\//.test(pointer.slice(promise.holder.pointer.length))
    )
      continue;
    return promise.kpi.target.unit;
  }
  return undefined;
}

/** The number without a unit that is the KPI's own: it says the same. */
function withoutUnit(place: Place, number: string): Fix {
  return { title: `Write \`${number}\``, edits: [{ place, text: number }] };
}
