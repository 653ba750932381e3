import { beforeAll, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { completionsAt } from '../../../src/lsp/completion.ts';
import { cursorAt } from '../../../src/lsp/cursor.ts';
import { kindOf } from '../../../src/lsp/files.ts';
import { hoverAt } from '../../../src/lsp/hover.ts';
import { symbolsOf } from '../../../src/lsp/symbols.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import { memorySource } from '../../../src/source/memory.ts';
import { examples, sound } from '../../support/examples.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await loadWorkspace(memorySource(sound));
});

/** Every YAML file of every example, and of the sound workspace. */
const files = [sound, ...examples.map(({ example }) => example.files)]
  .flatMap((each) => Object.entries(each))
  .filter(([path]) => kindOf(path));

test('wherever the cursor stands, in whatever is half typed, there is an answer within the line', () => {
  const facts = assess(workspace, { asOf: EXAMPLE_DAY });
  let answers = 0;
  files.forEach(([path, whole], number) => {
    const kind = kindOf(path) as 'goal';
    // Somebody who types leaves the rest of the file unwritten; every few characters is often enough.
    for (let end = number % 7; end <= whole.length; end += 7) {
      const text = whole.slice(0, end);
      const lines = text.split('\n');
      const position = { line: lines.length - 1, character: (lines.at(-1) as string).length };
      const cursor = cursorAt(text, position);
      if (cursor === undefined) continue;
      const { start, end: stop } = cursor.word;
      expect(start).toBeLessThanOrEqual(position.character);
      expect(stop).toBe(position.character);
      const items = completionsAt({ kind, path, text, cursor, line: position.line, workspace });
      for (const { label, textEdit } of items)
        expect(textEdit && 'newText' in textEdit ? textEdit.newText : '').toContain(label.replace(/^- /, ''));
      hoverAt({ workspace, path, kind, cursor, line: position.line }, { workspace, facts }, true);
      answers += items.length;
    }
  });
  expect(answers).toBeGreaterThan(10_000);
});

test('every file has an outline whose parts have names and lie within it', () => {
  for (const [, text] of files) {
    const lines = text.split('\n');
    for (const { name, range, selectionRange, children = [] } of symbolsOf(text).flatMap((symbol) => [
      symbol,
      ...(symbol.children ?? []),
    ])) {
      expect(name.trim()).not.toBe('');
      expect(selectionRange.start.line).toBe(range.start.line);
      expect(range.end.line).toBeLessThan(lines.length);
      expect(selectionRange.end.character).toBeLessThanOrEqual((lines[range.start.line] as string).length);
      for (const child of children) expect(child.range.end.line).toBeLessThanOrEqual(range.end.line);
    }
  }
});
