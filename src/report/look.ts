import type { Finding } from '../rules/rule.ts';

/** How text for a terminal looks. Decided once by whoever owns the terminal. */
export interface Look {
  /** Columns to fill at most. */
  readonly width: number;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

type Brush = (text: string) => string;

/** Colours by what they mean. Paint only adds: without it every word, shape and position is the same. */
export interface Paint {
  readonly error: Brush;
  readonly warn: Brush;
  readonly info: Brush;
  /** What to do, and how it should read. */
  readonly good: Brush;
  /** The part of a corrected line that is new. */
  readonly better: Brush;
  readonly strong: Brush;
  readonly faint: Brush;
  /** A value or a name inside a sentence. */
  readonly code: Brush;
  readonly heading: Brush;
}

export interface Glyphs {
  readonly error: string;
  readonly warn: string;
  readonly info: string;
  readonly pass: string;
  readonly bar: string;
  readonly gap: string;
  readonly cut: string;
  readonly caret: string;
  readonly line: string;
  readonly arrow: string;
  readonly dot: string;
  readonly bullet: string;
}

const none: Brush = (text) => text;

export const noPaint: Paint = {
  error: none,
  warn: none,
  info: none,
  good: none,
  better: none,
  strong: none,
  faint: none,
  code: none,
  heading: none,
};

/** Shapes that differ without colour. */
export const unicodeGlyphs: Glyphs = {
  error: '✖',
  warn: '▲',
  info: '●',
  pass: '✔',
  bar: '│',
  gap: '┆',
  cut: '…',
  caret: '^',
  line: '─',
  arrow: '→',
  dot: '·',
  bullet: '•',
};

/** The same for terminals that know ASCII alone. */
export const asciiGlyphs: Glyphs = {
  error: 'x',
  warn: '!',
  info: 'i',
  pass: 'ok',
  bar: '|',
  gap: ':',
  cut: '~',
  caret: '^',
  line: '-',
  arrow: '->',
  dot: '-',
  bullet: '*',
};

/** What goes into a file or a pipe nobody described: 80 columns, no colour. */
export const plainLook: Look = { width: 80, paint: noPaint, glyphs: unicodeGlyphs };

/** The word for a level; a reader of plain sentences reads these. */
export const LEVEL_WORDS: Readonly<Record<Finding['level'], string>> = { error: 'error', warn: 'warning', info: 'info' };

/** Paints the `code` in back-ticks of a text that may run over several lines. */
export function paintCode(text: string, { code }: Paint): string {
  return text.replace(/`[^`]*`/g, (span) => span.split('\n').map(code).join('\n'));
}
