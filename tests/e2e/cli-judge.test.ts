import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { goalpost, temporaryFolder } from '../support/process.ts';

const GOOD = 'Decrease churn from 2.4 % to 2.2 % a month';
const BAD = 'Improve client loyalty';

describe('goalpost judge', () => {
  test('says of each line whether it can be checked, why not, and what to add', async () => {
    const { code, stdout, stderr } = await goalpost(['judge'], { stdin: `${GOOD}\n\n${BAD}\r\n` });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(`✔ ${GOOD}
    from 2.4 to 2.2 %

✖ ${BAD}
    nothing that is counted: "Improve"
    → Name what will be counted, its value today and the value to reach

2 statements · 1 can be checked · 1 cannot
`);
  });

  test('takes a pasted list as it is, and shows it as it was', async () => {
    const stdin =
      '# Objectives\n\n1. Improve customer loyalty\n2. Launch the self-service portal by Q3\n\n| Hire 3 support engineers | Anna |\n|---|---|\n';
    const { code, stdout } = await goalpost(['judge'], { stdin });
    expect(code).toBe(1);
    expect(stdout).toBe(`✖ 1. Improve customer loyalty
    nothing that is counted: "Improve"
    → Name what will be counted, its value today and the value to reach

✔ 2. Launch the self-service portal by Q3
    there or not by Q3: "the self-service portal"

✔ | Hire 3 support engineers | Anna |
    3 support engineers

3 statements · 2 can be checked · 1 cannot
`);
  });

  test('is fine when all can be checked, and reads files from the folder it works in', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'okrs.txt'), `\ufeff${GOOD}\n`);
    const { code, stdout } = await goalpost(['-C', folder, 'judge', 'okrs.txt']);
    expect({ code, last: stdout.split('\n').at(-2) }).toEqual({ code: 0, last: '1 statement · 1 can be checked · 0 cannot' });
  });

  test('gives programs one object a line', async () => {
    const stdin = `{"id": 1, "text": ${JSON.stringify(GOOD)}}\n{"text": ${JSON.stringify(BAD)}}\n`;
    const { code, stdout } = await goalpost(['judge', '--format', 'json', '-'], { stdin });
    expect(code).toBe(1);
    const [good, bad] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(good).toEqual({
      text: GOOD,
      measurable: true,
      kind: 'metric-target',
      language: 'en',
      reasons: [],
      parsed: { metric: 'churn', from: 2.4, to: 2.2, unit: '%', deadline: null },
    });
    expect(bad).toMatchObject({ text: BAD, measurable: false, reasons: [{ gap: 'no-metric', words: 'Improve' }] });
    const schema = readFileSync(new URL('../../schemas/statement.schema.json', import.meta.url), 'utf8');
    const isStatement = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
    expect([isStatement(good), isStatement(bad)]).toEqual([true, true]);
  });

  test('stays within 80 columns and obeys no control character', async () => {
    const stdin = `::error::${'Improve the world-class experience of everybody '.repeat(30)}\u001b[31m\u202e\n`;
    const { stdout } = await goalpost(['judge'], { stdin });
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the one that must not come through
    expect(stdout).not.toMatch(/\u001b|\u202e|^::/m);
  });

  test('says that it does not judge a language it was not taught', async () => {
    const { code, stdout } = await goalpost(['judge'], { stdin: 'Wir wollen die Zufriedenheit der Kunden und die Qualität verbessern\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('not judged');
    expect(stdout).toContain('1 statement · 0 can be checked · 0 cannot · 1 not judged');
  });

  test('explains its own exit codes', async () => {
    const { stdout } = await goalpost(['judge', '--help']);
    expect(stdout).toContain('1  at least one cannot');
    expect(stdout).not.toMatch(/goalpost\.yaml|max-warnings/);
  });

  test.each([
    ['a file that is not there', ['judge', 'nowhere.txt'], '', '`nowhere.txt` cannot be read'],
    ['no statement', ['judge'], '\n \n', 'There is no statement to judge'],
    ['a line that is no JSON', ['judge'], '{"text": "a"}\nb\n', '`standard input:2` is no JSON'],
    ['a line without a text', ['judge'], '{"text": "a"}\n{"title": "b"}\n', '`standard input:2` has no `text`'],
    ['a format there is not', ['judge', '--format', 'jsn'], GOOD, '`jsn` is no format'],
  ])('cannot run on %s', async (_, args, stdin, message) => {
    const { code, stdout, stderr } = await goalpost(args, { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
