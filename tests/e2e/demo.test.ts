import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyOfCheckout } from '../support/checkout.ts';
import { brokenLinks } from '../support/links.ts';
import { placeIn } from '../support/places.ts';
import { goalpost, run, temporaryFolder } from '../support/process.ts';
import { EXAMPLE_DAY, filesOf } from './site-support.ts';

// What a newcomer does: clone, `npm start`, read, spoil something, run it again.
const checkout = copyOfCheckout(join(temporaryFolder(afterAll), 'goalpost'));
const original = (path: string): string => readFileSync(join(checkout, path), 'utf8');

describe('npm start', () => {
  const dist = join(checkout, 'dist');
  let said: string;

  beforeAll(async () => {
    const env = { npm_config_update_notifier: 'false' };
    const { code, stdout, stderr } = await run('npm', ['start'], { cwd: checkout, env });
    said = stdout + stderr;
    expect(code, said).toBe(0);
  });

  it('says that the example is sound, and what to open', () => {
    expect(said).toContain('✔ Sound, with 2 accepted exceptions: ');
    expect(said).toContain('no findings in ');
    expect(said).toContain('open dist/index.html');
    expect(existsSync(join(dist, 'index.html'))).toBe(true);
  });

  it('shows the vision, the methods, and every goal and KPI within reach of links that all lead somewhere', () => {
    const files = filesOf(dist);
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    const { vision, methods } = parse(original('goals/eiderline.v2mom.yaml'));
    for (const text of [vision, ...methods.map(({ title }: { title: string }) => title)]) expect(home).toContain(text);

    const written = filesOf(join(checkout, 'goals'));
    for (const [suffix, folder] of [
      ['.goal.yaml', 'goals'],
      ['.kpi.yaml', 'kpis'],
    ] as const) {
      const stems = written.filter((path) => path.endsWith(suffix)).map((path) => path.slice(path.lastIndexOf('/') + 1, -suffix.length));
      expect(stems.length).toBeGreaterThan(17);
      expect(files).toEqual(expect.arrayContaining(stems.map((stem) => `${folder}/${stem}.html`)));
    }
    for (const page of files.filter((path) => /^kpis\/.*\.html$/.test(path)))
      expect(readFileSync(join(dist, page), 'utf8'), page).toMatch(/<figure[\s\S]*<svg/);
    expect(brokenLinks(dist, files)).toEqual([]);
  });
});

const CHAT = 'goals/customer-service/phone-chat/chat-answers.goal.yaml';
const DRILL = 'goals/customer-service/parcel-desk/storm-drill.goal.yaml';
const SERIES = 'goals/kpis/chat-first-response.csv';

/** A slip, where it is made, and what is to be said of it: rule and case, the words that are marked, the line as it should read. */
const SLIPS: readonly {
  readonly name: string;
  readonly path: string;
  readonly slip: (text: string) => string;
  readonly code: 1 | 2;
  readonly findings: readonly (readonly [string, string, string?])[];
}[] = [
  {
    name: 'a goal with nothing to check',
    path: DRILL,
    slip: (text) => text.replace(/^title: .*/m, 'title: Be readier for storms').replace(/^done: .*\n/m, ''),
    code: 1,
    findings: [['measurable/promise/nothing', 'Be readier for storms']],
  },
  {
    name: 'a reference to nothing',
    path: CHAT,
    slip: (text) => text.replace('- pick-up', '- pickup'),
    code: 1,
    findings: [['file/reference/unknown', 'pickup', '  - pick-up']],
  },
  {
    name: 'a baseline on the wrong side of the target',
    path: CHAT,
    slip: (text) => text.replace('down from 13', 'up from 3').replace('{ value: 13,', '{ value: 3,'),
    code: 1,
    findings: [
      ['measurable/baseline/disagrees', '3, date: 2025', 'baseline: { value: 13.27, date: 2025-12-28 }'],
      ['measurable/direction/wrong-side', '5\n  by: 2026-12-31'],
    ],
  },
  {
    name: 'a broken row in a series',
    path: SERIES,
    slip: (text) => text.replace('2026-W45,4.7,', '2026-W45,4.7 min,'),
    code: 1,
    findings: [['series/shape/row-number', '4.7 min', '2026-W45,4.7,431,']],
  },
  {
    name: 'a configuration that cannot be understood',
    path: 'goalpost.yaml',
    slip: (text) => text.replace('locale: en-GB', 'locale: en-GB\nextends: recomended'),
    code: 2,
    findings: [['file/shape/not-allowed', 'recomended', 'extends: recommended']],
  },
];

describe('a slip in the example', () => {
  it.each(SLIPS)('$name is found where it stands, and nothing else is', async ({ path, slip, code, findings }) => {
    const spoilt = slip(original(path));
    expect(spoilt).not.toBe(original(path));
    const cwd = temporaryFolder();
    for (const part of ['goals', 'goalpost.yaml', 'goalpost.exceptions.yaml'])
      cpSync(join(checkout, part), join(cwd, part), { recursive: true });
    writeFileSync(join(cwd, path), spoilt);
    const { stdout, ...outcome } = await goalpost(['lint', '--format', 'json', '--as-of', EXAMPLE_DAY], { cwd });
    expect(outcome).toEqual({ code, stderr: '' });
    const found = (JSON.parse(stdout).findings as Record<string, string>[]).map((finding) => [
      `${finding.rule}/${finding.case}`,
      `${finding.file}:${finding.line}:${finding.column}`,
      finding.corrected,
    ]);
    expect(found).toEqual(findings.map(([rule, marked, corrected]) => [rule, placeIn(path, spoilt, marked), corrected]));
  });
});
