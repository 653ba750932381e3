import { describe, expect, test } from 'vitest';
import { onlyUrges } from '../../../src/assess/remedies.ts';

describe('only urges', () => {
  test.each([
    [['Remind everyone each Monday']],
    [['Track the mistakes in a weekly report', 'Ask the team to be more careful']],
    [['Publish a ranking of agents']],
    [['Put up posters', 'Raise awareness in the weekly meeting']],
  ])('%j', (texts) => {
    expect(onlyUrges(texts)).toBe(true);
  });
});

describe('gives people something, or may', () => {
  test.each([
    [['Train the night shift in plain writing', 'Check ten letters a week']],
    [['Read one call a week together with an experienced colleague and report what you heard']],
    [['Monitor the queue with a new tool']],
    [['Let agents decide on refunds, and count them']],
    [['Sit beside a colleague for two weeks']],
    [['Speak with the supplier']],
    [['Alle an die Regeln erinnern und die Fehler zählen, die wir mit der Liste finden']],
    [['Rappeler les règles à toute une équipe avec une liste']],
    [[]],
  ])('%j', (texts) => {
    expect(onlyUrges(texts)).toBe(false);
  });
});
