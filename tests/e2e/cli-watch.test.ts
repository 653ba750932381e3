import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { REPLIES, sound } from '../support/examples.ts';
import { root, workspaceFrom } from '../support/process.ts';

const PATH = 'goals/replies.goal.yaml';
const WRONG = REPLIES.replace('{ value: 25', '{ value: 45');
const READY = 'Watching for changes. Ctrl-C ends it.\n';

/** A process that watches, and what it has printed. */
class Watching {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  readonly #listeners = new Set<() => void>();
  #out = '';
  #err = '';
  /** How many verdicts were waited for. */
  #seen = 0;

  constructor(cwd: string, ...flags: string[]) {
    const args = [join(root, 'src/cli/main.ts'), 'lint', '--as-of', '2026-06-15', '--format', 'compact', '--watch', ...flags];
    this.#child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#heard(() => (this.#out += chunk)));
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#heard(() => (this.#err += chunk)));
    this.#ended = new Promise((ended) => {
      this.#child.on('close', ended);
    });
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** The next verdict for which a condition holds, in whatever steps the system reports a change. */
  async verdict(isMeant: (out: string, err: string) => boolean = () => true): Promise<void> {
    for (;;) {
      this.#seen++;
      await this.#until(() => this.#err.split(READY).length > this.#seen);
      const [out, err] = [this.#out, this.#err.split(READY)[this.#seen - 1] as string];
      this.#out = '';
      if (isMeant(out, err)) return;
    }
  }

  /** Whether it stays silent, long after it would have noticed. */
  async isSilent(): Promise<boolean> {
    await new Promise((over) => setTimeout(over, 600));
    return this.#out === '' && this.#err.split(READY).length === this.#seen + 1;
  }

  /** Ctrl-C; the exit code. */
  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#ended;
  }

  /** Closes the reader's end of its output. */
  stopReading(): Promise<number | null> {
    this.#child.stdout?.destroy();
    return this.#ended;
  }

  #heard(note: () => void): void {
    note();
    for (const listener of this.#listeners) listener();
  }

  async #until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      await new Promise<void>((heard) => {
        const listener = (): void => {
          this.#listeners.delete(listener);
          heard();
        };
        this.#listeners.add(listener);
      });
    }
  }
}

describe('lint --watch', () => {
  test('judges again when a file changes, comes or goes, and ends with the last verdict', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: REPLIES });
    const watching = new Watching(cwd);
    await watching.verdict((out) => !out.includes('measurable/direction'));

    writeFileSync(join(cwd, PATH), WRONG);
    await watching.verdict((out) => out.includes('measurable/direction'));

    // As editors save: a new file beside it, which then takes its name.
    writeFileSync(join(cwd, `${PATH}~`), REPLIES);
    renameSync(join(cwd, `${PATH}~`), join(cwd, PATH));
    await watching.verdict((out) => !out.includes('measurable/direction'));

    mkdirSync(join(cwd, 'goals/new/deep'), { recursive: true });
    writeFileSync(join(cwd, 'goals/new/deep/more.goal.yaml'), WRONG);
    await watching.verdict((out) => out.includes('goals/new/deep/more.goal.yaml'));

    writeFileSync(join(cwd, 'goals/new/deep/more.goal.yaml'), 'titel: Now in a folder that is watched\n');
    await watching.verdict((out) => out.includes('file/shape'));

    rmSync(join(cwd, 'goals/new'), { recursive: true });
    await watching.verdict((out) => !out.includes('goals/new'));

    writeFileSync(join(cwd, PATH), WRONG);
    await watching.verdict((out) => out.includes('measurable/direction'));
    expect(await watching.interrupt()).toBe(1);
  });

  test('is not disturbed by files that do not belong to the workspace, its own report included', async () => {
    const cwd = workspaceFrom({ ...sound, 'node_modules/a/a.yaml': 'a: 1\n' });
    const watching = new Watching(cwd, '--format', 'json=report.json');
    await watching.verdict();
    writeFileSync(join(cwd, 'README.md'), 'Hello\n');
    writeFileSync(join(cwd, 'node_modules/a/a.yaml'), 'a: 2\n');
    mkdirSync(join(cwd, '.git'));
    writeFileSync(join(cwd, '.git/a.yaml'), 'a: 2\n');
    expect(await watching.isSilent()).toBe(true);
    expect(await watching.interrupt()).toBe(0);
  });

  test('goes on while the configuration is broken or gone', async () => {
    const cwd = workspaceFrom(sound);
    const watching = new Watching(cwd);
    await watching.verdict();
    renameSync(join(cwd, 'goalpost.yaml'), join(cwd, 'goalpost.yaml.off'));
    await watching.verdict((_, err) => err.includes('No `goalpost.yaml`'));
    renameSync(join(cwd, 'goalpost.yaml.off'), join(cwd, 'goalpost.yaml'));
    await watching.verdict((_, err) => err === '');
    expect(await watching.interrupt()).toBe(0);
  });

  test('ends when nobody reads what it says any more', async () => {
    const cwd = workspaceFrom({ ...sound, [PATH]: REPLIES });
    const watching = new Watching(cwd);
    await watching.verdict();
    const ended = watching.stopReading();
    writeFileSync(join(cwd, PATH), WRONG);
    expect(await ended).toBe(1);
  });
});
