import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyOfCheckout } from '../support/checkout.ts';
import { brokenLinks } from '../support/links.ts';
import { type Installed, install } from '../support/pack.ts';
import { placeIn } from '../support/places.ts';
import { goalpost, root, run, temporaryFolder, workspaceFrom } from '../support/process.ts';
import { contentsOf, filesOf } from './site-support.ts';

const DAY = ['--as-of', '2026-11-21'];
const GOAL = 'goals/support/faster-answers.goal.yaml';

// Names as people give them; the tool lies elsewhere than the goals, as after `npm install --global`.
const place = temporaryFolder(afterAll);
const tools = join(place, 'Program Files (Büro)');
const plan = join(place, "Ines' goals #1, 100% [new]");

let installed: Installed;

beforeAll(async () => {
  installed = await install(tools);
  mkdirSync(plan);
  const begun = await installed.goalpost(['init', ...DAY], { cwd: plan });
  expect({ code: begun.code, stdout: begun.stdout }).toEqual({ code: 0, stdout: '' });
});

/** The goal of the plan, judged by a number and heading the wrong way, below a method that does not exist. */
function worsened(): string {
  const goal = readFileSync(join(plan, GOAL), 'utf8');
  const worse = goal
    .replace('within 20 hours', 'within 36 hours')
    .replace('target: { value: 20,', 'target: { value: 36,')
    .replace('supports: answer-fast', 'supports: answer-fsat');
  expect(worse.match(/36|fsat/g)).toHaveLength(3);
  return worse;
}

