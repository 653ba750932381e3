import { type Finding, lineEnd, quoted } from './losses.ts';
import { valueAt } from './pointer.ts';
import type { Problem, Repair } from './problem.ts';
import { isKey } from './schema-keys.ts';
import type { Place, SourceText } from './text.ts';
import { correctedLines, type EditedText } from './yaml-edits.ts';
import { withoutComment } from './yaml-lines.ts';
import { mend } from './yaml-mend.ts';
import { type Found, find, pointerAt } from './yaml-places.ts';
import { isFlow, isNothing, parseTree, rangeOf, Scalar, type Tree, YAMLMap } from './yaml-tree.ts';
import { ValueReader } from './yaml-values.ts';

/** A parsed YAML file before its shape is checked. */
export interface RawYaml {
  readonly text: SourceText;
  /**
   * What it says: objects without inherited keys, arrays, texts, finite numbers, flags and null. Texts that YAML cut are whole again.
   * Undefined when the file is empty or could not be parsed.
   */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Place of a key or value by JSON Pointer; the nearest existing parent's key when there is no such value. */
  place(pointer: string, part?: 'value' | 'key'): Place;
  /** Whether a line `---` keeps a part of the file from being read: what seems to be missing may stand there. */
  readonly isPart: boolean;
  /** Whether something stands at the pointer in the file, usable or not. */
  written(pointer: string): boolean;
}

/** Parses one YAML file, by version 1.2 and its core schema. Never throws: what is wrong comes back as problems. */
export function parseYaml(text: SourceText): RawYaml {
  return new ParsedYaml(text);
}

/**
 * A colon that made a key out of a text: `- Own it: whoever picks a case up`. To be asked where a text was wanted and keys stand there;
 * undefined when they look like keys that somebody meant.
 */
export function lostColonAt(raw: RawYaml, pointer: string): Problem | undefined {
  return raw instanceof ParsedYaml ? raw.lostColonAt(pointer) : undefined;
}

interface Layout {
  readonly root: Tree | null;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Tree, Tree>;
}

class ParsedYaml implements RawYaml {
  readonly text: SourceText;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly isPart: boolean;
  /**
   * Where everything stands. Let go again where nothing is wrong: hardly any sound file is ever asked, the elements of thousands of files
   * weigh more than their values, and parsing one again costs a fraction of a millisecond.
   */
  #layout: Layout | undefined;
  /** The text that was parsed, when it had to be mended first. */
  readonly #edited: EditedText | undefined;

  constructor(text: SourceText) {
    this.text = text;
    let parsed = parseTree(text.content);
    let findings: Finding[] = [];
    if (parsed.errors.length > 0) {
      const mended = mend(text.content, parsed);
      parsed = mended.tree;
      findings = whileSure(mended.findings);
      this.#edited = mended.text;
    }
    const { root, errors, second } = parsed;
    this.isPart = second !== undefined;
    const content = this.#edited?.content ?? text.content;
    const reader = new ValueReader(content);
    this.#layout = { root, targets: reader.targets };
    if (errors.length === 0) {
      if (root === null || isNothing(root)) findings.push({ code: 'empty', start: 0, end: 0, data: {} });
      else this.value = reader.read(root);
      if (second !== undefined)
        findings.push(this.#inSource({ code: 'several-documents', start: second, end: lineEnd(content, second), data: {} }));
    }
    // What follows from a guess is one as well.
    const isSure = findings.every(({ certain }) => certain === true);
    for (const finding of reader.findings) findings.push(this.#inSource(isSure ? finding : { ...finding, certain: false }));
    this.problems = findings.length === 0 ? NONE : this.#problems(findings);
    if (this.problems === NONE) this.#layout = undefined;
  }

  place(pointer: string, part: 'value' | 'key' = 'value'): Place {
    const { pair, tree, found } = this.#find(pointer);
    const shown = pair && (part === 'key' || !found || isNothing(tree)) ? pair.key : tree;
    if (shown === null || (pointer !== '' && shown === this.#where.root)) return this.#place(...this.#firstLine(), pointer);
    return this.#place(...this.#extent(shown), pointer);
  }

  written(pointer: string): boolean {
    return this.#layout === undefined ? valueAt(this.value, pointer) !== undefined : this.#find(pointer).found;
  }

  lostColonAt(pointer: string): Problem | undefined {
    const { tree } = this.#find(pointer);
    if (!(tree instanceof YAMLMap) || isFlow(tree) || tree.items.length !== 1) return undefined;
    const [pair] = tree.items;
    const key = pair?.key;
    if (!(key instanceof Scalar) || key.type !== 'PLAIN' || !/[\s\p{Lu}]/u.test(key.value)) return undefined;
    if (pair?.value !== null && !(pair?.value instanceof Scalar)) return undefined;
    const [from, colon] = rangeOf(key);
    const to = isNothing(pair.value) ? colon + 1 : rangeOf(pair.value as Tree)[1];
    const content = this.#edited?.content ?? this.text.content;
    const name = pointer.split('/').findLast((step) => !/^\d*$/.test(step)) ?? '';
    const repair = { from, to, text: quoted(content.slice(from, to)) };
    const finding: Finding = {
      code: 'lost-colon',
      start: colon,
      end: colon + 1,
      data: { key: name },
      repair,
      certain: !isKey(key.value.toLowerCase()),
    };
    const [problem] = this.#problems([this.#inSource(finding)]);
    return problem;
  }

  get #where(): Layout {
    if (this.#layout === undefined) {
      const { root } = parseTree(this.text.content);
      const reader = new ValueReader(this.text.content);
      if (root !== null) reader.read(root);
      this.#layout = { root, targets: reader.targets };
    }
    return this.#layout;
  }

  #find(pointer: string): Found {
    const { root, targets } = this.#where;
    return find(root, pointer, targets);
  }

  /** The first line that says something. */
  #firstLine(): [number, number] {
    const { content } = this.text;
    const { root } = this.#where;
    const start = root === null || isNothing(root) ? 0 : this.#original(rangeOf(root)[0]);
    return [start, start + content.slice(start, lineEnd(content, start)).trimEnd().length];
  }

  /** Where an element stands; of one over several lines, the first. */
  #extent(tree: Tree): [number, number] {
    const [from, to] = rangeOf(tree);
    const start = this.#original(from);
    const end = Math.max(start, this.#original(to));
    const { content } = this.text;
    const line = content.slice(start, Math.min(end, lineEnd(content, start)));
    return [start, start + (line.length < end - start ? withoutComment(line) : line.trimEnd()).length];
  }

  #place(start: number, end: number, pointer: string): Place {
    return { text: this.text, start, end, pointer };
  }

