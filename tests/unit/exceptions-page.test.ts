import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exceptionsOf } from '../../src/model/exceptions.ts';
import type { DocumentKind, YamlDocument } from '../../src/parse/document.ts';
import { readDocument } from '../../src/parse/read.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const [comment = '', entry = ''] = [...read('docs/exceptions.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, block]) => block as string,
);

function document(kind: DocumentKind, path: string, text: string): YamlDocument {
  return readDocument(path, kind, kind, new TextEncoder().encode(text));
}

test('the page about exceptions shows what the example of the repository holds', () => {
  const shown = exceptionsOf([document('goal', 'a.goal.yaml', comment), document('exceptions', 'goalpost.exceptions.yaml', entry)]);
  const path = 'goals/customer-service/phone-chat/fewer-hang-ups.goal.yaml';
  const used = exceptionsOf([
    document('goal', path, read(path)),
    document('exceptions', 'goalpost.exceptions.yaml', read('goalpost.exceptions.yaml')),
  ]);
  const said = (all: typeof shown): object[] => all.map(({ how, rule, until, because }) => ({ how, rule, until, because }));
  expect(shown).toHaveLength(2);
  expect(said(shown)).toEqual(said(used));
});
