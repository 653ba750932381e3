import { CompletionItemKind } from 'vscode-languageserver/node';
import type { DocumentKind } from '../parse/document.ts';
import { rules } from '../rules/registry.ts';
import type { Choice } from './choice.ts';
import type { Cursor } from './cursor.ts';

/** Below `rules:` in `goalpost.yaml`: the names of rules, then the cases and options of each. Its schema knows only what names look like. */
export function ruleKeysAt(kind: DocumentKind, { path, part, siblings }: Cursor): Choice[] {
  const keys = part === 'key' ? path.slice(0, -1) : path;
  const at = keys.lastIndexOf('rules');
  if (kind !== 'config' || at === -1) return [];
  const [id, inner] = keys.slice(at + 1);
  const rule = rules.find((each) => each.id === id);
  if (id === undefined)
    return free(
      siblings,
      rules.map((each) => ({ word: each.id, detail: each.summary, description: each.why })),
    );
  if (rule === undefined) return [];
  if (inner === 'cases')
    return free(
      siblings,
      Object.entries(rule.cases).map(([word, { message }]) => ({ word, detail: message })),
    );
  if (inner !== undefined) return [];
  const options = Object.entries((rule.optionsSchema ?? {}) as Record<string, { description?: string }>);
  return free(
    siblings,
    options.map(([word, { description = '' }]) => ({ word, detail: description })),
  );
}

function free(siblings: ReadonlySet<string>, choices: readonly Omit<Choice, 'kind'>[]): Choice[] {
  return choices.filter(({ word }) => !siblings.has(word)).map((choice) => ({ ...choice, kind: CompletionItemKind.Property }));
}
