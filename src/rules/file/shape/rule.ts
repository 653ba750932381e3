import type { Workspace } from '../../../model/workspace.ts';
import { monthTooShort } from '../../../parse/dates.ts';
import { quoted } from '../../../parse/losses.ts';
import type { Problem } from '../../../parse/problem.ts';
import { isListKey } from '../../../parse/schema-keys.ts';
import type { Place } from '../../../parse/text.ts';
import { fill } from '../../engine/wording.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { rewritten } from '../../shared/places.ts';
import { problemsOf } from '../../shared/problems.ts';
import { oneOf } from '../../shared/references.ts';
import { meantInGoal, nearestRhythm } from './meant.ts';

const cases = {
  'unknown-key': {
    level: 'error',
    message: '`{key}` is not known here',
    help: 'Remove it, or use the name that is meant.',
  },
  'wrong-type': {
    level: 'error',
    why: 'What cannot be understood is not counted, and the rest of the file is judged without it.',
    message: '{subject} needs {expected}; here stands {found}',
    help: 'Write {expected}.',
  },
  'not-allowed': {
    level: 'error',
    why: 'What cannot be understood is not counted, and the rest of the file is judged without it.',
    message: '`{found}` is not a choice for `{key}`',
    help: 'Choose {allowed}.',
  },
  'missing-key': {
    level: 'error',
    why: 'Without it, the rest of what stands here cannot be used.',
    message: '`{key}` is missing',
    help: 'Add a line that begins with `{key}:`.',
  },
  'bad-date': {
    level: 'error',
    why: 'Everyone must read the same day, and so must the calendar.',
    message: '`{found}` is not a day that `{key}` can be',
    help: 'Write {expected}.',
  },
  'bad-value': {
    level: 'error',
    why: 'What cannot be understood is not counted, and the rest of the file is judged without it.',
    message: '{subject} needs {expected}; here stands {found}',
    help: 'Write {expected}.',
  },
  firm: {
    level: 'error',
    why: 'What cannot be read cannot be judged, and a promise that is eased in silence is what all this is about.',
    message: '`{key}` cannot be lowered to `{found}`',
    help: 'Remove it: rules of `file/` and `honest/` count everywhere. What they find has to be mended.',
  },
  'no-file': {
    level: 'warn',
    why: 'It looks as if something were settled for these files, and nothing is.',
    message: '`{found}` means no file here',
    help: 'Name a folder, such as `goals/labs`, or files, such as `goals/labs/*.goal.yaml`; or remove it.',
  },
} as const;

/** A longer text is no help that anybody reads. */
const LONGEST_JOINED = 120;

export default defineRule({
  id: 'file/shape',
  summary: 'Every key has a known name and a value of the right kind.',
  why: 'A key with a slip of the pen is a key that nobody reads.',
  cases,
  visit: { problem: problemsOf(cases, (problem, workspace) => withSubject(problem, oneOwner(problem, workspace) ?? words(problem))) },
});

