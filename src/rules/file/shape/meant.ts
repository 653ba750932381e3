/** What people mean by words that Goalpost has no like for. */

const CHECKIN = 'Write how it goes as an entry of `checkins`, with `date`, `who` and `note`.';
const RHYTHM = 'Write how often the goal is looked at as `review`, what is done every day as `daily`.';
const NEEDS = 'Write what others must give below `needs`, why the gap is there below `causes`.';

/** Keys at the top of a goal that are no other name of one key. */
const IN_GOAL: Readonly<Record<string, string>> = {
  comment: CHECKIN,
  comments: CHECKIN,
  date: 'Write the first day as `start`, the last one as `by` below `target`.',
  note: CHECKIN,
  notes: CHECKIN,
  progress: CHECKIN,
  rag: `Remove it: the numbers tell. ${CHECKIN}`,
  remark: CHECKIN,
  remarks: CHECKIN,
  risk: NEEDS,
  risks: NEEDS,
  state: `Remove it: the numbers tell. ${CHECKIN}`,
  status: `Remove it: the numbers tell. ${CHECKIN}`,
  update: CHECKIN,
  updates: CHECKIN,
  monthly: RHYTHM,
  quarterly: RHYTHM,
  weekly: RHYTHM,
};

/** What to do with a key at the top of a goal; undefined for keys people do not mean the same by. */
export function meantInGoal(key: string): string | undefined {
  const name = key.toLowerCase();
  return Object.hasOwn(IN_GOAL, name) ? IN_GOAL[name] : undefined;
}

/** Rhythms that lie between those that can be chosen, or that mean two things: twice a week, and every two weeks. */
const RHYTHMS: readonly [RegExp, readonly string[]][] = [
  [
    /^(?:bi-?weekly|fortnightly|every (?:other|second|two|2) weeks?|(?:twice|two times) (?:a|per) month|semi-?monthly)$/,
    ['weekly', 'monthly'],
  ],
  [/^(?:bi-?monthly|every (?:other|second|two|2) months?)$/, ['monthly', 'quarterly']],
  [/^(?:half-? ?yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|every (?:six|6) months|twice (?:a|per) year)$/, ['quarterly', 'yearly']],
  [/^(?:every|each|on|all)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/, ['weekly']],
  [/^(?:every|each) (?:working |week)day$/, ['daily']],
  [/^once (?:a|per) week$/, ['weekly']],
  [/^once (?:a|per) month$/, ['monthly']],
  [/^(?:once (?:a|per) quarter|every (?:three|3) months)$/, ['quarterly']],
  [/^(?:once (?:a|per) year|per annum)$/, ['yearly']],
];

/** The rhythms that come nearest to one that cannot be chosen; none for other words. */
export function nearestRhythm(written: string): readonly string[] {
  const words = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return RHYTHMS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
}
