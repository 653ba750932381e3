import type { Problem } from '../../../parse/problem.ts';
import { problemsOf } from '../../problems.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';

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
    why: 'One thing a file: what follows the line is never read.',
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
} as const;

export default defineRule({
  id: 'file/yaml',
  summary: 'The file says what its writer meant.',
  why: 'Commas, colons and some signs have a meaning of their own in YAML, and then part of a sentence disappears without a sound.',
  details: `Quotes around a text are never wrong. They are needed around a text that holds \`: \` or \` #\`, that stands in braces and holds a
comma, or that begins with one of the signs \`%\`, \`@\`, \`&\`, \`*\`, \`!\`, \`|\`, \`>\`, \`{\`, \`[\`, \`#\`, quotes or a back-tick.`,
  cases,
  visit: { problem: problemsOf(cases, words) },
});

function words({ code, data, place, related }: Problem): ReportDetails {
  switch (code) {
    case 'empty':
      return /(?:^|\/)goalpost\.ya?ml$/.test(place.text.path) ? { help: 'Begin with `organisation:` and its name.' } : {};
    case 'duplicate-key':
      return related === undefined ? {} : { related: [{ place: related, message: 'it stands here first' }] };
    case 'lost-start':
      // A back-tick between back-ticks would not be seen.
      return { data: { ...data, character: data.character === '`' ? 'a back-tick' : `"${data.character}"` } };
    case 'decimal-comma':
      return data.otherwise === undefined ? {} : { help: `Write \`${data.number}\`, or \`${data.otherwise}\` if that is what you mean.` };
    default:
      return {};
  }
}