/** A file as a whole has no key by which a message could name it. */
function withSubject({ code, data, place }: Problem, details: ReportDetails): ReportDetails {
  if (code !== 'wrong-type' && code !== 'bad-value') return details;
  const isFile = place.pointer === '' && data.key === 'this file';
  const expected = isFile ? String(data.expected).replace(/^keys of its own \(/, 'lines that begin with a key (') : data.expected;
  const subject = isFile ? 'The file' : ticked([String(data.key)]);
  return { ...details, data: { ...data, ...details.data, ...(expected !== undefined && { expected }), subject } };
}

/** Several names where one must answer: those that exist, the written ones first. */
function oneOwner({ code, data, place }: Problem, { teams, people }: Workspace): ReportDetails | undefined {
  if (code !== 'wrong-type' || data.key !== 'owner' || data.found !== 'a list' || data.suggestion !== '') return undefined;
  const known = [...teams, ...people].map(({ id }) => id);
  const written = new Set(place.text.content.slice(place.start, place.end).split(/[^\p{L}\p{N}_.-]+/u));
  const named = known.filter((id) => written.has(id));
  return { help: oneOf(named.length > 0 ? named : known) };
}

function words(problem: Problem): ReportDetails {
  const { code, data, place } = problem;
  if (code === 'unknown-key') return unknownKey(problem);
  if (code === 'firm') return {};
  const suggestion = String((code === 'not-allowed' ? data.nearest : data.suggestion) ?? '');
  if (suggestion === '' && code === 'not-allowed') {
    const allowed = listOf(data.allowed);
    const near = nearestRhythm(String(data.found)).filter((word) => allowed.includes(word));
    return { help: near.length > 0 ? `Choose what comes nearest: ${ticked(near)}.` : `Choose ${ticked(allowed, 12)}.` };
  }
  if (suggestion === '') return wordsWithoutSuggestion(problem);
  return {
    help: code === 'not-allowed' || code === 'no-file' ? `Did you mean ${ticked([suggestion])}?` : `Write ${ticked([suggestion])}.`,
    corrected: rewritten(place, suggestion),
  };
}

/** `target: 86` where `target` has keys of its own: most likely the first of them is meant. */
function wordsWithoutSuggestion({ code, data, place }: Problem): ReportDetails {
  if (code === 'missing-key' || code === 'no-file') return {};
  if (code === 'bad-date') {
    const month = monthTooShort(String(data.found));
    if (month !== '') return { help: `Write the day that is meant: ${month}.` };
    return data.found === '' ? { data: { ...data, found: 'nothing' } } : {};
  }
  const [, first] = /^keys of its own \(`(\w+)`/.exec(String(data.expected)) ?? [];
  if (place.pointer === '' && first !== undefined) return { help: `Begin with \`${first}:\`, and begin every other line with a key, too.` };
  if (data.expected === 'text' && data.found === 'a list') return joinedItems(place);
  if (data.expected === 'text' && /^`(?:true|false)`$/.test(String(data.found))) return { help: 'Write in words what is meant.' };
  if (data.found === 'nothing') {
    const wanted = first === undefined ? '{expected} behind' : `\`${first}\` or another of its keys below`;
    return { help: fill(`Write ${wanted} \`{key}\`, or remove the line.`, data) };
  }
  if (first === undefined || !/^the (?:text|number) /.test(String(data.found))) return {};
  const written = place.text.content.slice(place.start, place.end);
  const value = /[,[\]{}]/.test(written) && !/^["']/.test(written) ? quoted(written) : written;
  return { help: `Say what it is: ${ticked([first])} or another of its keys.`, corrected: rewritten(place, `{ ${first}: ${value} }`) };
}

/** A list where one text is wanted, as that text: its items with semicolons between them. */
function joinedItems({ text, start, pointer }: Place): ReportDetails {
  const items: string[] = [];
  const first = text.position(start).line;
  for (let line = first; line <= text.lineCount; line++) {
    const [, item] = /^ *- +([^\s"'&*!|>%@`{[][^#]*)$/.exec(text.line(line)) ?? [];
    if (item === undefined) break;
    items.push(item.trim());
  }
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  const joined = items.join('; ');
  if (items.length === 0 || joined.length > LONGEST_JOINED) return { help: 'Write one text, not a list.' };
  return { help: `Write one text: ${ticked([`${key}: ${/: /.test(joined) ? quoted(joined) : joined}`])}.` };
}

function unknownKey({ data, place }: Problem): ReportDetails {
  const known = /\.goal\.ya?ml$/.test(place.text.path) && /^\/[^/]*$/.test(place.pointer) ? meantInGoal(String(data.key)) : undefined;
  if (known !== undefined) return { help: known };
  const nearest = String(data.nearest);
  const [holder = '', inner = ''] = nearest.split(': ');
  switch (data.where ?? (nearest === '' ? 'nowhere' : 'here')) {
    case 'here':
      return { help: `Did you mean ${ticked([nearest])}?`, corrected: rewritten(place, nearest) };
    case 'there':
      return { help: `${ticked([nearest])} is there already: ${isListKey(nearest) ? 'add it there' : 'keep one of the two'}.` };
    case 'below':
      return { help: `Write it below ${ticked([holder])}, as ${ticked([inner])}.` };
    case 'above':
      return { help: 'Move it one level out: it belongs to what stands around this.' };
    default:
      return { help: `Remove it, or use ${ticked(listOf(data.allowed), 8)}.` };
  }
}

/** Keys that are there for editors, not for people, are never proposed. */
function listOf(allowed: Problem['data'][string] | undefined): string[] {
  return Array.isArray(allowed) ? allowed.filter((key) => !key.startsWith('$')) : [];
}
