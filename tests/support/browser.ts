/**
 * A real headless Chromium out of the npm registry, on a machine that has neither a browser nor the libraries and fonts of one.
 *
 * The package is made for AWS Lambda. It unpacks its own libraries only there and always into the shared temporary folder, so the unpacking
 * happens here: once a version, under `node_modules/.cache`, by a rename that is safe when several test files start together. Linux on x64 only.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const modules = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules');

/**
 * Arguments that fit a function that dies after one page, not a test: with one process closing a page closes the browser, and without
 * web security a page may do what a visitor's browser forbids.
 */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
]);

/** Starts a browser, hands it over, and closes it whatever happens. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Starts a browser; the caller closes it. */
export async function launch(): Promise<Browser> {
  const home = await unpacked();
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    args: chromium.args.filter((argument) => !UNWANTED.has(argument)),
    env: {
      HOME: home,
      PATH: process.env.PATH ?? '',
      TZ: process.env.TZ ?? 'UTC',
      LANG: 'en_GB.UTF-8',
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  });
}

/** The folder with the browser, its libraries and the fonts of the tests. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const cache = join(modules, '.cache/goalpost');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;

  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(join(modules, '@sparticuz/chromium/bin', part));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(fresh, 'fonts.conf'), fontConfiguration(home));
  try {
    renameSync(fresh, home);
  } catch (error) {
    // Another test file was faster.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The same fonts on every machine: Open Sans for text, DejaVu for the arrows and shapes it lacks. */
function fontConfiguration(home: string): string {
  const dejavu = join(modules, 'dejavu-fonts-ttf/ttf');
  const prefer = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family><family>DejaVu Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(home, 'fonts/fonts')}</dir>
<dir>${dejavu}</dir>
<cachedir>${join(home, 'font-cache')}</cachedir>
${prefer('sans-serif', 'Open Sans')}
${prefer('system-ui', 'Open Sans')}
${prefer('serif', 'DejaVu Serif')}
${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}
