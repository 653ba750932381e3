import { describe, expect, test } from 'vitest';
import { leftover } from '../../../src/assess/placeholders.ts';

describe('what is left over is found', () => {
  test.each([
    ['TBD', 'TBD'],
    ['tbd', 'tbd'],
    ['To be defined.', 'To be defined.'],
    ['TODO', 'TODO'],
    ['TODO ask Tom', 'TODO'],
    ['Survey export (TODO: which one?)', 'TODO'],
    ['Answer within TODO hours', 'TODO'],
    ['Share of solved cases; FIXME', 'FIXME'],
    ['Owner to be named, TBC', 'TBC'],
    ['A rise of XXX', 'XXX'],
    ['…', '…'],
    ['...', '...'],
    ['???', '???'],
    ['----', '----'],
    ['From ___ to ___', '___'],
  ])('unfinished or blank: %s', (text, found) => {
    expect(leftover(text)?.text).toBe(found);
  });

  test.each([
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['Answer {{channel}} faster', '{{channel}}'],
    ['Answer <your channel> faster', '<your channel>'],
    ['<name>', '<name>'],
    ['<what will be true>', '<what will be true>'],
    ['Raise [metric] by 5 points', '[metric]'],
    ['Move from [X] to [Y]', '[X]'],
    ['[your team] answers', '[your team]'],
    ['Raise sales by X%', 'X%'],
    ['Raise sales by xx %', 'xx %'],
    ['Raise revenue to $X', '$X'],
    ['Raise revenue to N10', 'to N10'],
    ['Answer within X hours', 'X hours'],
    ['Move the score from X to Y', 'from X to Y'],
    ['Describe why this matters', 'Describe why this matters'],
    ['Explain what this goal changes for customers', 'Explain what this goal changes for customers'],
    ['Describe the method …', 'Describe the method …'],
    ['Write the reason here', 'Write the reason here'],
    ['Enter a title', 'Enter a title'],
    ['Add a description', 'Add a description'],
    ['Your title here', 'Your title here'],
    ['Untitled', 'Untitled'],
  ])('from a template: %s', (text, found) => {
    expect(leftover(text)).toEqual({ kind: 'template', text: found });
  });

  test('a value that is only the name of its key', () => {
    expect(leftover('Title', 'title')).toEqual({ kind: 'template', text: 'Title' });
    expect(leftover('Title', 'name')).toBeUndefined();
  });
});

describe('where a sentence is wanted', () => {
  test.each(['n/a', 'N.A.', '-', '–', 'XX', '(fill in)', 'Source to follow', 'to be confirmed by HR', 'Owner to be named'])(
    '%s is a gap',
    (text) => {
      expect(leftover(text, 'source')).toEqual({ kind: 'unfinished', text });
    },
  );

  test.each(['n/a', '-', '–', 'XX'])('and %s is none where a sign will do', (text) => {
    expect(leftover(text, 'unit')).toBeUndefined();
    expect(leftover(text)).toBeUndefined();
  });

  test.each([
    ['Milestone 1', 'title'],
    ['Goal #2', 'title'],
    ['Value 3', 'name'],
    ['Goal title here', 'title'],
    ['What you do every day', 'daily'],
    ['Why this matters', 'why'],
  ])('%s is left over', (text, key) => {
    expect(leftover(text, key)).toEqual({ kind: 'template', text });
  });

  test.each([
    'Phase 2',
    'Step 1 of the new hall',
    'Milestone 1: triage bot live',
    'Target 2030 agreed with the city',
    'Rules to follow on the ward',
    'Nobody has to be asked twice',
    'Contracts to be signed by 31 March',
    'What you need, when you need it',
    'What we decide stays decided',
    'Why you can trust our bills',
    'More follows from listening',
    'X-rays within a day',
    'Customers fill in one form, not three',
    'Everything is decided here',
  ])('%s is real', (text) => {
    expect(leftover(text, 'title')).toBeUndefined();
  });
});

describe('real words are left alone', () => {
  test.each([
    'Do more with less',
    'To do more with less, answer once and well',
    'Describe the billing flow to new colleagues in one page',
    'Explain how refunds work in one page',
    'Explain how your bill is made, on the bill itself',
    'Enter the German market',
    'Add a second shift on Mondays',
    'Write an answer that needs no second one',
    'Your bill, explained in one page',
    'List every shop on the map',
    'Name a deputy for every team',
    'Remove all TODO comments from the billing code',
    'Refresh the TODO Group website',
    'TODO Group publishes its survey',
    'Close every to-do older than a week',
    'Open an account at TBC Bank',
    'HACER TODO PARA EL CLIENTE',
    'Sizes from XS to XXXL in stock',
    'See [the archive](https://example.org/letters)',
    'As the survey said [see note 3], people wait',
    '- [x] checklist printed',
    'Tell <https://example.org/help> what is missing',
    'Write to <help@example.org>',
    'Water is H<sub>2</sub>O, and <br> is a line break',
    'p95 < 10 ms and > 5 requests',
    'Twice, 2x, 3 x 4 %',
    'Answer 95 % within a day',
    'Vitamin X and the N95 mask',
    'Deliver to London N10 on Saturdays, too',
    'Why do customers leave? We asked forty of them.',
    'Wait… and then answer',
    'snake_case and __init__ stay',
    '%',
    'Mehr mit weniger erreichen',
    '顧客を待たせない',
  ])('%s', (text) => {
    expect(leftover(text, 'title')).toBeUndefined();
  });
});

test.each(['{', '<a', '[the ', '_', '?', '.', 'TODO ', ' ', 'to ', '[', 'X '])('a file full of %j is read in one go', (part) => {
  // A pattern that looks at every pair of places would take minutes, and the test would run into the runner's limit.
  const text = `<a ${part.repeat(Math.floor(250_000 / part.length))}b`;
  expect(() => [leftover(text), leftover(text.slice(3)), leftover(`to ${text}`)]).not.toThrow();
});
