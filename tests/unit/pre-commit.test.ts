import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintCommand } from '../../src/cli/commands/lint.ts';
import { plainLook } from '../../src/report/look.ts';
import { root } from '../support/process.ts';

const hooks: Record<string, unknown>[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
const [hook = {}] = hooks;

describe('the hook for pre-commit', () => {
  test('has what the framework requires, and keys that it knows', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'goalpost', name: 'goalpost', language: 'node', pass_filenames: false });
    expect(Object.keys(hook).sort()).toEqual(['description', 'entry', 'files', 'id', 'language', 'name', 'pass_filenames']);
  });

  test('runs a program that the package installs, with a command it has and the flag that the description names', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [program, command, ...more] = String(hook.entry).split(' ');
    expect(Object.keys(bin)).toContain(program);
    expect([command, more]).toEqual(['lint', []]);
    const silent = { look: plainLook, write: () => undefined };
    const lint = lintCommand({ out: silent, err: silent });
    const [, flag] = /\[(--[a-z-]+)\]/.exec(String(hook.description)) ?? [];
    expect(lint.options.map(({ long }) => long)).toContain(flag);
  });

  test.each([
    ['goals/a.goal.yaml', true],
    ['plan/goals/team/b.v2mom.yml', true],
    ['goals/kpis/c.kpi.yaml', true],
    ['goals/kpis/c.csv', true],
    ['goalpost.yaml', true],
    ['plan/goalpost.yml', true],
    ['goalpost.exceptions.yaml', true],
    ['goalpost.accepted.yaml', true],
    ['goals/teams.yaml', true],
    ['steams.yaml', false],
    ['README.md', false],
    ['.github/workflows/ci.yaml', false],
    ['goals/a.goal.yaml.orig', false],
  ])('is run for %s: %j', (path, isRun) => {
    expect(new RegExp(String(hook.files)).test(path)).toBe(isRun);
  });
});
