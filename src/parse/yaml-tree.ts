import { Alias, Composer, type CST, type Document, type ErrorCode, Parser, type Range, Scalar, Schema, YAMLMap, YAMLSeq } from 'yaml';

/** One element of a parsed file. Scalars keep the text as written: `yaml-values.ts` says what is a number, a flag or nothing. */
export type Tree = Scalar<string> | YAMLMap<Tree, Tree | null> | YAMLSeq<Tree> | Alias;
export type TreeMap = YAMLMap<Tree, Tree | null>;
export type TreeSeq = YAMLSeq<Tree>;
export type TreePair = TreeMap['items'][number];

/** What the library found wrong; offsets into the parsed text. */
export interface TreeError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface TreeDocument {
  readonly root: Tree | null;
  readonly errors: readonly TreeError[];
  /** Where a second document begins, if there is one. */
  readonly second: number | undefined;
}

/** Made once: a schema per file would cost more than the smaller files. Without types of its own, so that no pattern is tried twice. */
const schema = new Schema({ schema: 'failsafe', resolveKnownTags: false });

/** Duplicate keys are found while reading values: the library compares every key with every other. */
const options = { schema, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Errors and directives of the outermost level after which nothing more is read: each costs time, and the first says it all. */
const ENOUGH_ERRORS = 100;

/** Parses YAML 1.2 once. Never throws; what is wrong comes back as errors in the order of the file. */
export function parseTree(content: string): TreeDocument {
  const composer = new Composer(options);
  let first: Document.Parsed | undefined;
  let second: number | undefined;
  for (const document of composer.compose(tokens(content), true, content.length)) {
    if (first === undefined) first = document as Document.Parsed;
    else if (!isNothing(document.contents as Tree | null)) {
      second = document.range[0];
      break;
    }
  }
  return {
    root: (first?.contents ?? null) as Tree | null,
    errors: first === undefined || first.errors.length === 0 ? [] : first.errors.map(plainError).sort((a, b) => a.start - b.start),
    second,
  };
}

function* tokens(content: string): Generator<CST.Token> {
  let errors = 0;
  for (const token of new Parser().parse(content)) {
    yield token;
    if ((token.type === 'error' || token.type === 'directive') && ++errors === ENOUGH_ERRORS) return;
  }
}

function plainError(error: Document.Parsed['errors'][number]): TreeError {
  return { code: error.code, message: error.message, start: error.pos[0], end: error.pos[1] };
}

/** Start and end of an element's own text, without comments and line breaks behind it. */
export function rangeOf(tree: Tree): Range {
  return tree.range as Range;
}

/** A key as text: `2026:` is the key `2026`. Empty where a list or braces stand for a key. */
export function keyText(key: Tree): string {
  if (key instanceof Scalar) return key.value;
  return key instanceof Alias ? `*${key.source}` : '';
}

/** Whether a list or its keys stand in brackets or braces. */
export function isFlow(tree: TreeMap | TreeSeq): boolean {
  return tree.flow === true;
}

/** Whether nothing was written where a value could stand. */
export function isNothing(tree: Tree | null): boolean {
  return tree === null || (tree instanceof Scalar && tree.value === '' && tree.type === 'PLAIN');
}

/** The outermost element whose own text ends at an offset. */
export function endingAt(tree: Tree | null, offset: number): Tree | undefined {
  if (tree === null) return undefined;
  const [start, end] = rangeOf(tree);
  if (start > offset || end < offset) return undefined;
  if (end === offset && !(tree instanceof YAMLMap && !tree.flow) && !(tree instanceof YAMLSeq && !tree.flow)) return tree;
  if (tree instanceof YAMLMap) {
    for (const pair of tree.items) {
      const found = endingAt(pair.value, offset) ?? endingAt(pair.key, offset);
      if (found !== undefined) return found;
    }
  } else if (tree instanceof YAMLSeq) {
    for (const item of tree.items) {
      const found = endingAt(item, offset);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export { Alias, Scalar, YAMLMap, YAMLSeq };
