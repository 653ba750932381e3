import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sound } from '../support/examples.ts';
import { goalpost, root, temporaryFolder, workspaceFrom } from '../support/process.ts';

const DAY = ['--as-of', '2026-06-15'];
const broken = { ...sound, 'goals/teams.yaml': '- id: support\n  tittle: Support\n' };

describe('build', () => {
  test('writes the site, and says how it went on standard error', async () => {
    const cwd = workspaceFrom(sound);
    const { code, stdout, stderr } = await goalpost(['build', ...DAY], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^✔ Sound: /);
    expect(stderr).toMatch(/✔ \d+ pages built · open dist\/index\.html\n$/);
    expect(existsSync(join(cwd, 'dist/index.html'))).toBe(true);
  });

  test('refuses while there are errors, unless it is told to', async () => {
    const cwd = workspaceFrom(broken);
    const refused = await goalpost(['build', ...DAY], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('tittle');
    expect(refused.stderr).toContain('--force');
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
    const forced = await goalpost(['build', '--force', '--out', 'public', ...DAY], { cwd });
    expect(forced.code).toBe(0);
    expect(existsSync(join(cwd, 'public/index.html'))).toBe(true);
  });

  test('builds nothing with a broken configuration, whatever it is told', async () => {
    const cwd = workspaceFrom({ ...sound, 'goalpost.yaml': 'organisation: [\n' });
    const { code } = await goalpost(['build', '--force', ...DAY], { cwd });
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });

  test('does not overwrite a folder it did not write', async () => {
    const cwd = workspaceFrom({ ...sound, 'public/mine.txt': 'mine' });
    const { code, stderr } = await goalpost(['build', '--out', 'public', ...DAY], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('`--out`');
    expect(existsSync(join(cwd, 'public/mine.txt'))).toBe(true);
  });
});

describe('preview', () => {
  let server: ChildProcess;
  let address: string;
  const folder = temporaryFolder(afterAll);

  beforeAll(async () => {
    workspaceFrom({ ...sound, 'secret.txt': 'secret' }, folder);
    mkdirSync(join(folder, 'dist/goals'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '<title>home</title>');
    writeFileSync(join(folder, 'dist/goals/a.html'), '<title>goal</title>');
    writeFileSync(join(folder, 'dist/goals/a.csv'), 'date,value\n');
    writeFileSync(join(folder, 'dist/404.html'), '<title>missing</title>');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
    server = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'preview', '--port', '0'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    address = await new Promise((found, failed) => {
      let said = '';
      server.stderr?.on('data', (chunk) => {
        said += chunk;
        const match = /http:\/\/localhost:(\d+)\//.exec(said);
        if (match) found(`http://127.0.0.1:${match[1]}`);
      });
      server.once('exit', () => failed(new Error(said)));
    });
  });
  afterAll(() => server.kill('SIGKILL'));

  /** What the server answers to a path exactly as written, `..` included. */
  function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
    return new Promise((answered, failed) => {
      const { hostname, port } = new URL(address);
      get({ hostname, port, path, method }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => answered({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }));
      }).on('error', failed);
    });
  }

  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'home'],
    ['/index.html?x=1', 200, 'text/html; charset=utf-8', 'home'],
    ['/goals/a', 200, 'text/html; charset=utf-8', 'goal'],
    ['/goals/a.html', 200, 'text/html; charset=utf-8', 'goal'],
    ['/goals/a.csv', 200, 'text/csv; charset=utf-8', 'date,value'],
    ['/nowhere', 404, 'text/html; charset=utf-8', 'missing'],
    ['/goals/', 404, 'text/html; charset=utf-8', 'missing'],
    ['/../secret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/%2e%2e/secret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/..%2fsecret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/goals/..%5c..%5csecret.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/link.txt', 404, 'text/html; charset=utf-8', 'missing'],
    ['/%', 404, 'text/html; charset=utf-8', 'missing'],
    ['/%00', 404, 'text/html; charset=utf-8', 'missing'],
  ])('answers %s with %i', async (path, status, type, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, type });
    expect(answer.body).toContain(body);
    expect(answer.body).not.toContain('secret');
  });

  test('only reads', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('ends by Ctrl-C, as if nothing had happened', async () => {
    const ended = new Promise((over) => server.once('exit', (code, signal) => over({ code, signal })));
    server.kill('SIGINT');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
