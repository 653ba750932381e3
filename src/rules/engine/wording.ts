import type { Entity } from '../../model/workspace.ts';
import type { Place } from '../../parse/text.ts';
import type { Case, Finding, ReportDetails, Rule } from '../rule.ts';

/** No value, however long, may bury the sentence it stands in. */
const LONGEST_VALUE = 80;

/**
 * Values that are words of our own and hold values of files in back-ticks already, tamed and shortened where the words were chosen
 * (`shape-words.ts`). Everything else comes from files as it is.
 */
const PHRASES = new Set(['reason', 'expected', 'found', 'subject']);

/** Puts a finding into words: the case's sentences with the report's values in their places. */
export function compose(
  rule: Rule,
  name: string,
  level: Finding['level'],
  place: Place,
  details: ReportDetails,
  about: Entity | undefined,
): Finding {
  const { message, messageMany = message, help, why = rule.why, confidence = 'high' } = rule.cases[name] as Case;
  const data = details.data ?? {};
  return {
    rule: rule.id,
    case: name,
    level,
    confidence,
    message: fill(Number(data.count) > 1 ? messageMany : message, data),
    why,
    help: details.help ?? fill(help, data),
    place,
    related: details.related ?? [],
    data,
    corrected: details.corrected,
    fix: details.fix,
    about: about && { kind: about.kind, id: about.id, title: about.title },
    alike: details.alike ?? [],
  };
}

/** Replaces `{name}` by its value; lists become "a, b or c". Line breaks and control characters in values become blanks. */
export function fill(template: string, data: NonNullable<ReportDetails['data']>): string {
  let isCode = false;
  return template.replace(/`|\{(\w+)\}/g, (match, name: string | undefined) => {
    if (name === undefined) isCode = !isCode;
    const value = name === undefined ? undefined : data[name];
    if (name === undefined || value === undefined) return match;
    return !isCode && typeof value === 'string' && PHRASES.has(name) ? plain(value) : show(value);
  });
}

function show(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : orList(value);
  const tame = plain(text).replaceAll('`', "'");
  return typeof value === 'string' && tame.length > LONGEST_VALUE ? `${tame.slice(0, LONGEST_VALUE - 1)}…` : tame;
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

function orList(values: readonly string[]): string {
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
