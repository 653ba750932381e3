import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintCommand } from '../../src/cli/commands/lint.ts';
import { plainLook } from '../../src/report/look.ts';
import { root } from '../support/process.ts';

const page = readFileSync(join(root, 'docs/fixing.md'), 'utf8');
const [, block = ''] = /\*\*\[pre-commit\][\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const [repo] = parse(block).repos;
const [hook] = repo.hooks;

describe('the documented hook for pre-commit', () => {
  test('has what the framework requires of a local one, and keys that it knows', () => {
    expect(repo.repo).toBe('local');
    expect(Object.keys(hook).sort()).toEqual(['always_run', 'entry', 'id', 'language', 'name', 'pass_filenames']);
    expect(hook).toMatchObject({ language: 'system', pass_filenames: false, always_run: true });
  });

  test('runs what is installed and nothing from the network, with a command and a flag that exist', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [runner, flag, program, command, ...more] = String(hook.entry).split(' ');
    expect([runner, flag, command]).toEqual(['npx', '--no-install', 'lint']);
    expect(Object.keys(bin)).toContain(program);
    const silent = { look: plainLook, write: () => undefined };
    const known = lintCommand({ out: silent, err: silent }).options.map(({ long }) => long);
    for (const each of more) expect(known).toContain(each);
  });

  test('no page or hook lets npx fetch what anybody could publish under our name', () => {
    for (const name of ['fixing', 'formats']) {
      const text = readFileSync(join(root, `docs/${name}.md`), 'utf8');
      expect(text.match(/npx (?!--no-install|would)\S+/g) ?? [], name).toEqual([]);
    }
  });
});
