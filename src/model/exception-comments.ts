import { parsePeriod } from '../parse/calendar.ts';
import type { YamlDocument } from '../parse/document.ts';
import type { Place, SourceText } from '../parse/text.ts';
import { type Comment, commentsOf } from '../parse/yaml-comments.ts';
import type { Exception, ExceptionPart } from './exceptions.ts';

const MARK = /goalpost-ignore/i;
const COMMENT = /^#+\s*goalpost-ignore(?![\w-])[\s:]*/i;
/** `<rule> until <date>: <reason>`, where blanks stand for the colon or more of them around it. */
const WHOLE = /^(?<rule>[^\s:,]+)[\s:]+until\s+(?<until>\d{4}(?:-\w+)*)(?![^\s:])[\s:]*(?<because>.*)$/dis;
/** The same with parts left out, to say which. Every step of it takes what it can and never gives back: a comment may be long. */
const PARTS = /^(?:(?!until\b)(?<rule>[^\s:,]+(?:,\s*[^\s:,]+)*),?)?[\s:]*(?:until\b\s*(?<until>[^:]*)(?::|$))?\s*(?<because>.*)$/dis;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The comments `# goalpost-ignore <rule> until <date>: <reason>` of a file. Hardly any file has one, and then it costs a search. */
export function exceptionComments(document: YamlDocument): Exception[] {
  const { content } = document.text;
  if (!MARK.test(content)) return [];
  const below = new Map<number, Stretch>();
  return commentsOf(content)
    .filter(({ start, end }) => COMMENT.test(content.slice(start, end)))
    .map((comment) => exception(document, comment, below));
}

function exception(document: YamlDocument, comment: Comment, below: Map<number, Stretch>): Exception {
  const { text } = document;
  const parts = partsOf(text.content, comment);
  const written = ({ from, to }: Stretch): string => text.content.slice(from, to);
  const until = written(parts.until);
  return {
    how: 'comment',
    document,
    rule: written(parts.rule),
    covers: { lines: isAlone(text, comment) ? linesBelow(text, comment, below) : undefined },
    because: written(parts.because),
    until,
    lastDay: parsePeriod(until)?.last,
    place: (part): Place => {
      const { from, to } = part === undefined || part === 'id' ? { from: 0, to: 0 } : parts[part];
      return { text, pointer: '', ...(from === to ? comment : { start: from, end: to }) };
    },
  };
}

function partsOf(content: string, { start, end }: Comment): Readonly<Record<Exclude<ExceptionPart, 'id'>, Stretch>> {
  const offset = start + (COMMENT.exec(content.slice(start, end))?.[0].length ?? 0);
  const rest = content.slice(offset, end);
  const { groups = {}, indices } = (WHOLE.exec(rest) ?? PARTS.exec(rest)) as RegExpExecArray;
  const stretch = (name: string): Stretch => {
    const from = offset + (indices?.groups?.[name]?.[0] ?? 0);
    return { from, to: from + (groups[name] ?? '').trimEnd().length };
  };
  return { rule: stretch('rule'), until: stretch('until'), because: stretch('because') };
}

function isAlone(text: SourceText, { start }: Comment): boolean {
  return text.content.slice(text.lineStart(text.position(start).line), start).trim() === '';
}

/** The next line that says something, and the lines that belong to it: the items of a list, the keys below a key. */
function linesBelow(text: SourceText, { start }: Comment, below: Map<number, Stretch>): Stretch {
  let line = text.position(start).line + 1;
  while (line <= text.lineCount && saysNothing(text.line(line))) line++;
  let known = below.get(line);
  if (known === undefined) below.set(line, (known = { from: text.lineStart(line), to: text.lineStart(endOfBlock(text, line)) }));
  return known;
}

/** The first line behind the block that begins on a line. */
function endOfBlock(text: SourceText, first: number): number {
  const opening = text.line(first);
  let line = first + 1;
  while (line <= text.lineCount && belongsTo(opening, text.line(line))) line++;
  return line;
}

function belongsTo(opening: string, row: string): boolean {
  if (saysNothing(row)) return true;
  const deeper = indentation(row) - indentation(opening);
  // Items may stand at the same column as the key they belong to, and so may a bracket that closes what it opened.
  return deeper > 0 || (deeper === 0 && (/^\s*[\]}]/.test(row) || (isItem(row) && !isItem(opening))));
}

function saysNothing(line: string): boolean {
  return /^\s*(?:#|$|---\s*$)/.test(line);
}

function isItem(line: string): boolean {
  return /^\s*-(?:\s|$)/.test(line);
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
