import { expect, test } from 'vitest';
import { CannotRun } from '../../../src/cli/errors.ts';
import { FORMAT_NAMES, outputsOf } from '../../../src/cli/outputs.ts';
import { formats } from '../../../src/report/formats.ts';

const asked = async (...written: string[]) => (await outputsOf(written)).map(({ format, file }) => [format.name, file]);
const refusal = async (...written: string[]) => {
  const error = await outputsOf(written).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotRun);
  const { message, help } = error as CannotRun;
  return `${message} → ${help}`;
};

test('a format goes to the screen, or into the file behind the equals sign', async () => {
  expect(await asked('pretty', 'sarif=out/goalpost.sarif', 'html=a=b.html')).toEqual([
    ['pretty', undefined],
    ['sarif', 'out/goalpost.sarif'],
    ['html', 'a=b.html'],
  ]);
});

test('a mistyped format names the nearest, or all there are', async () => {
  expect(await refusal('sarf=x')).toBe('`sarf` is no format → Did you mean `--format sarif`?');
  expect(await refusal('checkstile')).toBe('`checkstile` is no format → Did you mean `--format checkstyle`?');
  expect(await refusal('spreadsheet')).toBe(`\`spreadsheet\` is no format → Choose one of ${formats.map(({ name }) => name).join(', ')}.`);
  expect(FORMAT_NAMES).toMatch(/^pretty \(default\), compact, json, .* or html$/);
});

test('a whole document shares the screen with nothing', async () => {
  for (const { name, file, isDocument } of formats) {
    if (!isDocument) expect(await asked(name, 'compact')).toHaveLength(2);
    else
      expect(await refusal('pretty', name)).toBe(
        `\`${name}\` with something else around it cannot be read → Give one of them a file: \`--format ${name}=${file}\`.`,
      );
  }
  expect(await refusal('json', 'sarif')).toContain('--format json=report.json');
  expect(await asked('json', 'sarif=goalpost.sarif')).toHaveLength(2);
});

test('two formats in one file would leave one of them', async () => {
  expect(await refusal('json=report', 'html=report')).toBe('`report` cannot hold two formats → Give each of them a file of its own.');
  expect(await refusal('json=out/../report', 'html=./report')).toContain('cannot hold two formats');
});
