import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/parse/calendar.ts';
import { json } from '../../../src/report/json.ts';
import { plainLook } from '../../../src/report/look.ts';
import { markdown } from '../../../src/report/markdown.ts';
import { pretty } from '../../../src/report/pretty.ts';
import { type Report, type ReportOptions, report } from '../../../src/report/report.ts';
import type { Accepted } from '../../../src/rules/engine/engine.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { finding, resultWith } from './support.ts';

const BECAUSE = 'The supplier has promised the mended report for 14 December.';

function accepted(own: Partial<Accepted> = {}, level: Finding['level'] = 'error'): Accepted {
  const found = finding('title: A goal\n', [7, 13], { level });
  return { finding: found, how: 'comment', because: BECAUSE, until: parseDay('2026-12-18'), place: found.place, ...own };
}

const listed = accepted({ how: 'list', because: undefined, until: undefined });

async function reported(all: readonly Accepted[], findings: readonly Finding[] = [], options: ReportOptions = {}): Promise<Report> {
  return report({ ...(await resultWith(...findings)), accepted: all }, options);
}

const wide = { ...plainLook, width: 200 };

describe('what was accepted', () => {
  test('never counts, whatever its level', async () => {
    const verdict = await reported([accepted(), accepted({}, 'warn')], [], { maxWarnings: 0 });
    expect(verdict).toMatchObject({ verdict: 'pass', counts: { error: 0, warn: 0, info: 0 }, findings: [] });
    expect(verdict.accepted).toHaveLength(2);
  });

  test('is told only of the files asked for, and not at all beside a broken configuration', async () => {
    expect((await reported([accepted()], [], { only: (path) => path.startsWith('goals/kpis/') })).accepted).toEqual([]);
    const broken = { ...(await resultWith()), accepted: [accepted()], misconfigured: true };
    expect(report(broken).accepted).toEqual([]);
  });
});

describe('the summary', () => {
  test.each([
    ['nothing accepted', [], 'Sound: anyone can check what this goal promises.'],
    ['one exception', [accepted()], 'Sound, with 1 accepted exception: anyone can check what this goal promises.'],
    ['two', [accepted(), accepted({ how: 'exception' })], 'Sound, with 2 accepted exceptions: anyone can check what this goal promises.'],
    ['a list', [listed, listed, accepted()], 'Nothing is wrong beyond 1 accepted exception, 2 findings accepted as they stood.'],
  ])('of a workspace with %s', async (_, all, sentence) => {
    expect(pretty(await reported(all), wide)).toContain(sentence);
  });

  test('of one with findings counts both', async () => {
    const text = pretty(await reported([accepted(), listed], [finding('a', [0, 1])]), wide);
    expect(text).toContain('· 1 accepted exception, 1 finding accepted as they stood ·');
    expect(text).not.toContain(BECAUSE);
  });
});

describe('the JSON report', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'));
  const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const tool = { name: 'goalpost', version: '1.2.3' };

  test('has every accepted finding with its exception', async () => {
    const document = JSON.parse(json(await reported([accepted(), listed]), tool));
    expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
    expect(document.accepted).toMatchObject([
      {
        rule: 'test/rule',
        line: 1,
        exception: { how: 'comment', because: BECAUSE, until: '2026-12-18', file: 'goals/a.goal.yaml', line: 1 },
      },
      { rule: 'test/rule', exception: { how: 'list' } },
    ]);
    expect(document.accepted[1].exception).not.toHaveProperty('because');
  });
});

describe('the Markdown report', () => {
  test('folds them, each with its reason and last day', async () => {
    const text = markdown(await reported([accepted(), listed]));
    expect(text).toContain('<summary>1 accepted exception, 1 finding accepted as they stood</summary>');
    expect(text).toContain(`${BECAUSE} Until 2026-12-18.`);
    expect(text).toContain('It stood there when the rules came.');
  });

  test.each([
    ['HTML', '</details><script>alert(1)</script>', ['<script', '</details>&', '</details><']],
    ['commands to the runner', '\n::error::forged\n##[error]x', ['\n::error', '##[error']],
    ['colours and directions', '\u001b[31mred\u202etfel', ['\u001b', '\u202e']],
    ['mentions and links', '@everyone [x](https://evil.example)', ['@everyone', '[x](', 'https://evil']],
  ])('makes %s in a reason harmless', async (_, because, hostile) => {
    const text = markdown(await reported([accepted({ because })]));
    expect(text).toContain('accepted exception');
    for (const words of hostile) expect(text).not.toContain(words);
  });

  test('cuts a reason of a megabyte, and counts what a thousand more would have said', async () => {
    const many = Array.from({ length: 1000 }, () => accepted({ because: 'So it is. '.repeat(100_000) }));
    const text = markdown(await reported(many));
    expect(text.length).toBeLessThan(100_000);
    expect(text).toContain('- and 900 more findings');
  });
});
