/**
 * Makes the picture of the README (`npm run screenshots`) from the real thing: what the linter prints about a goal of the example organisation that was
 * made vague, and the page of the goal as it is.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBrowser } from '../tests/support/browser.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const AS_OF = '2026-11-21';
const GOAL = 'goals/customer-service/raise-satisfaction.goal.yaml';
/** What the SGR codes of the terminal report mean on paper. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight:700',
  2: 'opacity:.62',
  4: 'text-decoration:underline',
  31: 'color:#ff8a80',
  32: 'color:#8fd694',
  33: 'color:#ffcf70',
  36: 'color:#8fc7ff',
};

const folder = mkdtempSync(join(tmpdir(), 'goalpost-picture-'));
try {
  cpSync(join(root, 'goals'), join(folder, 'goals'), { recursive: true });
  for (const file of ['goalpost.yaml', 'goalpost.exceptions.yaml']) cpSync(join(root, file), join(folder, file));
  goalpost('build', '--out', 'site');
  makeVague(join(folder, GOAL));
  const report = goalpost('lint');
  await withBrowser(async (browser) => {
    const context = await browser.newContext({ viewport: { width: 1180, height: 1132 }, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(`file://${join(folder, 'site/goals/raise-satisfaction.html')}`);
    const picture = (await page.screenshot()).toString('base64');
    // A page of its own: ours forbids inline styles, and the ban outlives its content.
    const sheet = await browser.newPage({ viewport: { width: 1480, height: 800 } });
    await sheet.setContent(composed(report, picture));
    writeFileSync(join(root, 'docs/images/overview.png'), await sheet.screenshot());
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function goalpost(...args: string[]): string {
  const { stdout } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), '--as-of', AS_OF, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, FORCE_COLOR: '1', COLUMNS: '68' },
  });
  return stdout;
}

/** Takes away what can be checked: the number in the title, the KPI, the baseline and the target. */
function makeVague(path: string): void {
  const text = readFileSync(path, 'utf8')
    .replace(/^title: .*$/m, 'title: Make our customers happier')
    .replace(/^kpi: .*\n/m, '')
    .replace(/^baseline: .*\n/m, '')
    .replace(/^target:\n(?: .*\n)+/m, '');
  writeFileSync(path, text);
}

function composed(report: string, picture: string): string {
  return `<!doctype html><style>
    body { margin: 0; width: 1480px; height: 800px; background: #e9edf2; position: relative; overflow: hidden }
    pre { position: absolute; left: 40px; top: 40px; margin: 0; padding: 28px 28px; width: 574px; background: #12161c; color: #e8ecf1; border-radius: 10px;
      font: 14px/1.55 'DejaVu Sans Mono', monospace; white-space: pre; box-shadow: 0 12px 40px #0f182740 }
    img { position: absolute; left: 690px; top: 40px; width: 750px; height: 720px; object-fit: cover; object-position: top left; border-radius: 10px;
      box-shadow: 0 12px 40px #0f182740 }
  </style><pre><b style="opacity:.62">$</b> goalpost lint\n\n${painted(report)}</pre><img src="data:image/png;base64,${picture}">`;
}

/** Terminal colours as HTML. Each code opens a span, and the first code that ends one ends them all: the report nests nothing deeper. */
function painted(report: string): string {
  let open = 0;
  const html = report
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what marks a colour.
    .replace(/\u001b\[(\d+)m/g, (_, code: string) => {
      if (STYLES[code] !== undefined) {
        open++;
        return `<span style="${STYLES[code]}">`;
      }
      const ends = open > 0 ? '</span>' : '';
      open = Math.max(0, open - 1);
      return ends;
    });
  return html + '</span>'.repeat(open);
}
