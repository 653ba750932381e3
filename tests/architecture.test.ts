import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run, temporaryFolder, workspaceFrom } from './support/process.ts';

/**
 * The linter holds the walls of docs/architecture.md (biome.jsonc); these probes hold the linter. Each is a file that either must be
 * caught, by exactly the diagnostics named, or must pass without any.
 */
type Probe = readonly [file: string, code: string, ...diagnostics: string[]];

const IMPORT = 'lint/style/noRestrictedImports';
const GLOBAL = 'lint/style/noRestrictedGlobals';
const PROPERTY = 'lint/nursery/noJsRestrictedProperties';
const UNDECLARED = 'lint/correctness/noUndeclaredDependencies';

/** From the ground up. */
const floors = ['source', 'parse', 'model', 'assess', 'rules', 'report'];
const faces = ['src/cli', 'src/lsp', 'site', 'action'];

const probes: readonly Probe[] = [
  // A floor imports the floors below it, never one above, a face, or what only development needs.
  ...floors.flatMap((floor, height) => [
    ...floors.map((other, otherHeight): Probe => {
      const caught = otherHeight > height ? [IMPORT] : [];
      return [`src/${floor}/${other}-probe.ts`, `export { a } from '../${other}/a.ts';`, ...caught];
    }),
    ...[...faces, 'tests', 'scripts'].map(
      (other): Probe => [`src/${floor}/${other.replace('/', '-')}-probe.ts`, `export { a } from '../../${other}/a.ts';`, IMPORT],
    ),
  ]),
  ['src/rules/group/name/deep.ts', `export { a } from '../../../report/json.ts';`, IMPORT],
  ['src/rules/group/name/legal.ts', `export { a } from '../../../assess/a.ts';\nexport { b } from '../../rule.ts';`],
  ['src/parse/type.ts', `export type { Goal } from '../model/workspace.ts';`, IMPORT],
  ['src/parse/lazy.ts', `export const goal = await import('../model/workspace.ts');`, IMPORT],
  ['src/parse/import-type.ts', `export type Goal = import('../model/workspace.ts').Goal;`, 'plugin'],
  ['src/index.ts', `export { a } from './report/a.ts';\nexport { b } from './cli/b.ts';`, IMPORT],

  // A face imports every floor and no other face; two files of the terminal open a door: to the site, and to the editor.
  ...faces.flatMap((face) => [
    ...floors.map((floor): Probe => [`${face}/${floor}-probe.ts`, `export { a } from '${up(face)}src/${floor}/a.ts';`]),
    ...faces
      .filter((other) => other !== face)
      .map((other): Probe => [`${face}/${other.replace('/', '-')}-probe.ts`, `export { a } from '${up(face)}${other}/a.ts';`, IMPORT]),
  ]),
  ['src/cli/site.ts', `export const open = () => import('../../site/build.ts');`],
  ['src/cli/commands/site.ts', `export const open = () => import('../../../site/build.ts');`, IMPORT],
  ['src/cli/commands/build.ts', `export { open } from '../site.ts';`],
  ['src/cli/commands/lsp.ts', `export const open = () => import('../../lsp/server.ts');`],
  ['src/cli/commands/lint.ts', `export const open = () => import('../../lsp/server.ts');`, IMPORT],

  // Pages read the site model and nothing below it.
  ['site/pages/deep.astro', `---\nimport { iso } from '../../src/parse/calendar.ts';\n---\n<p>{iso(1)}</p>`, IMPORT],
  ['site/pages/legal.astro', `---\nimport { site } from '../registry.ts';\n---\n<p>{site.title}</p>`],
  ['site/pages/clock.astro', `---\n---\n<p>{Date.now()}</p>`, GLOBAL],

  // The process, the console and the clock belong to the faces that have one.
  ...['process.env.HOME', 'console', 'Date.now()', 'new Date(0)', 'performance.now()', 'globalThis.process'].flatMap((code, index) => [
    ...floors.map((floor): Probe => [`src/${floor}/global-${index}.ts`, `export const a = ${code};`, GLOBAL]),
    [`src/lsp/global-${index}.ts`, `export const a = ${code};`, GLOBAL] as const,
    [`site/global-${index}.ts`, `export const a = ${code};`, GLOBAL] as const,
    [`src/cli/global-${index}.ts`, `export const a = ${code};`] as const,
    [`action/global-${index}.ts`, `export const a = ${code};`] as const,
  ]),
  ['src/assess/date.ts', `export const year = (of: Date) => of.getTime();`, GLOBAL],
  ['src/report/process.ts', `export { argv } from 'node:process';`, IMPORT],
  ['site/registry.ts', `export const shared = globalThis;`],

  // Files and git belong to the source and the faces.
  ...['fs', 'fs/promises', 'child_process'].flatMap((module, index) => [
    ...floors.map((floor): Probe => {
      return [`src/${floor}/node-${index}.ts`, `export * as node from 'node:${module}';`, ...(floor === 'source' ? [] : [IMPORT])];
    }),
    [`src/cli/node-${index}.ts`, `export * as node from 'node:${module}';`] as const,
  ]),
  ['src/source/network.ts', `export * as node from 'node:http';`, IMPORT],
  ['src/parse/bare.ts', `export * as node from 'fs';`, 'lint/style/useNodejsImportProtocol'],
  ['src/rules/legal.ts', `export { styleText } from 'node:util';`],
  ['site/files.ts', `export * as fs from 'node:fs';`],
  ['src/lsp/files.ts', `export * as fs from 'node:fs';`],
  ['src/lsp/streams.ts', `export { stdout } from 'node:process';`, IMPORT],
  ['site/git.ts', `export * as git from 'node:child_process';`, IMPORT],

  // Heavy packages have a room, so that linting never loads them; what only development needs never reaches the product.
  ['src/report/vega.ts', `export { parse } from 'vega';`, IMPORT],
  ['src/report/astro.ts', `export { build } from 'astro/config';`, IMPORT],
  ['src/cli/astro.ts', `export { build } from 'astro';`, IMPORT],
  ['src/cli/commander.ts', `export { Command } from 'commander';`],
  ['src/model/commander.ts', `export { Command } from 'commander';`, IMPORT],
  ['site/vega.ts', `export { parse } from 'vega';`],
  ['src/lsp/protocol.ts', `export { createConnection } from 'vscode-languageserver/node';`],
  ['src/cli/commands/protocol.ts', `export { createConnection } from 'vscode-languageserver/node';`, IMPORT],
  ['src/report/protocol.ts', `export { TextDocument } from 'vscode-languageserver-textdocument';`, IMPORT],
  ['src/cli/esbuild.ts', `export { build } from 'esbuild';`, UNDECLARED],
  ['src/parse/unknown.ts', `export { a } from 'left-pad';`, UNDECLARED],
  ['scripts/esbuild.ts', `export { build } from 'esbuild';\nexport const now = Date.now();\nexport const home = process.env.HOME;`],

  // Same input, same bytes.
  ['src/report/sort.ts', `export const sorted = (a: string[]) => a.sort((x, y) => x.localeCompare(y));`, PROPERTY],
  ['src/assess/random.ts', `export const chance = Math.random();`, PROPERTY],
];

describe('the architecture check', () => {
  const folder = temporaryFolder(afterAll);
  const caught = new Map<string, string[]>();

  beforeAll(async () => {
    for (const path of ['biome.jsonc', 'package.json', 'scripts/lint']) cpSync(join(root, path), join(folder, path), { recursive: true });
    workspaceFrom(Object.fromEntries(probes), folder);
    const biome = join(root, 'node_modules/.bin/biome');
    const { stdout } = await run(biome, ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: folder });
    const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(stdout);
    for (const { category, location } of report.diagnostics) caught.set(location.path, [...(caught.get(location.path) ?? []), category]);
  });

  it.each(probes)('%s: %s', (file, _code, ...diagnostics) => {
    expect(caught.get(file) ?? []).toEqual(diagnostics);
  });

  it('has a wall around every room', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).sort()).toEqual([...floors, 'cli', 'lsp'].sort());
  });
});

/** The way from a face's folder to the root. */
function up(face: string): string {
  return '../'.repeat(face.split('/').length);
}
