import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goalpost, root, temporaryFolder, workspaceFrom } from '../support/process.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The fenced blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, content = '']) => content);
}

test('the first goal is five lines, and Goalpost says of it what the README says', async () => {
  const [goal = ''] = blocks('yaml');
  expect(goal.trimEnd().split('\n')).toHaveLength(5);
  const cwd = temporaryFolder();
  await goalpost(['init', '--as-of', '2026-11-21'], { cwd });

  workspaceFrom({ 'goals/support/help-pages.goal.yaml': goal }, cwd);
  const accepted = await goalpost(['lint', '--as-of', '2026-11-21', '--format', 'json'], { cwd });
  expect(accepted.code).toBe(0);
  expect(JSON.parse(accepted.stdout).findings.map(({ level, rule }: { level: string; rule: string }) => `${level} ${rule}`)).toEqual([
    'info involved/employees',
    'warn relevant/parent',
  ]);

  workspaceFrom({ 'goals/support/help-pages.goal.yaml': goal.replace(/^done: .*\n/m, '') }, cwd);
  const refused = await goalpost(['lint', '--as-of', '2026-11-21'], { cwd });
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain(blocks('text')[0]);
});
