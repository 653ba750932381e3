import { readFileSync } from 'node:fs';
import { loadWorkspace } from '../../src/model/load.ts';
import { type LintResult, lint } from '../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY, type Example, parseExamples, parseFiles, parseHabits, withHabits } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/registry.ts';
import { memorySource } from '../../src/source/memory.ts';

const rulesFolder = new URL('../../src/rules/', import.meta.url);

export function readRuleFile(path: string): string {
  return readFileSync(new URL(path, rulesFolder), 'utf8');
}

export const sound = parseFiles(readRuleFile('sound.md'));
const habits = parseHabits(readRuleFile('sound.md'));

/** Every example of every rule, with the rule it belongs to. */
export const examples: readonly { rule: string; example: Example }[] = rules.flatMap(({ id }) =>
  parseExamples(readRuleFile(`${id}/examples.md`)).map((example) => ({ rule: id, example })),
);

/** A sound goal to go wrong in one place at a time. */
export const REPLIES = `title: Answer e-mails within 25 hours, down from 41
owner: support
supports: answer-fast
why: Customers who wait two days for a reply cancel twice as often.
start: 2026-01-05
kpi: first-response
baseline: { value: 41, date: 2025-12-31 }
target: { value: 25, by: 2026-12-31 }
`;

/** The same with one error: a target on the wrong side, in line 8 at column 18. */
export const WORSE_REPLIES = REPLIES.replace('within 25 hours, down from 41', 'within 45 hours').replace('value: 25', 'value: 45');

/** Lints files on top of the sound workspace, on the day of the examples. */
export async function lintExample(files: Readonly<Record<string, string>>): Promise<LintResult> {
  return lint(await loadWorkspace(memorySource({ ...sound, ...files })), { asOf: EXAMPLE_DAY });
}

/** Files whose goals hold what they leave out besides, but for some keys, so that nothing but what they are about is said of them. */
export function completed(files: Readonly<Record<string, string>>, except: readonly string[] = []): Readonly<Record<string, string>> {
  return withHabits(files, new Map([...habits].filter(([key]) => !except.includes(key))));
}

/** Lints a good example together with what its goals leave out. */
export async function lintGoodExample(files: Readonly<Record<string, string>>): Promise<LintResult> {
  return lintExample(completed(files));
}

/** `goals/a.goal.yaml:8:18 measurable/direction wrong-side`, in the order of the report. */
export function lines({ findings }: LintResult): string[] {
  return findings.map(({ rule, case: name, place: { text, start } }) => {
    const { line, column } = text.position(start);
    return `${text.path}:${line}:${column} ${rule} ${name}`;
  });
}
