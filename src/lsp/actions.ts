import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver/node';
import { addMonths, type Day, iso } from '../parse/calendar.ts';
import { visible } from '../report/escape.ts';
import { isBeyondExceptions } from '../rules/engine/exceptions/flaw.ts';
import type { Finding } from '../rules/rule.ts';
import { correctionOf } from './corrected.ts';
import { diagnosticOf, editsOf } from './diagnostics.ts';
import { linesOf } from './lines.ts';
import { rangeOf, touches, uriIn } from './places.ts';
import type { Judgement } from './watch.ts';

/** How long an exception lasts that nobody thought about longer, in months. */
const EXCEPTION = 3;
const LONGEST_TITLE = 60;

/** What can be done at a click about the findings in a range: safe fixes first, then proposals, then living with it for a while. */
export function actionsIn(range: Range, path: string, judgement: Judgement, version: string): CodeAction[] {
  const { findings, asOf } = judgement;
  const here = findings.filter(({ place }) => place.text.path === path && touches(rangeOf(place), range));
  const uri = uriIn(judgement, path);
  const action = (title: string, edits: TextEdit[], diagnostic: Diagnostic, isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: edits } },
    ...(isPreferred && { isPreferred }),
  });
  const judged = here.map((finding) => ({ finding, diagnostic: diagnosticOf(finding, judgement, version) }));
  return distinct([
    ...judged.flatMap(({ finding: { fix }, diagnostic }) =>
      fix === undefined ? [] : [action(visible(fix.title), editsOf(fix), diagnostic, true)],
    ),
    ...judged.flatMap(({ finding, diagnostic }) => {
      const correction = finding.fix === undefined ? correctionOf(finding) : undefined;
      return correction === undefined ? [] : [action(titleOf(correction), [correction.edit], diagnostic)];
    }),
    ...judged.flatMap(({ finding, diagnostic }) => {
      const edit = exceptionFor(finding, asOf);
      return edit === undefined
        ? []
        : [action(`Accept \`${finding.rule}\` here until ${iso(untilOf(asOf))}, with a reason`, [edit], diagnostic)];
    }),
  ]);
}

/** Two findings of one rule on one line are accepted by one comment, and often mended by one change. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  return [...new Map([...actions].reverse().map((action) => [JSON.stringify([action.title, action.edit]), action])).values()].reverse();
}

function titleOf({ edit, adds }: { readonly edit: TextEdit; readonly adds: boolean }): string {
  const lines = edit.newText.trimEnd().split(/\r?\n/);
  // Of lines that go on from one that is there, the first new one says what happens.
  const line = visible((adds && edit.range.start.character !== edit.range.end.character ? lines[1] : lines[0]) ?? '').trim();
  const shown = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
  return `${adds ? 'Add' : 'Replace the line by'}: ${shown}`;
}

function untilOf(asOf: Day): Day {
  return addMonths(asOf, EXCEPTION);
}

/** A comment above the line; the reason is left to whoever knows it. Series have no comments, and some rules know no exceptions. */
function exceptionFor({ rule, place }: Finding, asOf: Day): TextEdit | undefined {
  const { text, start } = place;
  if (isBeyondExceptions(rule) || text.content === '' || /\.csv$/i.test(text.path)) return undefined;
  const { line } = text.position(start);
  const { key, dashes } = linesOf(text.content)[line - 1] ?? {};
  // Amid a longer text a comment would be a part of it.
  if (key === undefined && dashes?.length === 0) return undefined;
  const indent = /^ */.exec(text.line(line))?.[0] ?? '';
  const position = { line: line - 1, character: 0 };
  const ending = text.content.includes('\r\n') ? '\r\n' : '\n';
  return {
    range: { start: position, end: position },
    newText: `${indent}# goalpost-ignore ${rule} until ${iso(untilOf(asOf))}: ${ending}`,
  };
}
