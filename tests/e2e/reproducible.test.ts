import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfCheckout } from '../support/checkout.ts';
import { type Outcome, run, temporaryFolder, workspaceFrom } from '../support/process.ts';
import { contentsOf, EXAMPLE_DAY } from './site-support.ts';

/** Two machines: fourteen hours ahead of UTC and three and a half behind it; one where ı comes before i, one where it comes after. */
const MACHINES = {
  'goals-kiritimati': { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'some/where else/ç': { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', UV_THREADPOOL_SIZE: '1' },
};

/** Nothing about the commit comes from the clock, so that it is the same commit in both places. */
const COMMITTER = {
  GIT_AUTHOR_NAME: 'Ines',
  GIT_AUTHOR_EMAIL: 'ines@eiderline.example',
  GIT_AUTHOR_DATE: '2026-11-20T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ines',
  GIT_COMMITTER_EMAIL: 'ines@eiderline.example',
  GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z',
};

/** Every kind of text that could depend on a place: dates, numbers, sorted lists, other letters, upper and lower case. */
const WORSE = {
  'goals/customer-service/worse.goal.yaml': `title: Ärger vermeiden, ŞİKÂYET
owner: INES
supports: [pick-up, PICK-UP, ıstanbul]
start: 2026-13-01
kpi: CSAT
baseline: { value: 1.234,5, date: 31.12.2025 }
target: { value: 90, by: 2026-Q5 }
milestones:
  - title: Halfway
    value: 85
    by: 2025-06-30
`,
  'goals/kpis/worse.kpi.yaml': 'title: Worse\ndefinition: Worse\nunit: minutes\nbetter: LOWER\ncadence: weekly\n',
  'goals/kpis/worse.csv': 'date;value\n2026-W01;1,5\n2026-W03;1.234,5\n2025-W01;2\n2026-W03;3\n2027-W01;4\n',
};

interface Machine {
  readonly folder: string;
  goalpost(...args: string[]): Promise<Outcome>;
}

const machines: Machine[] = [];
const place = temporaryFolder(afterAll);

beforeAll(async () => {
  for (const [path, env] of Object.entries(MACHINES)) {
    const folder = copyOfCheckout(join(place, path));
    for (const args of [
      ['init', '--quiet'],
      ['add', 'goals', 'goalpost.yaml'],
      ['commit', '--quiet', '--message', 'Write the goals'],
    ])
      expect(await run('git', args, { cwd: folder, env: COMMITTER })).toMatchObject({ code: 0 });
    machines.push({
      folder,
      goalpost: (...args) =>
        run(process.execPath, [join(folder, 'src/cli/main.ts'), '--as-of', EXAMPLE_DAY, ...args], { cwd: folder, env }),
    });
  }
});

/** The same on every machine, in order. */
function onEach<T>(act: (machine: Machine) => Promise<T>): Promise<T[]> {
  return Promise.all(machines.map(act));
}

it('the machines differ in what day it is and in how words are sorted', async () => {
  const script = "console.log(new Date('2026-11-20T12:00Z').getDate(), ['i', 'ı'].sort(Intl.Collator().compare).join(' '))";
  const said = await Promise.all(Object.values(MACHINES).map((env) => run(process.execPath, ['-e', script], { env })));
  expect(said.map(({ stdout }) => stdout)).toEqual(['21 ı i\n', '20 i ı\n']);
});

it('one commit gives one site, byte for byte', async () => {
  const [a, b] = await onEach(async ({ folder, goalpost }) => {
    const { code, stderr } = await goalpost('build');
    expect(code, stderr).toBe(0);
    const commit = (await run('git', ['rev-parse', 'HEAD'], { cwd: folder })).stdout.trim();
    const files = contentsOf(join(folder, 'dist'));
    return { commit, files };
  });
  expect(a?.commit).toBe(b?.commit);
  expect([...(a?.files.keys() ?? [])]).toEqual([...(b?.files.keys() ?? [])]);
  const different = [...(a?.files ?? [])].filter(([path, content]) => b?.files.get(path) !== content).map(([path]) => path);
  expect(different).toEqual([]);
  expect(Buffer.from(a?.files.get('index.html') ?? '', 'base64').toString()).toContain(a?.commit.slice(0, 7));
});

describe('the same files give the same report', () => {
  beforeAll(() => machines.forEach(({ folder }) => workspaceFrom(WORSE, folder)));

  it.each(['json', 'pretty', 'github', 'markdown'])('as %s', async (format) => {
    const [a, b] = await onEach(({ goalpost }) => goalpost('lint', '--format', format));
    expect(a).toEqual(b);
    expect(a?.code).toBe(1);
    for (const file of ['worse.goal.yaml', 'worse.kpi.yaml', 'worse.csv']) expect(a?.stdout).toContain(file);
  });
});
