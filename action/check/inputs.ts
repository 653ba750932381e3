import { type Day, parseDay } from '../../src/parse/calendar.ts';
import { visible } from '../../src/report/escape.ts';

/** What a workflow may set, as `action.yml` describes it. */
export interface Inputs {
  readonly directory: string;
  /** Undefined when any number is fine. */
  readonly maxWarnings: number | undefined;
  /** Undefined means today in the time zone of the workspace. */
  readonly asOf: Day | undefined;
  readonly summary: boolean;
  readonly annotations: boolean;
}

/** The check cannot begin; the message says what to change in the workflow or the repository. */
export class CannotCheckError extends Error {
  override name = 'CannotCheckError';
}

/**
 * Reads every input.
 *
 * @param input the value of an input, trimmed; empty when it is not set
 * @throws CannotCheckError naming every input that cannot be understood
 */
export function readInputs(input: (name: string) => string): Inputs {
  const complaints: string[] = [];
  function read<T>(name: string, unset: T, parse: (text: string) => T | undefined, expected: string): T {
    const text = input(name);
    if (text === '') return unset;
    const value = parse(text);
    if (value === undefined) complaints.push(`The input \`${name}\` needs ${expected}; here stands \`${visible(text)}\`.`);
    return value ?? unset;
  }
  const inputs: Inputs = {
    directory: input('directory') || '.',
    maxWarnings: read('max-warnings', undefined, wholeNumber, 'a whole number such as 0'),
    asOf: read('as-of', undefined, parseDay, 'a day such as 2026-12-31'),
    summary: read('summary', true, truth, 'true or false'),
    annotations: read('annotations', true, truth, 'true or false'),
  };
  if (complaints.length > 0) throw new CannotCheckError(complaints.join('\n'));
  return inputs;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The words YAML 1.2 has for it, as everywhere in workflows. */
function truth(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}
