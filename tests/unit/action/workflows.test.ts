import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../../support/actions-runner.ts';
import { complaints, fromFile, handedOut, OURS, ownWorkflows, type Snippet } from '../../support/workflows.ts';

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const PINNED = /^ *(?:- )?uses: ([\w-]+\/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/;

/** What is wrong with a workflow by our own rules: least permissions, nothing that can be exchanged under us, an end. */
function breaches({ text }: Snippet): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const found: string[] = [];
  const expectThat = (holds: boolean, rule: string): void => void (holds || found.push(rule));
  expectThat(JSON.stringify(permissions) === '{}', 'top-level permissions are none');
  expectThat(!JSON.stringify(on).includes('pull_request_target'), 'nothing runs with secrets on what strangers wrote');
  for (const [name, job] of Object.entries(jobs)) {
    expectThat(JSON.stringify(job.permissions) === '{"contents":"read"}', `${name} may read and nothing else`);
    expectThat(Number.isInteger(job['timeout-minutes']), `${name} ends`);
    for (const { uses = '', run = '', with: inputs } of job.steps) {
      expectThat(!run.includes('${{'), `${name} puts no expression into a script`);
      expectThat(!uses.startsWith('actions/checkout@') || inputs?.['persist-credentials'] === false, `${name} leaves no token behind`);
    }
  }
  for (const line of text.split('\n').filter((each) => /^ *(- )?uses:/.test(each))) {
    const isOurs = /uses: \.\/?$/.test(line) || line.trimEnd().endsWith(`uses: ${OURS}@v0`);
    expectThat(isOurs || PINNED.test(line), `pinned to a commit, with its version: ${line.trim()}`);
  }
  return found;
}

const workflows = [...ownWorkflows(), ...handedOut()].map((snippet): [string, Snippet] => [snippet.name, snippet]);

describe('every workflow, ours and those we hand out', () => {
  it.each(workflows)('is valid for GitHub: %s', async (_, snippet) => {
    expect(await complaints(snippet)).toEqual([]);
  });

  it.each(workflows)('keeps to our rules: %s', (_, snippet) => {
    expect(breaches(snippet)).toEqual([]);
  });

  it('pins the same commit everywhere', () => {
    const pins = new Map<string, Set<string>>();
    for (const [, { text }] of workflows) {
      for (const line of text.split('\n')) {
        const [, action, commit] = PINNED.exec(line) ?? [];
        if (action !== undefined && commit !== undefined) pins.set(action, (pins.get(action) ?? new Set()).add(commit));
      }
    }
    expect(pins.size).toBeGreaterThan(0);
    for (const [action, commits] of pins) expect([...commits], action).toHaveLength(1);
  });

  it('includes one that uses our Action', () => {
    expect(handedOut().filter(({ text }) => text.includes(`uses: ${OURS}@`)).length).toBeGreaterThan(1);
  });
});

describe('these checks', () => {
  const [, sound] = workflows.find(([name]) => name === 'goalpost init') as [string, Snippet];
  const changed = (from: RegExp | string, to: string): Snippet => {
    const text = sound.text.replace(from, to);
    expect(text).not.toBe(sound.text);
    return { name: '', text };
  };

  it.each([
    ['permissions: {}', 'permissions: write-all', 'top-level permissions are none'],
    ['contents: read', 'contents: write', 'goalpost may read and nothing else'],
    [/ *timeout-minutes: 5\n/, '', 'goalpost ends'],
    ['persist-credentials: false', 'persist-credentials: true', 'goalpost leaves no token behind'],
    [/uses: actions\/checkout@.*/, 'uses: actions/checkout@v7', 'pinned to a commit, with its version: - uses: actions/checkout@v7'],
    [/uses: goalpost\/goalpost@.*/, 'run: echo $\u007b{ github.head_ref }}', 'goalpost puts no expression into a script'],
    [/^on: .*$/m, 'on: pull_request_target', 'nothing runs with secrets on what strangers wrote'],
  ])('see %s', (from, to, breach) => {
    expect(breaches(changed(from, to))).toEqual([breach]);
  });

  it('see what GitHub would not take', async () => {
    expect(await complaints(changed('timeout-minutes', 'timeout-minute'))).not.toEqual([]);
    expect(await complaints(changed(/uses: goalpost\/goalpost@.*/, '$&\n        with:\n          dir: plans'))).toEqual([
      expect.stringContaining("Invalid action input 'dir'"),
    ]);
  });
});

describe('action.yml', () => {
  it('is valid for GitHub', async () => {
    const action = fromFile('action.yml');
    expect(await complaints(action, 'action.yml')).toEqual([]);
    expect(await complaints({ ...action, text: action.text.replace('node24', 'node25') }, 'action.yml')).not.toEqual([]);
  });

  it('is described in docs/action.md, input by input and output by output', () => {
    const { text } = fromFile('docs/action.md');
    for (const name of [...Object.keys(manifest.inputs), ...Object.keys(manifest.outputs)])
      expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });
});
