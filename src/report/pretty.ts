import type { Place } from '../parse/text.ts';
import type { Finding } from '../rules/rule.ts';
import { widthOf, wrap } from './cells.ts';
import { disarm, visible } from './escape.ts';
import { frame, type Mark } from './frame.ts';
import { LEVEL_WORDS, type Look, paintCode } from './look.ts';
import { replacements } from './replacement.ts';
import { byFile, mostSevere, type Report } from './report.ts';
import { summary } from './summary.ts';
import { count } from './words.ts';

export interface PrettyOptions extends Look {
  /** Put before every path, so that a terminal finds the file from where it stands: `../goals/`. */
  readonly prefix?: string;
  /** How many findings are shown, the most severe first; the verdict counts all of them. */
  readonly limit?: number;
}

/** Nobody reads more in a terminal. */
const LIMIT = 1000;
/** Beyond this many, related places are only counted. */
const MOST_RELATED = 5;
/** Related places this near share the frame of the finding. */
const NEAR = 12;
const INDENT = '    ';

/** The report for people: what is wrong, where, why it matters and how to mend it, ending with the verdict. */
export function pretty(report: Report, options: PrettyOptions): string {
  const blocks: string[] = [];
  const shown = mostSevere(report.findings, options.limit ?? LIMIT);
  for (const [path, findings] of byFile(shown)) {
    blocks.push(options.paint.heading(visible((options.prefix ?? '') + path)));
    // Why a rule matters is worth saying once a file, and a line worth showing once in a row.
    const said = new Set<string>();
    let previous: Finding | undefined;
    for (const finding of findings) {
      const isSamePlace = previous !== undefined && isOneMark(previous, finding);
      blocks.push(prettyFinding(finding, options, { withWhy: !said.has(finding.rule), withFrame: !isSamePlace }));
      said.add(finding.rule);
      previous = finding;
    }
  }
  const left = report.findings.length - shown.length;
  if (left > 0) {
    const more = `${count(left, 'more finding')} not shown here. \`goalpost lint --format compact\` lists all of them, one a line.`;
    blocks.push(paintCode(wrap(more, options.width).join('\n'), options.paint));
  }
  blocks.push(summary(report, options));
  return disarm(`${blocks.join('\n\n')}\n`);
}

/** One finding, without the file's heading. */
function prettyFinding(finding: Finding, options: PrettyOptions, { withWhy, withFrame }: { withWhy: boolean; withFrame: boolean }): string {
  const { paint, width } = options;
  const notes = [
    ...(withWhy ? indented(wrap(visible(finding.why), width - INDENT.length)).map(paint.faint) : []),
    ...advice(finding, options),
    ...origin(finding, options),
  ];
  const parts = withFrame
    ? [headline(finding, options), ...frames(finding, options), notes.join('\n')]
    : [`${headline(finding, options)}\n${notes.join('\n')}`];
  return parts.join('\n\n');
}

/** Where it stands and what to ask `goalpost explain` for, on one line where that fits. */
function origin({ place, rule, case: name }: Finding, options: PrettyOptions): string[] {
  const parts = [visible(location(place, options)), visible(`${rule}/${name}`)];
  const line = parts.join('  ');
  return (widthOf(line) + INDENT.length > options.width ? parts : [line]).map((part) => options.paint.faint(INDENT + part));
}

/** Whether two findings would show the same frame. */
function isOneMark(a: Finding, b: Finding): boolean {
  return a.place.start === b.place.start && a.place.end === b.place.end && b.related.length === 0;
}

function headline({ level, message }: Finding, { paint, glyphs, width }: Look): string {
  const sign = `${glyphs[level]} ${LEVEL_WORDS[level]}`;
  const indent = ' '.repeat(2 + widthOf(sign) + 2);
  const lines = wrap(visible(message), width - indent.length);
  return `  ${paint[level](sign)}  ${paint.strong(paintCode(lines.join(`\n${indent}`), paint))}`;
}

/** The frame around the finding with what lies near, then a small one for each related place elsewhere. */
function frames({ place, level, related }: Finding, options: PrettyOptions): string[] {
  const { paint } = options;
  const look = { ...options, width: options.width - INDENT.length };
  const line = place.text.position(place.start).line;
  const isNear = (other: Place): boolean => other.text === place.text && Math.abs(other.text.position(other.start).line - line) <= NEAR;
  const marks: Mark[] = [{ ...place, sign: 'caret', brush: paint[level] }];
  const far: string[] = [];
  for (const { place: other, message } of related.slice(0, MOST_RELATED)) {
    const mark: Mark = { ...other, sign: 'line', brush: paint.info, label: visible(message) };
    if (other.text.content === '') far.push(`${INDENT}${paint.info(visible(`${location(other, options)}  ${message}`))}`);
    else if (isNear(other)) marks.push(mark);
    else {
      const shown = indented(frame(other.text, [mark], look));
      far.push([paint.faint(INDENT + visible(location(other, options))), ...shown].join('\n'));
    }
  }
  if (related.length > MOST_RELATED) far.push(paint.faint(`${INDENT}and ${count(related.length - MOST_RELATED, 'more place')}`));
  const own = place.text.content === '' ? [] : [indented(frame(place.text, marks, look)).join('\n')];
  return [...own, ...far];
}

/** What to do, and the line as it should read. */
function advice({ help, corrected, place }: Finding, { paint, glyphs, width }: Look): string[] {
  const indent = INDENT + ' '.repeat(widthOf(glyphs.arrow) + 1);
  const lines = wrap(visible(help), width - indent.length);
  const advised = `${INDENT}${paint.good(glyphs.arrow)} ${paintCode(lines.join(`\n${indent}`), paint)}`;
  return corrected === undefined ? [advised] : [advised, ...replacements(corrected, place, { paint, glyphs, width }, indent)];
}

/** `goals/a.goal.yaml:8:18`, which terminals and editors open on a click. */
function location({ text, start }: Place, { prefix = '' }: PrettyOptions): string {
  if (text.content === '') return prefix + text.path;
  const { line, column } = text.position(start);
  return `${prefix}${text.path}:${line}:${column}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (INDENT + line).trimEnd());
}