describe('the package', () => {
  it('holds what runs, and nothing of how it is made', () => {
    const kinds = [
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      /^lib\/(cli|index|astro)\.js$/,
      /^lib\/chunks\/[\w-]+\.js$/,
      /^lib\/types\/(src|site)\/[\w/-]+\.d\.ts$/,
      /^schemas\/\w+\.schema\.json$/,
      /^site\/[\w/-]+\.(astro|css|ts)$/,
      /^src\/rules\/(sound|[\w/-]+\/examples)\.md$/,
    ];
    expect(installed.files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
    for (const kind of kinds) expect(installed.files).toContainEqual(expect.stringMatching(kind));
  });

  it('weighs less than 400 kB', async ({ annotate }) => {
    await annotate(`The package weighs ${Math.round(installed.size / 1000)} kB.`);
    expect(installed.size).toBeLessThan(400_000);
  });

  it('names no folder of the machine it was made on', () => {
    for (const file of installed.files) expect(readFileSync(join(installed.product, file), 'utf8'), file).not.toContain(root);
  });
});

describe('the installed command', () => {
  it('is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(installed.product, 'package.json'), 'utf8'));
    expect(await installed.goalpost(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells an old Node what it needs, before it stumbles over anything', async () => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'22.17.1'}})`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` };
    const stderr = 'Goalpost needs Node 22.18 or newer; this is 22.17.1.\n';
    expect(await installed.goalpost(['lint'], { cwd: plan, env })).toEqual({ code: 2, stdout: '', stderr });
  });

  it('finds nothing wrong with the plan it wrote', async () => {
    const { code, stdout, stderr } = await installed.goalpost(['lint', '--format', 'json', ...DAY], { cwd: plan });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', findings: [], checked: { goals: 2 } });
  });

  it('finds exactly what was broken, where it stands, with the line as it should read', async () => {
    const worse = worsened();
    const cwd = temporaryFolder();
    await installed.goalpost(['init', ...DAY], { cwd });
    workspaceFrom({ [GOAL]: worse }, cwd);
    const { code, stdout } = await installed.goalpost(['lint', '--format', 'json', ...DAY], { cwd });
    expect(code).toBe(1);
    const findings = JSON.parse(stdout).findings as Record<string, string>[];
    expect(
      findings.map((found) => [`${found.rule}/${found.case}`, `${found.file}:${found.line}:${found.column}`, found.corrected]),
    ).toEqual([
      ['file/reference/unknown', placeIn(GOAL, worse, 'answer-fsat'), 'supports: answer-fast'],
      ['measurable/direction/wrong-side', placeIn(GOAL, worse, '36, by:'), undefined],
    ]);
  });

  it.each([
    [['explain']],
    [['explain', 'measurable/promise']],
    [['explain', 'series/shape']],
    [['schema']],
    [['schema', 'config']],
    [['lint', '--help']],
  ])('says the same as the checkout: %j', async (args) => {
    const { code, stdout, stderr } = await installed.goalpost(args, { cwd: plan });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe((await goalpost(args)).stdout);
  });

  it('prints a schema that stands alone', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse((await installed.goalpost(['schema', 'goal'])).stdout));
    const goal = parse(readFileSync(join(plan, GOAL), 'utf8'));
    expect(validate(goal), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...goal, milestones: [{ tittle: 'First' }] })).toBe(false);
  });

  it('builds a site that holds together, offline, and writes nothing else', async () => {
    const [home, temporary] = [temporaryFolder(), temporaryFolder()];
    const before = { plan: filesOf(plan), tools: filesOf(tools) };
    const spy = `import net from 'node:net';net.Socket.prototype.connect=function(){process._rawDebug('CONNECTS');throw new Error('offline')}`;
    const env = { HOME: home, TMPDIR: temporary, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(spy)}` };
    const { code, stdout, stderr } = await installed.goalpost(['build', ...DAY], { cwd: plan, env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).not.toContain('CONNECTS');
    expect(stderr).toContain('10 pages built');

    const site = filesOf(join(plan, 'dist'));
    expect(site.filter((path) => !path.startsWith('assets/'))).toEqual([
      '404.html',
      'goals/answers-to-copy.html',
      'goals/faster-answers.html',
      'index.html',
      'kpis/first-response.csv',
      'kpis/first-response.html',
      'kpis/satisfaction.csv',
      'kpis/satisfaction.html',
      'map.html',
      'teams/company.html',
      'teams/support.html',
      'v2moms/company.html',
    ]);
    expect(brokenLinks(join(plan, 'dist'), site)).toEqual([]);
    expect(readFileSync(join(plan, 'dist/kpis/satisfaction.html'), 'utf8')).toContain('<svg');

    expect(filesOf(plan).filter((path) => !path.startsWith('dist/'))).toEqual(before.plan);
    expect(filesOf(tools)).toEqual(before.tools);
    expect(filesOf(home)).toEqual([]);
    // Node keeps compiled code there; nobody else keeps anything.
    expect(filesOf(temporary).filter((path) => !path.startsWith('node-compile-cache/'))).toEqual([]);

    await goalpost(['build', '--out', join(temporary, 'checkout'), ...DAY], { cwd: plan });
    expect(contentsOf(join(temporary, 'checkout')), 'the checkout builds the same site').toEqual(contentsOf(join(plan, 'dist')));
  });
});

it('says so where it is installed below a folder it cannot build from', async () => {
  const product = copyOfCheckout(join(temporaryFolder(), 'C#', 'goals'));
  const { code, stderr } = await run(process.execPath, [join(product, 'src/cli/main.ts'), 'build', ...DAY], { cwd: plan });
  expect(code).toBe(2);
  expect(stderr).toContain('cannot build');
  expect(stderr).toContain('Rename the folder');
});

/** Uses all there is to import; what must not compile says so. */
const PROGRAM = `
import type { AstroIntegration } from 'astro';
import { assess, type Finding, folderSource, iso, lint, loadWorkspace, parseDay, rules } from 'goalpost';
import goalpost from 'goalpost/astro';
import manifest from 'goalpost/package.json' with { type: 'json' };
import schema from 'goalpost/schemas/goal.schema.json' with { type: 'json' };

declare const console: { log(text: string): void };

const asOf = parseDay('2026-11-21');
if (asOf === undefined) throw new Error('no day');
const workspace = await loadWorkspace(folderSource('.'));
const { findings } = lint(workspace, { asOf });
const say = ({ rule, place: { text, start } }: Finding): string => {
  const { line, column } = text.position(start);
  return text.path + ':' + line + ':' + column + ' ' + rule;
};
const integration: AstroIntegration = goalpost({ asOf: iso(asOf), path: 'plan' });

// @ts-expect-error a day is no text
export const textual = () => lint(workspace, { asOf: '2026-11-21' });
// @ts-expect-error a rule's name is no number
export const numeric: number | undefined = findings[0]?.rule;
// @ts-expect-error a site is of a day
export const dayless = () => goalpost({ path: 'plan' });

console.log(JSON.stringify({
  findings: findings.map(say),
  rules: rules.length,
  facts: iso(assess(workspace, { asOf }).asOf),
  integration: integration.name,
  schema: schema.title,
  version: manifest.version,
}));
`;

describe("a program of one's own", () => {
  beforeAll(async () => {
    workspaceFrom({ 'package.json': '{ "type": "module" }', 'program.ts': PROGRAM }, tools);
    await installed.goalpost(['init', ...DAY]);
    workspaceFrom({ [GOAL]: worsened() }, tools);
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types for %s modules, resolved as %s', async (module, moduleResolution) => {
    const options = { strict: true, noEmit: true, target: 'es2024', lib: ['es2024'], types: [], resolveJsonModule: true };
    workspaceFrom(
      { 'tsconfig.json': JSON.stringify({ compilerOptions: { ...options, module, moduleResolution }, files: ['program.ts'] }) },
      tools,
    );
    const { stdout, stderr } = await run(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', tools]);
    // The declarations of others are checked as well, and are theirs to mend.
    const ours = stdout.split('\n').filter((line) => /^\S/.test(line) && !/(^|\/)node_modules\/(?!goalpost\/)/.test(line));
    expect({ ours, stderr }).toEqual({ ours: [], stderr: '' });
  });

  it('judges as the command does', async () => {
    const { stdout, stderr } = await run(process.execPath, ['program.ts'], { cwd: tools });
    expect(stderr).toBe('');
    const goal = readFileSync(join(tools, GOAL), 'utf8');
    expect(JSON.parse(stdout)).toEqual({
      findings: [`${placeIn(GOAL, goal, 'answer-fsat')} file/reference`, `${placeIn(GOAL, goal, '36, by:')} measurable/direction`],
      rules: expect.any(Number),
      facts: '2026-11-21',
      integration: 'goalpost',
      schema: 'Goal',
      version: JSON.parse(readFileSync(join(installed.product, 'package.json'), 'utf8')).version,
    });
    expect(JSON.parse(stdout).rules).toBeGreaterThan(20);
  });
});
