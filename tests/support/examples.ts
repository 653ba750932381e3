import { readFileSync } from 'node:fs';
import { loadWorkspace } from '../../src/model/load.ts';
import { type LintResult, lint } from '../../src/rules/engine.ts';
import { EXAMPLE_DAY, type Example, parseExamples, parseFiles } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/registry.ts';
import { memorySource } from '../../src/source/memory.ts';

const rulesFolder = new URL('../../src/rules/', import.meta.url);

export function readRuleFile(path: string): string {
  return readFileSync(new URL(path, rulesFolder), 'utf8');
}

export const sound = parseFiles(readRuleFile('sound.md'));

/** Every example of every rule, with the rule it belongs to. */
export const examples: readonly { rule: string; example: Example }[] = rules.flatMap(({ id }) =>
  parseExamples(readRuleFile(`${id}/examples.md`)).map((example) => ({ rule: id, example })),
);

/** Lints files on top of the sound workspace, on the day of the examples. */
export async function lintExample(files: Readonly<Record<string, string>>): Promise<LintResult> {
  return lint(await loadWorkspace(memorySource({ ...sound, ...files })), { asOf: EXAMPLE_DAY });
}

/** `goals/a.goal.yaml:8:18 measurable/direction wrong-side`, in the order of the report. */
export function lines({ findings }: LintResult): string[] {
  return findings.map(({ rule, case: name, place: { text, start } }) => {
    const { line, column } = text.position(start);
    return `${text.path}:${line}:${column} ${rule} ${name}`;
  });
}
