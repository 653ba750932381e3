import { numbers } from './en/numerals.ts';
import { things } from './en/things.ts';
import { thresholds } from './en/thresholds.ts';
import { vague } from './en/vague.ts';
import { verbs } from './en/verbs.ts';
import type { Lexicon } from './lexicon.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY =
  '\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:MONTH)(?:,? \\d{4})?|(?:MONTH)\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?';
const TERM = '(?:q[1-4]|h[12]|fy ?\\d{2,4}(?:[/–-]\\d{2,4})?)(?:[ -](?:fy)?\\d{2,4})?|eo[yqm]|20\\d{2}(?:[/–-]\\d{2,4})?';
const END =
  '(?:the )?(?:end|start|beginning|close) of (?:the |this |next )?(?:(?:fiscal|calendar|financial|school) )?(?:year|quarter|month|week|TERM|DAY)|year[- ]end';

const NAMED =
  '(?:[Gg]oals?|[Tt]argets?|[Oo]utcomes?|[Ii]ndicators?|[Mm]easures?|[Rr]esults?|[Ii]nitiatives?|[Pp]riorit(?:y|ies)|[Mm]ilestones?|[Aa]ctions?|[Ss]trateg(?:y|ies)|[Mm]ethods?|[Ss]teps?|[Tt]asks?|[Ii]tems?|[GM])';

/** English, British and American. */
export const en: Lexicon = {
  ...numbers,
  ...verbs,
  ...things,
  ...vague,
  ...thresholds,
  labels: [
    '(?:[Kk](?:ey|EY) [Rr](?:esult|ESULT)[sS]?|K[Rr]s?|kr|O[Kk][Rr]s?|okr|K[Pp][Ii]s?|[Oo](?:bj(?:ective)?s?\\.?|BJECTIVE)|O)NUMBER(?: ?[:.)–—-]+ *| +(?=["“*]?\\p{Lu}))',
    'NAMEDNUMBER(?: ?[:.)] *| ?[–—] ?| - )',
    'NAMED \\d{1,3}(?:\\.\\d{1,3})+(?: +(?=["“*]?\\p{Lu}))',
  ].map((pattern) => pattern.replace('NAMED', NAMED).replace('NUMBER', '(?:[ -]?#?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?)')),
  openings: [
    '(?:our|the|my) (?:goal|aim|objective|target|intention|commitment|mission) is (?:to|that)',
    '(?:we|i|they|you|the team|our team|(?!each|every|all|no|none|both)[\\p{L}.&-]+(?: [\\p{L}&]+){0,3}) (?:will|shall|must|should|can|(?:aims?|plans?|wants?|intends?|strives?|continues?|needs?|endeavou?rs?|commits?|expects?|hopes?|tries|try|seeks?|would like|have|has|is going|are going) to)(?: be able to)?(?! be\\b)',
    "(?:we|i)(?: are|’re|'re| have|’ve|'ve|’ll|'ll)?",
    '(?:continue(?: to)?|aim to|strive to|seek to|work to|work on|do (?:our|my|your|their) best to|endeavou?r to|try to|keep|get to|to|please|also|and|then|continuously|consistently|proactively|successfully|eventually|fully|formally|officially|publicly|jointly|actively)',
    '(?:ensure|make sure)(?: that)?(?= (?:all|each|every|no|\\d))',
    '(?:key result|objective|goal|kr|target|okr|aim|outcome|measure|result)s?[:.]',
    `(?:by|before|in|during) (?:the )?(?:${END}|${TERM}|${DAY}),`
      .replaceAll('TERM', TERM)
      .replaceAll('DAY', DAY)
      .replaceAll('MONTH', MONTH),
  ],
  ongoing: ['(?<=^)(?:we |i )?(?:will )?(?:continue(?: to)?|keep(?= \\p{L}+ing))'],
  placeholders: [
    '~?[$€£]?[NX]\\d{0,2} ?(?:%|percent|per cent|[kKM](?=\\W|$))',
    '~?(?<!\\bPlan |\\bFactor |\\p{Lu}{2} )[NX]\\d{1,2}(?!\\d| ?(?:masks?|respirators?))',
    '(?:than|to|by|from|least|most|exceeding|of|with|within|in|over|under) ~?[NXYZ]{1,2}(?=[ ,.;]|$)',
    '[XYZN] (?:number|amount|days?|hours?|minutes?|weeks?|months?|points?|people|customers?|users?|more|new)',
    'TBD',
    'TBC',
    'TBA',
    'XX+%?',
    '\\?{2,}',
    '_{3,}',
    '[\\[<{](?:[^\\]>}]{1,30})[\\]>}](?!\\()',
    '\\$[XYN]+',
    '[Tt]o be (?:determined|defined|confirmed|decided|announced)',
    'baseline \\+ ?[XN]',
  ],
  purposes: [
    'so that',
    'in order to',
    'so as to',
    '(?<!commit |able |access |upgrade |move |switch |migrate |transition |convert |change |apply |agree )to(?= (?!be\\b|the\\b|an?\\b|all\\b|our\\b|each\\b|every\\b|new\\b|\\d))',
    'that',
    'which',
    'for',
    'by(?= \\p{L}+ing\\b)',
    'resulting in',
    'in an?',
  ],
  deadlines: [
    `(?:by|before|until|in|on|for|during|no later than|at|as of|from)? ?(?:the )?(?:${END}|${TERM}|${DAY})`,
    '(?:this|next) (?:year|quarter|month|half)',
  ].map((pattern) => pattern.replaceAll('TERM', TERM).replaceAll('DAY', DAY).replaceAll('MONTH', MONTH)),
};
