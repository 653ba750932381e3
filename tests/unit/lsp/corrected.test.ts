import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { correctionOf } from '../../../src/lsp/corrected.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { examples, lintExample, sound } from '../../support/examples.ts';

const known = ({ rule, message, place: { text, pointer } }: Finding): string => `${text.path} ${rule} ${pointer}: ${message}`;
let tried = 0;

describe('putting corrected lines into the file mends what they were about, and breaks nothing', () => {
  test.each(examples.filter(({ example }) => example.kind === 'bad'))('$rule: $example.title', async ({ example }) => {
    const { findings } = await lintExample(example.files);
    for (const finding of findings) {
      const correction = correctionOf(finding);
      if (correction === undefined) continue;
      const { path } = finding.place.text;
      const text = example.files[path] ?? (sound[path] as string);
      const mended = TextDocument.applyEdits(TextDocument.create('file:///a', 'yaml', 1, text), [correction.edit]);
      const after = (await lintExample({ ...example.files, [path]: mended })).findings;
      const before = new Set(findings.map(known));
      tried++;
      expect(after.map(known), mended).not.toContain(known(finding));
      // Gaps to be filled in are what a proposal may leave.
      const broken = after
        .filter(({ rule }) => rule.startsWith('file/') && rule !== 'file/placeholder')
        .map(known)
        .filter((each) => !/<[^>]+>/.test(each));
      expect(
        broken.filter((each) => !before.has(each)),
        mended,
      ).toEqual([]);
    }
  });

  test('as the examples show many times', () => {
    expect(tried).toBeGreaterThan(40);
  });
});
