import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../../src/model/load.ts';
import { lint } from '../../../src/rules/engine/engine.ts';
import { EXAMPLE_DAY } from '../../../src/rules/examples.ts';
import type { Finding } from '../../../src/rules/rule.ts';
import { folderSource } from '../../../src/source/folder.ts';
import { memorySource } from '../../../src/source/memory.ts';
import type { Source } from '../../../src/source/source.ts';
import { sound } from '../../support/examples.ts';

async function findings(source: Source): Promise<Finding[]> {
  const result = lint(await loadWorkspace(source), { asOf: EXAMPLE_DAY });
  return result.findings.filter(({ level }) => level === 'error');
}

function said(found: readonly Finding[]): string[] {
  return found.map(({ place, rule, case: name, message }) => `${place.text.path} ${rule} ${name}: ${message}`);
}

describe('bytes that are no text', () => {
  const goal = 'title: Größer werden\n';

  test('a file saved as UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(goal, 'utf16le')]);
    const [finding, ...others] = await findings(memorySource({ ...sound, 'goals/a.goal.yaml': bytes }));
    expect(others).toEqual([]);
    expect(finding?.message).toBe('`a.goal.yaml` looks like UTF-16, and only UTF-8 can be read');
    expect(finding?.help).toBe('Save the file again as UTF-8.');
  });

  test('a table saved in an older encoding', async () => {
    const bytes = Buffer.from('date,value,note\n2026-05,83.4,Büro\n', 'latin1');
    const [finding, ...others] = await findings(memorySource({ ...sound, 'goals/kpis/csat.csv': bytes }));
    expect(others.filter(({ rule }) => rule.startsWith('file/'))).toEqual([]);
    expect(finding?.message).toBe('`csat.csv` looks like an older encoding (Latin-1), and only UTF-8 can be read');
    expect(finding?.help).toBe('Save the file again as UTF-8 (in Excel: "CSV UTF-8").');
  });

  test('a spreadsheet with the name of a text', async () => {
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0xff, 0xfe]);
    const [finding] = await findings(memorySource({ ...sound, 'goals/a.goal.yaml': bytes }));
    expect(finding?.message).toBe('`a.goal.yaml` looks like no text at all, and only UTF-8 can be read');
    expect(finding?.help).toBe('Replace it with a text file: a spreadsheet must be exported, not renamed.');
  });

  test('the configuration', async () => {
    const source = memorySource({ ...sound, 'goalpost.yaml': Buffer.from('organisation: Bäckerei', 'latin1') });
    const result = lint(await loadWorkspace(source), { asOf: EXAMPLE_DAY });
    expect(said(result.findings)).toEqual([
      'goalpost.yaml file/readable not-utf8: `goalpost.yaml` looks like an older encoding (Latin-1), and only UTF-8 can be read',
    ]);
    expect(result.misconfigured).toBe(true);
  });
});

describe('files that are too large', () => {
  test('a goal of 300 kB', async () => {
    const files = { ...sound, 'goals/a.goal.yaml': `title: ${'long '.repeat(60_000)}` };
    expect(said(await findings(memorySource(files)))).toEqual([
      'goals/a.goal.yaml file/readable too-large: `a.goal.yaml` has 293 kB, and at most 256 kB are read',
    ]);
  });

  test('a table of 11 MB, which is not read at all', async () => {
    const memory = memorySource(sound);
    const source: Source = {
      name: memory.name,
      list: async () =>
        (await memory.list()).map((entry) => (entry.path.endsWith('csat.csv') ? { ...entry, size: 11 * 1024 * 1024 } : entry)),
      read: async (path) => {
        if (path.endsWith('csat.csv')) throw new Error('must not be read');
        return memory.read(path);
      },
    };
    const [finding] = (await findings(source)).filter(({ rule }) => rule === 'file/readable');
    expect(finding?.message).toBe('`csat.csv` has 11264 kB, and at most 10240 kB are read');
    expect(finding?.help).toBe('Keep one row for each period, and raw data elsewhere.');
  });
});

