/**
 * What templates leave behind: marks of unfinished work, blanks to fill in, instructions to the writer. Made to raise few false alarms:
 * "Do more with less", "Remove all TODO comments from the billing code" and "Describe the refund in one page" are real.
 */

export interface Leftover {
  /** `unfinished`: the writer knows that something is missing. `template`: text that came with the template. */
  readonly kind: 'unfinished' | 'template';
  /** The words that give it away. */
  readonly text: string;
}

/** Instructions to the writer are short; a text of a page is none. */
const LONGEST_INSTRUCTION = 200;

/** One of these occurs in every leftover that may stand anywhere in a text. Nearly all texts go no further. */
const SUSPECT = /[<[{_…]|\.\.|\?\?|^[?*~\s–—-]+$|T[OB][DCA]|FIXME|XXX|[XxNn] ?%|[€$£] ?[XN]|\b[XN]\d|\b[XN]{1,2} [a-z]|[Ll]orem ipsum/;

/** TODO is also the name of groups and tools, and what people work on: it counts where a note to oneself would stand. */
const MARKS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:TBD|XXX)(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])(?:TBC|TBA)(?=\s*(?:$|[)\].,;:?!]))/u,
  /(?<![\p{L}\p{N}])(?:TODO|FIXME)(?=:|\s*[)\]])/u,
  /(?:TODO|FIXME)(?=\s*$|[.,;?!]|\s+\p{Ll})(?<=(?:^\P{L}*|[([,;:.–—-]\s*)\w+)/u,
  /(?<=\b(?:by|from|least|most|than|to|within) )(?:TODO|FIXME)(?=\s*$|\s*%|\s+(?:customers|days|hours|minutes|months|per cent|percent|points|weeks)\b)/u,
];

/** All of them linear: a file may hold 256 kB of brackets. */
const TEMPLATE: readonly RegExp[] = [
  /[Ll]orem ipsum/,
  // {{name}}
  /\{\{[^{}]*\}\}/,
  // <your team>, but neither <https://…>, <a@b.c> nor the tags of HTML
  /<(?!\/|(?:a|abbr|b|blockquote|br|code|dd|del|details|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>)[\p{L}…][^<>@]*>(?<!:\/\/[^<>]*>)/u,
  // [metric], but no link of Markdown
  /\[(?:[XYN]|…|\.\.\.)\](?![([:])/,
  /\[(?:(?:your|insert|enter|add|describe|fill|the|a) [^\][]+|(?:team|owner|name|date|deadline|number|value|metric|kpi|amount|percent(?:age)?|unit|product|customer|baseline|target|title|reason|quarter)(?: name)?)\](?![([:])/i,
  /_{3,}/,
  /\?{2,}/,
  // X %, by XX points, to N10, €X
  /(?<![\p{L}\p{N}.,])[XNxn]{1,3} ?%/u,
  /[€$£] ?[XN]{1,3}(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[XN]{1,2} (?:percent|per cent|points?|hours?|minutes?|seconds?|days?|weeks?|months?|customers?)\b/u,
  /\b(?:to|from|by|than|least|most|within|reach) [XN]\d+(?![\p{L}\p{N}])/u,
  /\bfrom X to Y\b/,
];

/** How a text begins that tells its writer what to write. Nearly all texts go no further. */
const OPENING =
  /^(?:add|asdf|define|describe|enter|explain|fill|fixme|goal|insert|list|lorem|my|name|placeholder|please|say|specify|state|tbc|tbd|tell|text|title|to|todo|type|untitled|write|xxx|your)(?:[\s:.,]|$)/i;
const THING = '(?:goal|kpi|metric|plan|target|measure|method|milestone|action|cause|obstacle|value|vision|team|reason|v2mom)';
const WHOLE: readonly RegExp[] = [
  /^(?:tbd|tbc|todo|to do|fixme|xxx+|asdf\w*|placeholder|untitled|goal title|title here|to be (?:added|announced|confirmed|decided|defined|determined|done|filled in))$/i,
  new RegExp(
    `^(?:please )?(?:describe|explain|say|state|tell|write|specify|enter|define) (?:here )?(?:why|how|what|who|which|when|the|a|an|your|in)\\b.*\\b(?:this|your) ${THING}\\b`,
    'i',
  ),
  /^(?:please )?(?:describe|explain|say|write|tell) why (?:this|it) matters$/i,
  /^(?:please )?(?:add|define|describe|enter|explain|fill in|insert|list|say|specify|state|tell|type|write)\b.*(?:…|\.{3}| here)$/i,
  /^(?:please )?(?:add|enter|fill in|insert|specify|type) (?:a|an|the|your) (?:title|name|owner|date|deadline|value|number|description|reason|why|goal|id|text|target|kpi|metric|baseline|definition|source|unit)\b(?: \w+){0,3}$/i,
  /^(?:your|my|name|text) (?:\w+ ){0,2}(?:here|goes here|title|name|goal|kpi|metric|text|description|definition|reason|owner|source)$/i,
  /^(?:name|text) (?:goes )?here$/i,
];

/** Keys that hold a sentence: a dash or `n/a` says nothing there, and may be all there is to say of a unit. */
const SENTENCES: ReadonlySet<string> = new Set(
  'because daily decides definition description done evidence how learned meaning mitigation name note source title vision what why'.split(
    ' ',
  ),
);

const LONGEST_GAP = 60;

/** What people write where a sentence is wanted and they have none yet. */
const GAP = new RegExp(
  `^(?:${[
    '[-–—]',
    'n\\.?/?a\\.?',
    'x{2,}',
    '[([]?fill (?:this |me )?in[)\\]]?',
    '(?:[a-z]+ )?to be (?:added|announced|confirmed|decided|defined|determined|filled in|named)(?: (?:after|at|before|by|in|later|soon|with)\\b.*)?',
    '(?:data|date|definition|description|details?|figures?|more|name|numbers?|owner|reason|rest|source|target|text) (?:to follow|will follow|follows)',
  ].join('|')})[.!]?$`,
  'i',
);
const EMPTY_TITLE = new RegExp(
  `^(?:${[
    '(?:action|goal|kpi|measure|method|milestone|objective|obstacle|target|value) ?(?:no\\.? ?|nr\\.? ?|# ?)?\\d{1,2}',
    '(?:(?:a|goal|kpi|my|team|the|your) ){0,2}(?:definition|description|metric|name|reason|source|text|title) (?:goes )?here',
    '(?:how|what|who|why) (?:it|the team|they|this|we|you|your team) (?:can decide|decides?|does|do|matters?|may decide|will do)(?: (?:alone|daily|each day|every day|here))?',
  ].join('|')})[.!:]?$`,
  'i',
);

/** What in a text is left over from a template. `key` is the key it stands under: `title: Title` says nothing either. */
export function leftover(text: string, key = ''): Leftover | undefined {
  if (SUSPECT.test(text)) {
    const found = anywhere(text);
    if (found !== undefined) return found;
  }
  const trimmed = text.trim();
  if (key !== '' && trimmed.length === key.length && trimmed.toLowerCase() === key) return { kind: 'template', text: trimmed };
  if (trimmed.length <= LONGEST_GAP && SENTENCES.has(key)) {
    if (GAP.test(trimmed)) return { kind: 'unfinished', text: trimmed };
    if (EMPTY_TITLE.test(trimmed)) return { kind: 'template', text: trimmed };
  }
  if (!OPENING.test(trimmed) || trimmed.length > LONGEST_INSTRUCTION) return undefined;
  const bare = trimmed.replace(/[\s.!:]+$/, (end) => (end.startsWith('..') ? '...' : ''));
  if (!WHOLE.some((pattern) => pattern.test(bare))) return undefined;
  return { kind: /^(?:tb|to|fix|x)/i.test(bare) ? 'unfinished' : 'template', text: trimmed };
}

function anywhere(text: string): Leftover | undefined {
  for (const pattern of MARKS) {
    const match = pattern.exec(text);
    if (match !== null) return { kind: 'unfinished', text: match[0] };
  }
  if (/^[.…?*~_\s]+$|^[-–—]{2,}$/.test(text)) return { kind: 'unfinished', text: text.trim() };
  for (const pattern of TEMPLATE) {
    const match = pattern.exec(text);
    if (match !== null) return { kind: 'template', text: match[0] };
  }
  return undefined;
}
