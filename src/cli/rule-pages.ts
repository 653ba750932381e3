import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorkspace } from '../model/load.ts';
import type { RulePage } from '../report/rule-page.ts';
import { lint } from '../rules/engine/engine.ts';
import { EXAMPLE_DAY, parseExamples, parseFiles } from '../rules/examples.ts';
import type { Rule } from '../rules/rule.ts';
import { memorySource } from '../source/memory.ts';
import { packageRoot } from '../source/package-root.ts';

/** The page of a rule: its examples, each judged by the rule where it stands in the sound workspace. */
export async function rulePage(rule: Rule): Promise<RulePage> {
  const sound = parseFiles(read('sound.md'));
  const examples = [];
  for (const example of parseExamples(read(`${rule.id}/examples.md`))) {
    const workspace = await loadWorkspace(memorySource({ ...sound, ...example.files }));
    examples.push({ example, findings: lint(workspace, { asOf: EXAMPLE_DAY, rules: [rule] }).findings });
  }
  return { rule, examples };
}

function read(path: string): string {
  return readFileSync(join(packageRoot(import.meta.url), 'src/rules', path), 'utf8');
}
