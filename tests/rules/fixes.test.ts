import { describe, test } from 'vitest';
import { EXAMPLE_DAY } from '../../src/rules/examples.ts';
import { examples, sound } from '../support/examples.ts';
import { expectSafeFixes } from '../support/fixing.ts';

const bad = examples.flatMap(({ rule, example }) => (example.kind === 'bad' ? [{ rule, ...example }] : []));

describe('what the bad examples let fix', () => {
  test.each(bad)('$rule: $title', async ({ files }) => {
    await expectSafeFixes({ ...sound, ...files }, EXAMPLE_DAY);
  });
});
