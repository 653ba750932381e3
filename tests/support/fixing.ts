import { expect } from 'vitest';
import { type FixedWorkspace, fixWorkspace } from '../../src/cli/fix-rounds.ts';
import { loadWorkspace } from '../../src/model/load.ts';
import type { Day } from '../../src/parse/calendar.ts';
import { type LintResult, lint } from '../../src/rules/engine/engine.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { memorySource } from '../../src/source/memory.ts';
import type { Source } from '../../src/source/source.ts';

type Files = Readonly<Record<string, string>>;

/** A workspace in memory with everything fixed that can be. */
export async function fixed(files: Files, asOf: Day): Promise<FixedWorkspace & { readonly before: LintResult; readonly contents: Files }> {
  const judge = async (source: Source) => lint(await loadWorkspace(source), { asOf });
  const before = await judge(memorySource(files));
  const outcome = await fixWorkspace(memorySource(files), judge);
  const contents = { ...files, ...Object.fromEntries(outcome.files.map(({ path, after }) => [path, after])) };
  return { ...outcome, before, contents };
}

/**
 * What holds for every fix: a second run finds nothing to do, no file can be read less well than before, and where one finding alone is fixed, its line
 * reads as the finding said it should.
 */
export async function expectSafeFixes(files: Files, asOf: Day): Promise<void> {
  const { before, result, contents, files: changed } = await fixed(files, asOf);
  expect((await fixed(contents, asOf)).files).toEqual([]);
  const known = new Set(before.findings.map(said));
  expect(
    result.findings
      .filter(isAboutReading)
      .map(said)
      .filter((finding) => !known.has(finding)),
  ).toEqual([]);
  for (const { path, after } of changed) {
    const [finding, ...others] = before.findings.filter(({ fix, place }) => fix !== undefined && place.text.path === path);
    if (finding?.corrected === undefined || others.length > 0) continue;
    const { line } = finding.place.text.position(finding.place.start);
    const height = finding.corrected.split('\n').length;
    expect(
      after
        .split(/\r?\n/)
        .slice(line - 1, line - 1 + height)
        .join('\n'),
    ).toBe(finding.corrected);
  }
}

/** Rules about what can be read at all: what was hidden until now may be found fault with, but not that it cannot be read. */
function isAboutReading({ rule }: Finding): boolean {
  return /^(?:file\/(?:yaml|shape|readable)|series\/(?:shape|order))$/.test(rule);
}

function said({ rule, case: name, message, place }: Finding): string {
  return `${place.text.path} ${rule} ${name} ${message}`;
}
