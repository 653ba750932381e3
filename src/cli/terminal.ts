import { styleText } from 'node:util';
import { asciiGlyphs, type Look, noPaint, type Paint, unicodeGlyphs } from '../report/look.ts';

/** What is known about where output goes, apart from the stream itself. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** `--color` and `--no-color`; undefined when neither was given. */
  readonly color?: boolean | undefined;
}

export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

const WIDEST = 100;
const NARROWEST = 40;
const USUAL = 80;

/** How text looks on a stream. Colour is decided here and nowhere else. */
export function lookOf(stream: Stream, surroundings: Surroundings): Look {
  return {
    width: widthOf(stream, surroundings.env),
    paint: hasColour(stream, surroundings) ? colours : noPaint,
    glyphs: knowsUnicode(surroundings) ? unicodeGlyphs : asciiGlyphs,
  };
}

/**
 * The flag wins, then `FORCE_COLOR` (`0` and `false` switch off), then `NO_COLOR` (https://no-color.org: anything but empty); otherwise a
 * terminal that is not dumb gets colour.
 */
export function hasColour({ isTTY }: Stream, { env, color }: Surroundings): boolean {
  if (color !== undefined) return color;
  const { FORCE_COLOR: forced, NO_COLOR: unwanted, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (unwanted !== undefined && unwanted !== '') return false;
  return isTTY === true && terminal !== 'dumb';
}

/** `COLUMNS` wins, so that a pipe can be told; lines of prose longer than {@link WIDEST} columns are hard to read. */
function widthOf({ columns }: Stream, { COLUMNS }: Surroundings['env']): number {
  const wanted = /^\d{1,4}$/.test(COLUMNS ?? '') ? Number(COLUMNS) : (columns ?? 0);
  return wanted === 0 ? USUAL : Math.min(Math.max(wanted, NARROWEST), WIDEST);
}

/** Everything does nowadays but dumb terminals, the Linux console, the C locale and the old Windows console. */
function knowsUnicode({ env, platform }: Surroundings): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (platform === 'win32') return env.WT_SESSION !== undefined || env.TERM_PROGRAM !== undefined || env.CI !== undefined;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale !== 'C' && locale !== 'POSIX';
}

type Style = Parameters<typeof styleText>[0];

function brush(style: Style): (text: string) => string {
  // Whether the stream has colour is decided above; a line break never stands inside a colour, so that pagers and logs keep up.
  return (text) => text.replace(/[^\n]+/g, (line) => styleText(style, line, { validateStream: false }));
}

const colours: Paint = {
  error: brush('red'),
  warn: brush('yellow'),
  info: brush('blue'),
  good: brush('green'),
  better: brush(['green', 'bold', 'underline']),
  strong: brush('bold'),
  faint: brush('dim'),
  code: brush('cyan'),
  heading: brush(['bold', 'underline']),
};