describe('what a folder can hold besides files', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'goalpost-'));
    for (const [path, content] of Object.entries(sound)) {
      mkdirSync(dirname(join(root, 'work', path)), { recursive: true });
      writeFileSync(join(root, 'work', path), content);
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const found = async (): Promise<string[]> => said(await findings(folderSource(join(root, 'work'))));

  test('a link out of the folder is not followed', async () => {
    writeFileSync(join(root, 'secret.goal.yaml'), 'title: [unclosed');
    symlinkSync(join(root, 'secret.goal.yaml'), join(root, 'work/goals/secret.goal.yaml'));
    expect(await found()).toEqual([
      'goals/secret.goal.yaml file/readable link-outside: `secret.goal.yaml` is a link that leads out of this folder',
    ]);
  });

  test('a folder that is a link out of the folder is not followed either', async () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/secret.goal.yaml'), 'title: [unclosed');
    symlinkSync(join(root, 'elsewhere'), join(root, 'work/goals/elsewhere'));
    expect(await found()).toEqual(['goals/elsewhere file/readable link-outside: `elsewhere` is a link that leads out of this folder']);
  });

  test('a link that leads nowhere', async () => {
    symlinkSync('gone.goal.yaml', join(root, 'work/goals/lost.goal.yaml'));
    expect(await found()).toEqual(['goals/lost.goal.yaml file/readable link-broken: `lost.goal.yaml` is a link that leads nowhere']);
  });

  test('a name in an older encoding', async (context) => {
    try {
      writeFileSync(Buffer.concat([Buffer.from(join(root, 'work/goals/caf')), Buffer.from([0xe9]), Buffer.from('.csv.yml')]), '');
    } catch {
      // Some file systems take names in UTF-8 alone.
      context.skip();
    }
    expect(await found()).toContain(
      'goals/caf\ufffd.csv.yml file/readable unreadable: `caf\ufffd.csv.yml` cannot be opened: the system refuses',
    );
  });

  test('a link to a folder under the name of a file', async () => {
    mkdirSync(join(root, 'work/goals/shelf'));
    symlinkSync('shelf', join(root, 'work/goals/shelf.goal.yaml'));
    expect(await found()).toEqual([]);
  });

  test('a folder nobody may look into', async () => {
    mkdirSync(join(root, 'work/goals/closed'));
    chmodSync(join(root, 'work/goals/closed'), 0);
    const asRoot = process.getuid?.() === 0;
    expect(await found()).toEqual(asRoot ? [] : ['goals/closed file/readable unreadable: `closed` cannot be opened: the system refuses']);
    chmodSync(join(root, 'work/goals/closed'), 0o700);
  });
});

test('a file that disappears or may not be opened, and one that is none', async () => {
  const memory = memorySource(sound);
  const source: Source = {
    name: memory.name,
    list: async () => [
      ...(await memory.list()),
      { path: 'goals/gone.goal.yaml', size: 10 },
      { path: 'goals/locked.goal.yaml', size: 10 },
      { path: 'goals/pipe.goal.yaml', size: 0, barrier: 'not-a-file' as const },
    ],
    read: async (path) => {
      if (path.includes('gone')) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      if (path.includes('locked')) throw Object.assign(new Error('locked'), { code: 'EACCES' });
      return memory.read(path);
    },
  };
  expect(said(await findings(source))).toEqual([
    'goals/gone.goal.yaml file/readable unreadable: `gone.goal.yaml` cannot be opened: it has disappeared',
    'goals/locked.goal.yaml file/readable unreadable: `locked.goal.yaml` cannot be opened: permission is missing',
    'goals/pipe.goal.yaml file/readable not-a-file: `pipe.goal.yaml` is not an ordinary file',
  ]);
});
