import { decode } from '../parse/decode.ts';
import type { LintResult } from '../rules/engine/engine.ts';
import { applyFixes } from '../rules/fixing/edits.ts';
import type { Fix } from '../rules/rule.ts';
import { overlaySource } from '../source/overlay.ts';
import type { Source } from '../source/source.ts';

/** A file before and after. */
export interface FixedFile {
  readonly path: string;
  /** As it was read. */
  readonly before: Uint8Array;
  readonly after: string;
  /** How many findings were fixed in it. */
  readonly count: number;
}

export interface FixedWorkspace {
  /** What is said about the workspace once everything is fixed. */
  readonly result: LintResult;
  /** Every file that changes, in order; nothing is written yet. */
  readonly files: readonly FixedFile[];
}

/** What one slip hid shows in the next round; whoever needs more rounds has other troubles. */
const MOST_ROUNDS = 5;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * Makes every fix that findings carry, judges again, and goes on until nothing changes. With a broken configuration nothing is touched: it decides what
 * counts as a finding.
 *
 * @param only which files may change; all of them without it
 */
export async function fixWorkspace(
  source: Source,
  judge: (source: Source) => Promise<LintResult>,
  only: (path: string) => boolean = () => true,
): Promise<FixedWorkspace> {
  const files = new Map<string, FixedFile>();
  let result = await judge(source);
  for (let round = 0; round < MOST_ROUNDS && !result.misconfigured; round++) {
    let hasChanged = false;
    for (const [path, { content, fixes }] of fixesByFile(result, only)) {
      const file = files.get(path);
      const before = file?.before ?? (await source.read(path).catch(() => undefined));
      const text = file?.after ?? utf8.decode(before);
      // Somebody saved or removed the file since it was judged: the fixes are about another text.
      if (before === undefined || !isText(path, text, content)) continue;
      const fixed = applyFixes(text, fixes);
      if (fixed.text === text) continue;
      files.set(path, { path, before, after: fixed.text, count: (file?.count ?? 0) + fixed.made });
      hasChanged = true;
    }
    if (!hasChanged) break;
    result = await judge(overlaySource(source, new Map([...files].map(([path, { after }]) => [path, after]))));
  }
  return { result, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** How many findings about what cannot be read are left, because somebody has to say what was meant. */
export function undecided({ findings }: LintResult, only: (path: string) => boolean = () => true): number {
  return findings.filter(({ rule, fix, place }) => OF_READING.test(rule) && fix === undefined && only(place.text.path)).length;
}

const OF_READING = /^(?:file\/(?:yaml|shape|reference)|series\/shape)$/;

function fixesByFile({ findings }: LintResult, only: (path: string) => boolean): Map<string, { content: string; fixes: Fix[] }> {
  const files = new Map<string, { content: string; fixes: Fix[] }>();
  for (const { place, fix } of findings) {
    if (fix === undefined || !only(place.text.path)) continue;
    const { path, content } = place.text;
    const file = files.get(path) ?? { content, fixes: [] };
    file.fixes.push(fix);
    files.set(path, file);
  }
  return files;
}

function isText(path: string, text: string, content: string): boolean {
  const decoded = decode(path, encoder.encode(text));
  return 'text' in decoded && decoded.text.content === content;
}
