import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { lookOf } from '../../../src/cli/terminal.ts';
import { SourceText } from '../../../src/parse/text.ts';
import { widthOf } from '../../../src/report/cells.ts';
import { asciiGlyphs, plainLook } from '../../../src/report/look.ts';
import { pretty } from '../../../src/report/pretty.ts';
import { report } from '../../../src/report/report.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { examples } from '../../support/examples.ts';
import { finding, lintExample, resultWith, worse } from './support.ts';

const coloured = lookOf({ isTTY: true, columns: 80 }, { env: { COLUMNS: '80' }, platform: 'linux', color: true });

test('says what is wrong, where, why it matters and what to do, then the verdict', async () => {
  expect(pretty(report(await worse()), plainLook)).toBe(`goals/replies.goal.yaml

  ✖ error  Target \`45\` is worse than the baseline \`41\`: for \`first-response\`,
           lower is better

    7 │ baseline: { value: 41, date: 2025-12-31 }
      │                    ── the baseline
    8 │ target: { value: 45, by: 2026-12-31 }
      │                  ^^

    A target on the worse side is reached by getting worse, and nobody notices
    until the year is over.
    → Choose a target below 41, or correct \`better\` in the KPI.
    goals/replies.goal.yaml:8:18  measurable/direction/wrong-side

✖ 1 error in 1 of 9 files · 2 goals, 2 KPIs checked as of 15 June 2026
`);
});

test('is warm when nothing is wrong', async () => {
  expect(pretty(report(await lintExample({})), plainLook)).toBe(`✔ Sound: anyone can check what this goal promises.
  no findings in 8 files · 1 goal, 2 KPIs checked as of 15 June 2026
`);
});

test('does not praise what nobody looked at', async () => {
  const result = await lintExample({});
  expect(pretty(report(result, { only: (path) => path.endsWith('.csv') }), plainLook)).toMatch(
    /^✔ Nothing is wrong here\.\n {2}no findings in 2 of 8 files/,
  );
  expect(pretty(report(result, { only: () => false }), plainLook)).toMatch(/^✔ Nothing of this workspace lies there\.\n/);
});

test('shows the line as it should read', async () => {
  const wrong = finding('baseline: { value: 16,2 }\n', [19, 23], { corrected: 'baseline: { value: 16.2 }' });
  expect(pretty(report(await resultWith(wrong)), plainLook)).toContain('    → Mend it.\n      + baseline: { value: 16.2 }\n');
});

test('shows a related place of another file below, and says when there are more than a reader wants', async () => {
  const other = new SourceText('goals/b.goal.yaml', 'title: b\nowner: tom\n');
  const related = Array.from({ length: 7 }, () => ({ place: { text: other, start: 16, end: 19, pointer: '' }, message: 'another one' }));
  const shown = pretty(report(await resultWith(finding('owner: tom\n', [7, 10], { related }))), plainLook);
  expect(shown).toContain('    goals/b.goal.yaml:2:8\n    2 │ owner: tom\n      │        ─── another one\n');
  expect(shown.match(/another one/g)).toHaveLength(5);
  expect(shown).toContain('and 2 more places');
});

test('says why a rule matters once a file, and shows a line once when two findings mean it', async () => {
  const shown = pretty(report(await resultWith(finding('a: 1\n', [3, 4]), finding('a: 1\n', [3, 4]))), plainLook);
  expect(shown.match(/It matters/g)).toHaveLength(1);
  expect(shown.match(/1 │ a: 1/g)).toHaveLength(1);
  expect(shown.match(/Mend it/g)).toHaveLength(2);
});

test('puts the way to the workspace before every path', async () => {
  const shown = pretty(report(await worse()), { ...plainLook, prefix: 'demo/' });
  expect(shown).toMatch(/^demo\/goals\/replies\.goal\.yaml\n/);
  expect(shown).toContain('demo/goals/replies.goal.yaml:8:18');
});

/** Corrected lines and places are left whole. */
function isToCopy(line: string): boolean {
  return /^ +\+ /.test(line) || /^ *(goals\/\S+|goalpost\.yaml)( {2}\S+)?$/.test(line);
}

describe('every example of every rule', () => {
  test('fits into its columns, wide or narrow, but for lines there to be copied', async () => {
    for (const { example } of examples) {
      const result = await lintExample(example.files);
      for (const width of [40, 80]) {
        for (const line of pretty(report(result), { ...plainLook, width }).split('\n')) {
          if (!isToCopy(line)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test('says the same with colour and without', async () => {
    for (const { example } of examples) {
      const verdict = report(await lintExample(example.files));
      expect(stripVTControlCharacters(pretty(verdict, coloured))).toBe(pretty(verdict, plainLook));
    }
  });
});

test('a terminal without Unicode gets ASCII', async () => {
  const shown = pretty(report(await worse()), { ...plainLook, glyphs: asciiGlyphs });
  expect(shown).toContain('  x error  Target');
  expect(shown).toContain('    -> Choose');
  expect(shown.replace(/[\x20-\x7e\n]/g, '')).toBe('');
});

test('what a file or its name holds can neither colour the terminal nor command a runner', async () => {
  const text = new SourceText('::error::x.yaml', 'title: "\u001b[31m\u202e"\n');
  const hostile = finding(text, [7, 10], {
    message: `${'word '.repeat(14)}::error::forged \u001b[2J`,
    help: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ::warning::forged ##[error]forged',
    corrected: '::error::forged\n\u001b]0;title\u0007',
    related: [{ place: { text, start: 0, end: 5, pointer: '' }, message: '::error::\u0008' }],
  });
  const shown = pretty(report(await resultWith(hostile)), coloured);
  expect(stripVTControlCharacters(shown)).not.toMatch(/^\s*::/m);
  expect(shown).not.toContain('##[');
  // Whatever is left of controls is our own colours and line breaks.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(shown.replace(/\u001b\[\d+m/g, '').replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
});

test('the last line says why a run without errors fails, and what is not listed', async () => {
  const result = await resultWith(finding('a: 1\n', [0, 1], { level: 'warn' }), finding('a: 1\n', [3, 4], { level: 'warn' }));
  expect(
    pretty(report(result, { maxWarnings: 1, quiet: true }), plainLook),
  ).toBe(`✖ 2 warnings in 1 of 9 files · 1 goal, 2 KPIs checked as of 15 June 2026
  No error, but more than 1 warning: that is the limit here.
  2 of them are not listed here.
`);
  expect(pretty(report(result), plainLook)).toMatch(/✔ 2 warnings .*\n {2}Warnings stop nothing\. They are worth a conversation\.\n$/);
});

test('says what can be mended without a decision, and how', async () => {
  const text = new SourceText('goals/a.goal.yaml', 'title: 20% more: now\n');
  const fix = { title: 'Put the text in quotes', edits: [{ place: { text, start: 7, end: 7, pointer: '/title' }, text: "'" }] };
  const [open, fixable] = [finding(text, [0, 1]), finding(text, [7, 20], { fix })];
  const lastOf = async (...findings: Finding[]) =>
    pretty(report(await resultWith(...findings)), plainLook)
      .trimEnd()
      .split('\n')
      .at(-1);
  expect(await lastOf(fixable)).toBe('  It can be mended by `goalpost lint --fix`.');
  expect(await lastOf(fixable, open)).toBe('  One of them can be mended by `goalpost lint --fix`.');
  expect(await lastOf(fixable, fixable, open)).toBe('  2 of them can be mended by `goalpost lint --fix`.');
  expect(await lastOf(open)).not.toContain('--fix');
});
