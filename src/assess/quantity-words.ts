/** The words and patterns by which numbers in a sentence are told apart; `quantities.ts` uses them. English. */

const oneOf = (words: string): string => `(?:${words.split(' ').join('|')})`;

const MONTH = oneOf(
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
);

/** Words whose number is a name: Tier 1, phase 2, top 10. */
const NAMED = oneOf(
  'tiers? levels? lines? phases? steps? stages? versions? releases? parts? priorit(?:y|ies) prio sev(?:erity)? types? class grade groups? cohorts? ' +
    'waves? sprints? iteration batch weeks? days? months? quarters? years? rooms? buildings? floors? shifts? teams? numbers? no\\.? nr\\.? rules? ' +
    'chapters? sections? articles? soc iso din en office windows top web industry zones? areas? regions? sites? stores? plants? routes? ticket case issue',
);

/** Numbers that measure nothing: dates, years, times of day, names, telephone numbers. */
export const NAMES = new RegExp(
  [
    // 2026-12-31, 2026-Q4
    '\\d{4}-(?:\\d{2}(?:-\\d{2})?|[qhw]\\d{1,2})\\b',
    // 31.12.2026, 12/31/26
    '\\b\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}\\b',
    // 31 December, 31st of December 2026, December 31, December 2026
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b\\.?(?:,? \\d{4})?`,
    `\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    `\\b${MONTH}\\.?,? \\d{4}\\b`,
    // FY26, FY 2026/27
    '\\b(?:fy|cy)[ -]?\\d{2,4}(?:[/–-]\\d{2,4})?\\b',
    // 24/7
    '\\b\\d{1,2} ?[/x×] ?[5-7]\\b(?! ?%)',
    // 9:30, 5 pm
    '\\b\\d{1,2}:\\d{2}(?: ?[ap]m)?\\b|\\b\\d{1,2} ?(?:[ap]\\.?m\\b|o.clock)',
    '#\\d+',
    // Tier 1 and 2, phase 2.1
    `\\b${NAMED}[ -]?#?\\d+(?:\\.\\d+)*(?:(?:, | and |[-–/&])\\d+)*\\b(?! ?%)`,
    // 2nd, 3-fold
    '\\b\\d+(?:st|nd|rd|th)\\b',
    '\\b\\d[ -]?fold\\b',
    // +47 12 34 56 78
    '\\+?\\d(?:[ -]?\\d){8,}',
    // 2026, 2026/27
    '\\b(?:19|20)\\d\\d(?:[/–-](?:\\d{2}){1,2})?(?![\\d.,]*\\d)(?! ?[%€$£])',
  ].join('|'),
  'gi',
);

export const COUNT_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1]),
);
const COUNT = oneOf(`\\d+(?:[.,]\\d+)? ${Object.keys(COUNT_WORDS).join(' ')}`);
/** `4 in 5`, `nine out of ten`, `4.5/5`. */
export const SHARE = new RegExp(`(?<![\\d.,])\\b(${COUNT})( in | of | out of every | out of |/)(${COUNT})\\b(?![\\d.,]*\\d)`, 'gi');

/** Sign, currency code, currency sign, digits (grouped or not), factor, end of a range. */
export const NUMBER =
  /(?<![\p{L}\p{N}_.,]|\p{L}[-–])([-−–]?)(?:(EUR|USD|GBP|CHF|NOK|SEK|DKK) ?|([€$£¥]) ?)?(\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f’']\d{3})+)(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)(?: ?(k|K|M|bn|million|thousand)\b)?(?:\s?[-–]\s?(\d+(?:[.,]\d+)?)(?![\d-]))?\+?/gu;

export const FACTORS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, million: 1e6, bn: 1e9 };

const ABOUT = oneOf('about around some over under nearly almost the an? of');
export const BEFORE_FROM = new RegExp(
  `\\b${oneOf('from was were previously currently today baseline')}(?: ${ABOUT})* ?[<>≤≥~]?[€$£]?$`,
  'i',
);
export const BEFORE_BY =
  /\bby(?: (?:at least|at most|about|around|up to|another|a further|an extra|more than|nearly|almost|some|over))* ?$/i;
export const BEFORE_TO = new RegExp(
  `(?:\\b${oneOf('to at of below under above over than least most within reach(?:es|ing)? hit beyond exceed hold keep between in max(?:imum)? min(?:imum)? target goal')}|[<>≤≥=→]|->)(?: ${ABOUT})* ?[€$£~]?$`,
  'i',
);
const CHANGE = oneOf(
  'more less fewer faster slower quicker shorter longer higher lower better cheaper reduction decrease increase drop cut growth rise improvement uplift',
);
export const AFTER_CHANGE = new RegExp(`^ ?(?:%|percent|per cent|percentage points?|points?|pp)?\\s?${CHANGE}\\b`, 'i');
/** "Cases older than 30 days": what they are, not what they should become. */
export const OLDER_THAN = /(?<!\bnot? )\b(?:older|longer|more|open|waiting|pending) (?:than|for) ?$/i;

/** Letters right behind digits that are a unit; with any others the number is part of a name: 3D, 2FA. */
export const GLUED_UNIT = /^(?:ms|s|secs?|mins?|minutes?|h|hrs?|hours?|d|days?|pts?|pp|x)(?!\p{L})/u;

/** Words before which a unit has ended. */
export const NOT_IN_UNIT: ReadonlySet<string> = new Set(
  (
    'by in on at from to for of and or within until per a an each every than down up with without while when across after before during as ' +
    'the that who which is are was out not'
  ).split(' '),
);

/** Short and other names of units, in the singular. */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  sec: 'second',
  s: 'second',
  d: 'day',
  wk: 'week',
  pct: '%',
  percent: '%',
  percentage: '%',
  pt: 'point',
  pp: 'point',
  '€': 'eur',
  euro: 'eur',
  $: 'usd',
  dollar: 'usd',
  '£': 'gbp',
  pound: 'gbp',
};