  /** Where an offset of the parsed text stands in the file. */
  #original(offset: number): number {
    return this.#edited === undefined ? offset : this.#edited.original(offset);
  }

  #inSource(finding: Finding): Finding {
    if (this.#edited === undefined) return finding;
    const { start, end, related, repair, also } = finding;
    return {
      ...finding,
      start: this.#original(start),
      end: this.#original(end),
      ...(related && { related: { start: this.#original(related.start), end: this.#original(related.end) } }),
      ...(repair && { repair: this.#repairInSource(repair) }),
      ...(also && { also: also.map((one) => this.#repairInSource(one)) }),
    };
  }

  #repairInSource({ from, to, text }: Repair): Repair {
    return { from: this.#original(from), to: this.#original(to), text };
  }

  /** Findings as problems, in the order of the file; a corrected line has every repair that belongs on it. */
  #problems(findings: readonly Finding[]): Problem[] {
    const repairs = findings.flatMap(({ repair, also = [] }) => (repair === undefined ? [] : [repair, ...also]));
    const pointer = (offset: number) => pointerAt(this.#where.root, offset, (at) => this.#original(at));
    return findings
      .map((finding) => onFirstLine(this.text.content, finding))
      .toSorted((a, b) => a.start - b.start)
      .map(({ code, data, start, end, related, repair, also = [], certain }) => ({
        code,
        data,
        place: this.#place(start, end, pointer(repair?.from ?? start)),
        ...(related && { related: this.#place(related.start, related.end, pointer(related.start)) }),
        ...(repair && code !== 'duplicate-key' && { corrected: correctedLines(this.text.content, { repair, also }, repairs) }),
        ...(repair && certain && { repairs: [repair, ...also].toSorted((a, b) => a.from - b.from) }),
      }));
  }
}

/** Each slip was found in a file in which those before it are mended: from the first that is mended by a guess, or not at all, the rest are guesses. */
function whileSure(findings: readonly Finding[]): Finding[] {
  const guess = findings.findIndex(({ certain }) => certain !== true);
  return findings.map((finding, i) => (guess !== -1 && i > guess ? { ...finding, certain: false } : finding));
}

/** Where a text over several lines has to be rewritten, the problem is shown on the first of them: corrected lines begin there. */
function onFirstLine(source: string, finding: Finding): Finding {
  const { start, repair } = finding;
  if (repair === undefined) return finding;
  const end = lineEnd(source, repair.from);
  return start > end ? { ...finding, start: repair.from, end } : finding;
}

const NONE: readonly Problem[] = Object.freeze([]);
