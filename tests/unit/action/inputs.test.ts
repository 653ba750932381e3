import { describe, expect, it } from 'vitest';
import { type Inputs, readInputs } from '../../../action/check/inputs.ts';
import { parseDay } from '../../../src/parse/calendar.ts';

function read(given: Record<string, string>): Inputs {
  return readInputs((name) => given[name] ?? '');
}

describe('inputs', () => {
  it('have defaults for whatever is empty', () => {
    expect(read({})).toEqual({ directory: '.', maxWarnings: undefined, asOf: undefined, summary: true, annotations: true });
  });

  it('are read', () => {
    const given = { directory: 'plans', 'max-warnings': '0', 'as-of': '2026-12-31', summary: 'False', annotations: 'TRUE' };
    expect(read(given)).toEqual({ directory: 'plans', maxWarnings: 0, asOf: parseDay('2026-12-31'), summary: false, annotations: true });
  });

  it.each([
    ['max-warnings', '-1'],
    ['max-warnings', '1.5'],
    ['max-warnings', '1e3'],
    ['max-warnings', '9999999999'],
    ['as-of', '2026-02-30'],
    ['as-of', '2026-12'],
    ['as-of', '31/12/2026'],
    ['summary', 'yes'],
    ['annotations', '1'],
  ])('%s is never guessed from %s', (name, text) => {
    expect(() => read({ [name]: text })).toThrow(`The input \`${name}\` needs`);
  });

  it('are shown with nothing hidden in them', () => {
    expect(() => read({ 'max-warnings': '1\u202e0\n::error::x' })).toThrow('here stands `1<U+202E>0 ::error::x`');
  });
});
