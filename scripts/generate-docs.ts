/**
 * Writes `docs/rules/` from the rules and `docs/files/` from the schemas, so that neither is written twice.
 * `node scripts/generate-docs.ts` writes them, `--check` only says whether they are current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePage } from '../src/cli/rule-pages.ts';
import { bundledSchema, SCHEMAS, type SchemaKind } from '../src/cli/schemas.ts';
import { ruleIndexMarkdown, rulePageMarkdown } from '../src/report/rule-page.ts';
import { rules } from '../src/rules/registry.ts';
import { schemaPage } from './schema-page.ts';
import { SERIES_FILE, seriesPage } from './series-page.ts';

const docs = join(dirname(fileURLToPath(import.meta.url)), '../docs');
/** Whatever else lies in these folders is a page of something that no longer exists. */
const GENERATED = ['rules', 'files'];

/** Every page by its path below `docs/`. */
async function pages(): Promise<Map<string, string>> {
  const kinds = Object.keys(SCHEMAS) as SchemaKind[];
  const written = new Map([
    ['rules/README.md', ruleIndexMarkdown(rules)],
    ['files/README.md', fileIndex(kinds)],
    ['files/series.md', seriesPage()],
  ]);
  for (const rule of rules) written.set(`rules/${rule.id}.md`, rulePageMarkdown(await rulePage(rule)));
  for (const kind of kinds) written.set(`files/${kind}.md`, schemaPage(kind, bundledSchema(kind)));
  return written;
}

function fileIndex(kinds: readonly SchemaKind[]): string {
  const row = (name: string, what: string): string => `| [${name}](${name}.md) | ${what.replaceAll('*', '\\*')} |`;
  const rows = kinds.flatMap((kind) => [row(kind, SCHEMAS[kind]), ...(kind === 'kpi' ? [row('series', SERIES_FILE)] : [])]);
  return `# The files people write\n\nEvery key with what it says. An editor shows the same texts while you type.\n\n| file | what it is |\n| --- | --- |\n${rows.join('\n')}\n`;
}

/** Generated pages that are on disk now. */
function present(): string[] {
  return GENERATED.flatMap((folder) =>
    existsSync(join(docs, folder))
      ? readdirSync(join(docs, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
      : [],
  ).filter((path) => path.endsWith('.md'));
}

const written = await pages();
const surplus = present().filter((path) => !written.has(path));
const stale = [...written].filter(([path, text]) => !existsSync(join(docs, path)) || readFileSync(join(docs, path), 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const path of [...surplus, ...stale.map(([name]) => name)]) console.error(`docs/${path} is not what its source says.`);
  if (surplus.length + stale.length > 0) {
    console.error('Run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  for (const path of surplus) rmSync(join(docs, path));
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), text);
  }
}
