import { SourceText } from '../parse/text.ts';
import type { Case, Finding, Rule } from '../rules/rule.ts';
import { widthOf, wrap } from './cells.ts';
import { disarm, visible } from './escape.ts';
import { frame, type Mark } from './frame.ts';
import { LEVEL_WORDS, type Look, paintCode } from './look.ts';
import { replacements } from './replacement.ts';
import { type JudgedExample, optionsOf, type RulePage, settingText } from './rule-page.ts';

const INDENT = '  ';

/** The page of a rule for a terminal. With a case, only what concerns that case. */
export function rulePageText({ rule, examples }: RulePage, look: Look, only?: string): string {
  const { paint } = look;
  const cases = Object.entries(rule.cases).filter(([name]) => only === undefined || name === only);
  const shown = examples.filter(({ findings }) => only === undefined || findings.some((finding) => finding.case === only));
  const sections = [
    `${paint.heading(rule.id)}\n${paragraph(rule.summary, look, '', paint.strong)}`,
    section(
      'Why',
      [
        paragraph(rule.why, look),
        ...(rule.details ?? '')
          .split(/\n{2,}/)
          .filter(Boolean)
          .map((text) => paragraph(text.replace(/\*([^*]+)\*/g, '$1'), look)),
      ],
      look,
    ),
    section(
      'What it says',
      cases.map(([name, words]) => caseText(name, words, look)),
      look,
    ),
    ...shown.map((example) => exampleText(example, look)),
    section('Configure', [settings(rule, look, only)], look),
  ];
  return disarm(`${sections.join('\n\n')}\n`);
}

/** Every rule by group, one line each. */
export function ruleListText(rules: readonly Rule[], look: Look): string {
  const { paint, width } = look;
  const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const groups = Map.groupBy(rules, ({ id }) => id.split('/')[0] as string);
  const blocks = [...groups].map(([group, list]) => {
    const rows = list.map(({ id, summary }) => {
      const lines = wrap(summary, Math.max(20, width - INDENT.length - column));
      return `${INDENT}${paint.code(id)}${' '.repeat(column - id.length)}${lines.join(`\n${' '.repeat(INDENT.length + column)}`)}`;
    });
    return [paint.strong(group), ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function caseText(name: string, { level, message, messageMany, help }: Case, look: Look): string {
  const { paint, glyphs } = look;
  const sign = level === 'off' ? 'off' : paint[level](`${glyphs[level]} ${LEVEL_WORDS[level]}`);
  return [
    `${INDENT}${paint.strong(name)}  ${sign}`,
    paragraph(message, look, `${INDENT}${INDENT}`),
    ...(messageMany === undefined ? [] : [paragraph(messageMany, look, `${INDENT}${INDENT}`)]),
    paragraph(help, look, `${INDENT}${INDENT}`, undefined, look.glyphs.arrow),
  ].join('\n');
}

function exampleText({ example, findings }: JudgedExample, look: Look): string {
  const { paint, glyphs } = look;
  const [sign, brush, word] = example.kind === 'good' ? [glyphs.pass, paint.good, 'Good'] : [glyphs.error, paint.error, 'Bad'];
  const blocks = [paragraph(`${word}: ${example.title}`, look, '', paint.strong, brush(sign), widthOf(sign))];
  if (example.note !== '') blocks.push(paragraph(example.note, look));
  for (const [path, content] of Object.entries(example.files)) blocks.push(fileText(path, content, findings, look));
  for (const finding of findings) blocks.push(findingText(finding, look));
  return blocks.join('\n\n');
}

/** A whole file with its numbers, and signs where the rule points. */
function fileText(path: string, content: string, findings: readonly Finding[], look: Look): string {
  const { paint } = look;
  const own = findings.filter(({ place }) => place.text.path === path);
  const text = own[0]?.place.text ?? new SourceText(path, content);
  const marks: Mark[] = own.map(({ place, level }) => ({ start: place.start, end: place.end, sign: 'caret', brush: paint[level] }));
  const lines = frame(text, marks, { ...look, width: look.width - INDENT.length }, 'all');
  return [paint.faint(INDENT + visible(path)), ...lines.map((line) => INDENT + line)].join('\n');
}

function findingText({ level, message, help, corrected, place }: Finding, look: Look): string {
  const { paint, glyphs } = look;
  const { line } = place.text.position(place.start);
  const sign = `${glyphs[level]} ${LEVEL_WORDS[level]}`;
  const where = place.text.content === '' ? '' : `line ${line}: `;
  const lines = [
    paragraph(where + message, look, INDENT, undefined, `${paint[level](sign)} `, widthOf(sign) + 1),
    paragraph(help, look, INDENT + INDENT, undefined, glyphs.arrow),
  ];
  if (corrected !== undefined) lines.push(...replacements(corrected, place, look, INDENT.repeat(3)));
  return lines.join('\n');
}

function settings(rule: Rule, { paint }: Look, only: string | undefined): string {
  const lines = settingText(rule, only)
    .split('\n')
    .map((line) => INDENT + line);
  const options = optionsOf(rule).map(({ name, description }) => `${INDENT}${paint.code(name)}  ${description}`);
  return [...lines, ...(options.length === 0 ? [] : ['', ...options])].join('\n');
}

function section(heading: string, blocks: readonly string[], { paint }: Look): string {
  return [paint.strong(heading), blocks.join('\n\n')].join('\n');
}

/** Wrapped text, with a sign in front of its first line where one is given. */
function paragraph(
  text: string,
  { paint, width, glyphs }: Look,
  indent = INDENT,
  brush = (line: string) => line,
  sign = '',
  signWidth = widthOf(sign),
): string {
  const lead = sign === '' ? '' : `${sign === glyphs.arrow ? paint.good(sign) : sign} `;
  const hang = indent + (sign === '' ? '' : ' '.repeat(signWidth + 1));
  const lines = wrap(visible(text), width - hang.length);
  return indent + lead + brush(paintCode(lines.join(`\n${hang}`), paint));
}
