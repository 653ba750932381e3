import type { Problem } from '../../../parse/problem.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { problemsOf } from '../../shared/problems.ts';

const cases = {
  'not-utf8': {
    level: 'error',
    message: '`{name}` looks like {found}, and only UTF-8 can be read',
    help: 'Save the file again as UTF-8.',
  },
  'too-large': {
    level: 'error',
    message: '`{name}` has {kilobytes} kB, and at most {most} kB are read',
    help: 'Keep one thing a file, and link to longer texts instead of copying them.',
  },
  'link-outside': {
    level: 'error',
    message: '`{name}` is a link that leads out of this folder',
    help: 'Put the file itself here instead of a link to it.',
  },
  'link-broken': {
    level: 'error',
    message: '`{name}` is a link that leads nowhere',
    help: 'Remove the link, or put the file itself here.',
  },
  'not-a-file': {
    level: 'error',
    message: '`{name}` is not an ordinary file',
    help: 'Replace it with a text file, or give it another name.',
  },
  unreadable: {
    level: 'error',
    message: '`{name}` cannot be opened: {reason}',
    help: 'Make it readable for whoever runs the check, or remove it.',
  },
  'too-deep': {
    level: 'error',
    message: 'More than {limit} levels lie inside each other here',
    help: 'Write fewer levels: no file needs more than five.',
  },
  'too-many-aliases': {
    level: 'error',
    message: 'The file repeats parts of itself with `*` far too often',
    help: 'Write out what you need, without `&` and `*`.',
  },
} as const;

const FOUND: Readonly<Record<string, string>> = { 'UTF-16': 'UTF-16', 'Latin-1': 'an older encoding (Latin-1)', binary: 'no text at all' };
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EISDIR: 'it is a folder',
  ENOENT: 'it has disappeared',
};

export default defineRule({
  id: 'file/readable',
  summary: 'Every file can be read: plain text in UTF-8, of a sensible size, inside the folder.',
  why: 'A file that cannot be read counts for nothing, and nobody would notice.',
  details: `A YAML file may have 256 kB, a series 10 MB. Files are read where they lie and nowhere else: a link that leads out of the folder
is not followed, so that nothing is published by accident.`,
  cases,
  visit: { problem: problemsOf(cases, words) },
});

function words({ code, data, place: { text } }: Problem): ReportDetails {
  const name = text.path.slice(text.path.lastIndexOf('/') + 1);
  const isTable = name.toLowerCase().endsWith('.csv');
  switch (code) {
    case 'not-utf8': {
      const help =
        data.looksLike === 'binary'
          ? 'Replace it with a text file: a spreadsheet must be exported, not renamed.'
          : `Save the file again as UTF-8${isTable ? ' (in Excel: "CSV UTF-8")' : ''}.`;
      return { data: { name, found: FOUND[String(data.looksLike)] ?? 'something else' }, help };
    }
    case 'too-large': {
      const data_ = { name, kilobytes: Math.ceil(Number(data.size) / 1024), most: Math.floor(Number(data.limit) / 1024) };
      return isTable ? { data: data_, help: 'Keep one row for each period, and raw data elsewhere.' } : { data: data_ };
    }
    case 'unreadable':
      return { data: { name, reason: REASONS[String(data.reason)] ?? 'the system refuses' } };
    default:
      return { data: { ...data, name } };
  }
}
