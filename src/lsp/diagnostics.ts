import { type Diagnostic, DiagnosticSeverity, type TextEdit } from 'vscode-languageserver/node';
import { visible } from '../report/escape.ts';
import { ruleAddress } from '../report/rule-address.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { locationOf, rangeOf } from './places.ts';
import type { Judgement } from './watch.ts';

const SEVERITIES = { error: DiagnosticSeverity.Error, warn: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** What a diagnostic carries for whoever wants to act on it without asking again. */
export interface DiagnosticData {
  readonly case: string;
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** A fix that rewrites half a file is not sent with every keystroke; it comes when it is asked for. */
const LARGEST_FIX = 10_000;

/** A finding as an editor shows it: what is wrong, and below it what to do. The page of the rule says why. */
export function diagnosticOf(finding: Finding, judgement: Judgement, version: string): Diagnostic {
  const { rule, case: name, level, message, help, place, related, fix } = finding;
  const isCarried = fix !== undefined && fix.edits.reduce((sum, edit) => sum + edit.text.length, 0) <= LARGEST_FIX;
  const data: DiagnosticData = { case: name, ...(isCarried && { fix: { title: fix.title, edits: editsOf(fix) } }) };
  return {
    range: rangeOf(place),
    severity: SEVERITIES[level],
    source: 'goalpost',
    code: rule,
    codeDescription: { href: ruleAddress(rule, version) },
    message: `${visible(message)}\n${visible(help)}`,
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({ location: locationOf(other.place, judgement), message: visible(other.message) })),
    }),
    data,
  };
}

export function editsOf({ edits }: Fix): TextEdit[] {
  return edits.map(({ place, text }) => ({ range: rangeOf(place), newText: text }));
}
