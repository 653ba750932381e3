import { chmodSync, chownSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/cli/replace-file.ts';
import { temporaryFolder, workspaceFrom } from '../../support/process.ts';

const PATH = 'goals/a.goal.yaml';
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is replaced', () => {
  test('has its new contents, the permissions it had, and nothing beside it', () => {
    const folder = workspaceFrom({ [PATH]: 'title: A\n' });
    chmodSync(join(folder, PATH), 0o640);
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('replaced');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('title: Ä\n');
    expect(statSync(join(folder, PATH)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'goals'))).toEqual(['a.goal.yaml']);
  });

  test('stays as it is when somebody changed it meanwhile', () => {
    const folder = workspaceFrom({ [PATH]: 'title: B\n' });
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('changed');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('title: B\n');
    expect(readdirSync(join(folder, 'goals'))).toEqual(['a.goal.yaml']);
  });

  test('stays as it is when it is read-only', () => {
    const folder = workspaceFrom({ [PATH]: 'title: A\n' });
    chmodSync(join(folder, PATH), 0o444);
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('read-only');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('title: A\n');
  });

  test('is found through a link that stays inside, and the link stays', () => {
    const folder = workspaceFrom({ 'goals/real.goal.yaml': 'title: A\n' });
    symlinkSync('real.goal.yaml', join(folder, PATH));
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('replaced');
    expect(readlinkSync(join(folder, PATH))).toBe('real.goal.yaml');
    expect(readFileSync(join(folder, 'goals/real.goal.yaml'), 'utf8')).toBe('title: Ä\n');
  });

  test('is done when a link to it was followed before', () => {
    const folder = workspaceFrom({ 'goals/real.goal.yaml': 'title: A\n' });
    symlinkSync('real.goal.yaml', join(folder, PATH));
    expect(replaceFile(folder, 'goals/real.goal.yaml', bytes('title: A\n'), 'title: Ä\n')).toBe('replaced');
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('replaced');
  });

  test.runIf(process.getuid?.() === 0)('stays with its owner when root mends it', () => {
    const folder = workspaceFrom({ [PATH]: 'title: A\n' });
    chownSync(join(folder, PATH), 4711, 4712);
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('replaced');
    expect([statSync(join(folder, PATH)).uid, statSync(join(folder, PATH)).gid]).toEqual([4711, 4712]);
  });

  test('is not followed out of the folder', () => {
    const [folder, elsewhere] = [workspaceFrom({ 'goals/b.goal.yaml': '' }), temporaryFolder()];
    writeFileSync(join(elsewhere, 'a.goal.yaml'), 'title: A\n');
    symlinkSync(join(elsewhere, 'a.goal.yaml'), join(folder, PATH));
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toBe('outside');
    expect(readFileSync(join(elsewhere, 'a.goal.yaml'), 'utf8')).toBe('title: A\n');
  });

  test('that is gone is not written again', () => {
    const folder = workspaceFrom({ 'goals/b.goal.yaml': '' });
    expect(replaceFile(folder, PATH, bytes('title: A\n'), 'title: Ä\n')).toEqual({ failed: 'ENOENT' });
    expect(readdirSync(join(folder, 'goals'))).toEqual(['b.goal.yaml']);
  });
});
