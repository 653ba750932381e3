import { describe, expect, test } from 'vitest';
import { hasColour, lookOf } from '../../../src/cli/terminal.ts';
import { asciiGlyphs, noPaint, unicodeGlyphs } from '../../../src/report/look.ts';

const TERMINAL = { isTTY: true, columns: 120 };
const PIPE = {};

describe('colour', () => {
  test.each([
    ['a terminal has it', TERMINAL, {}, undefined, true],
    ['a pipe has not', PIPE, {}, undefined, false],
    ['a dumb terminal has not', TERMINAL, { TERM: 'dumb' }, undefined, false],
    ['NO_COLOR takes it away', TERMINAL, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR says nothing', TERMINAL, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR gives it to a pipe', PIPE, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR wins over NO_COLOR, as in Node', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0 takes it away', TERMINAL, { FORCE_COLOR: '0' }, undefined, false],
    ['--color wins over everything', PIPE, { NO_COLOR: '1', TERM: 'dumb' }, true, true],
    ['--no-color wins over everything', TERMINAL, { FORCE_COLOR: '1' }, false, false],
  ] as const)('%s', (_, stream, env, color, expected) => {
    expect(hasColour(stream, { env, platform: 'linux', color })).toBe(expected);
    expect(lookOf(stream, { env, platform: 'linux', color }).paint !== noPaint).toBe(expected);
  });
});

describe('width', () => {
  test.each([
    ['what the terminal says', { columns: 72 }, {}, 72],
    ['80 where nobody says', PIPE, {}, 80],
    ['COLUMNS, which a pipe can be told', PIPE, { COLUMNS: '60' }, 60],
    ['COLUMNS before the terminal', { columns: 72 }, { COLUMNS: '60' }, 60],
    ['no more than a line of prose should have', { columns: 240 }, {}, 100],
    ['no less than a sentence needs', PIPE, { COLUMNS: '8' }, 40],
    ['80 where COLUMNS is no number', PIPE, { COLUMNS: 'wide' }, 80],
  ] as const)('is %s', (_, stream, env, width) => {
    expect(lookOf(stream, { env, platform: 'linux' }).width).toBe(width);
  });
});

describe('shapes', () => {
  test.each([
    ['a modern terminal', { LANG: 'en_GB.UTF-8' }, 'linux', unicodeGlyphs],
    ['no locale at all, as in CI', {}, 'linux', unicodeGlyphs],
    ['the C locale', { LC_ALL: 'C' }, 'linux', asciiGlyphs],
    ['a dumb terminal', { TERM: 'dumb' }, 'linux', asciiGlyphs],
    ['the old Windows console', {}, 'win32', asciiGlyphs],
    ['Windows Terminal', { WT_SESSION: 'x' }, 'win32', unicodeGlyphs],
  ] as const)('fit %s', (_, env, platform, glyphs) => {
    expect(lookOf(TERMINAL, { env, platform }).glyphs).toBe(glyphs);
  });
});
