import type { Lexicon } from './lexicon.ts';

/** A list written as text: blanks between single words. */
const list = (words: string): string[] => words.trim().split(/\s+/);

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:MONTH)(?:,? \\d{4})?|(?:MONTH)\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?';
const TERM = '(?:q[1-4]|h[12]|fy ?\\d{2,4}(?:[/–-]\\d{2,4})?)(?:[ -](?:fy)?\\d{2,4})?|eo[yqm]|20\\d{2}(?:[/–-]\\d{2,4})?';
const END = '(?:the )?(?:end|start|beginning|close) of (?:the |this |next )?(?:(?:fiscal|calendar|financial|school) )?(?:year|quarter|month|week|TERM|DAY)|year[- ]end';

/** English, British and American. */
export const en: Lexicon = {
  numerals: {
    words: {
      two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
      fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70,
      eighty: 80, ninety: 90, one: 1, zero: 0,
    },
    fractions: [
      ['(?:one|a) half(?= of\\b)|half(?= of\\b| the\\b| our\\b| as\\b)', '50%'],
      ['(?:one|a)[- ]third', '33%'],
      ['two[- ]thirds', '67%'],
      ['(?:one|a)[- ]quarter(?= of (?!the year|a year|20))', '25%'],
      ['three[- ]quarters', '75%'],
    ],
    factors: [
      ['two[- ]?fold|twofold', '2x'],
      ['(?:three|3)[- ]?fold', '3x'],
      ['ten[- ]?fold', '10x'],
    ],
    notBefore: list('of another (?:more)?time(?!s) stop place size click[- ]? or'),
  },
  openings: [
    '[-*•–—]',
    '\\(?\\d{1,2}[.)]',
    '(?:our|the|my) (?:goal|aim|objective|target|intention|commitment|mission) is (?:to|that)',
    '(?:we|i|they|you|the team|our team|[\\p{L}.&-]+(?: [\\p{L}&]+){0,3}) (?:will|shall|must|should|can|aims? to|plans? to|wants? to|intends? to|strives? to|continues? to)(?: be able to)?(?! be\\b)',
    '(?:we|i)(?: are|’re|\'re| have|’ve|\'ve|’ll|\'ll)?',
    '(?:continue(?: to)?|aim to|strive to|seek to|work to|keep|get to|to|please|also|and|then|continuously|consistently|proactively|successfully|eventually)',
    '(?:key result|objective|goal|kr|target|okr|aim)s?(?: ?\\d+(?:\\.\\d+)?)?:',
  ],
  doneVerbs: list(`
    publish launch release ship hire merge complete finish deploy implement add create write produce define document design establish run hold host
    send submit sign open close migrate remove delete retire deprecate stabili[sz]e approve adopt ratify recruit appoint conduct organi[sz]e translate file
    install introduce draft issue replace rename upgrade install convert record present announce build automate finali[sz]e incorporate port
    land archive certify register renew purchase buy sell relocate consolidate decommission pass award secure
    obtain onboard schedule integrate configure refactor rewrite instrument institute transition transfer
    commission acquire audit retro compile extend upload elect survey interview finalise kick post benchmark
    repeal sunset cut-over switch win open-source deliver`).concat([
    'set up', 'roll out', 'hand over', 'put in place', 'put out', 'spin up', 'stand up', 'switch to', 'move to', 'commit to', 'have an?', 'send out', 'carry out', 'kick off', 'sign off', 'sign up', 'get \\w+ (?:approved|signed|certified|merged|published)',
  ]),
  makingVerbs: list('develop prepare update make provide revise produce review offer start begin prototype plan propose bring refresh share do use give test map get identify specify expand achieve'),
  doneForms: list(`
    published launched released shipped hired merged completed finished deployed implemented created written produced documented established
    signed migrated removed deleted retired deprecated stabili[sz]ed ratified recruited appointed installed finali[sz]ed drafted
    introduced rolled[-\\s]out onboarded certified held conducted announced submitted exists? enacted commissioned instrumented replaced
    decommissioned automated issued formed filled integrated`).concat(['(?:is|are|been|was|were) (?:approved|adopted|added|defined|built|designed|opened|closed|delivered|made public|in place|set up|sent|passed|available (?:on|in|at|via|to) (?!all time))', 'in production', 'set up', 'in general availability', '(?:leaves?|out of|exits?) (?:beta|alpha|preview)', '(?:is|are) (?:stopped|tracked|turned o(?:ff|n)|switched o(?:ff|n)|shut down|public|visible (?:on|in)|in the (?:[\\p{L}-]+ ){0,3}(?:handbook|docs|documentation|repository|app|product|wiki|portal|codebase|library))', '(?:has|have) (?:its|an?|their) (?:own )?(?:[\\p{L},-]+ ){0,4}(?:owner|charter|plan|page|dashboard|article|price|policy|budget|lead|runbook|playbook|template)', 'go(?:es)? live', 'went live']),
  endlessVerbs: list(`
    explore evaluate investigate research assess analy[sz]e brainstorm coordinate collaborate communicate gather solicit seek discuss consider
    experiment develop begin start identify monitor engage align partner liaise work understand learn look find think study scope continue
    participate examine observe follow champion advocate discover track iterate progress pursue prototype seek\\sout reach\\sout dig use review`),
  directionVerbs: list(`
    improve|improving|improved increase|increasing|increased reduce|reducing|reduced decrease|decreasing|decreased grow|growing enhance|enhancing
    optimi[sz]e|optimi[sz]ing maximi[sz]e minimi[sz]e strengthen|strengthening boost accelerate streamline|streamlining lower raise expand|expanding drive|driving lift better
    deepen simplify|simplifying promote|promoting foster|fostering support|supporting encourage help|helping empower advance scale build\\sup cut shrink
    shorten widen broaden sustain maintain protect nurture cultivate facilitate enable|enabling ensure|ensuring make aid combat strive
    attract retain delight inspire reinforce intensify upgrade modernize`.replaceAll('\\s', ' ').trim()),
  endVerbs: [
    'eliminat(?:e|es|ed|ing)', 'eradicat(?:e|es|ed|ing)', 'doubl(?:e|es|ed|ing)', 'tripl(?:e|es|ed|ing)', 'quadrupl(?:e|es|ed|ing)', 'halv(?:e|es|ed|ing)', '(?:cut|reduc(?:e|ed|ing)|drop) (?:[\\p{L}-]+ ){1,6}(?:in|by) half', 'twice', 'zero', 'break[- ]even', 'thrice', 'get rid of',
  ],
  artefacts: list(`
    reports? plans? guides? handbooks? dashboards? polic(?:y|ies) pages? tools? courses? trainings? templates? process(?:es)? documentation docs? charters? surveys? RFCs?
    PRs? pull\\srequests? books? videos? articles? websites? sites? portals? apps? applications? APIs? SDKs? librar(?:y|ies) plugins? extensions? releases? versions? features?
    checklists? playbooks? runbooks? roadmaps? catalogues? catalogs? registers? registr(?:y|ies) databases? newsletters? presentations? workshops? events? webinars? meetings? conferences?
    contracts? agreements? budgets? strateg(?:y|ies) manuals? standards? specifications? specs? prototypes? demos? case\\sstud(?:y|ies) blog\\sposts? posts? letters? programmes? programs?
    office bugs? tickets? letters? papers? proposals? MVP beta alpha pilot model schema inventor(?:y|ies) matrix list migration integration pipeline form stream campaign interview
    team position role manager engineer director head certificate certification`).map((word) => word.replaceAll('\\s', ' ')),
  abstractions: list(`
    frameworks? trust awareness relationships? cultures? momentum understanding confidence partnerships? communit(?:y|ies) loyalty excellence value capabilit(?:y|ies) capacity maturity
    alignment clarity credibility brand reputation environments? conditions? opportunit(?:y|ies) experiences? environments? connections? advocacy mindset visibility success
    ecosystem impact synerg(?:y|ies) authority morale resilience growth innovation cooperation collaboration leadership foundations? consensus products? space deals?`),
  metrics: list(`
    usage engagement performance numbers? revenue roi reach visitors? traffic satisfaction churn nps csat ces enps mttr mttd latency throughput cost costs expenses spend spending volumes? share scores? percentage
    retention adoption accuracy uptime availability backlogs? conversions? mrr arr aov cac ltv margins? profit profits profitability sales turnover attendance headcount attrition absenteeism
    emissions? mortality ratio ratios occupancy utili[sz]ation coverage (?:bounce|open|click|error|response|reply|churn|win|close|hiring|conversion|retention|renewal|failure|success|growth|completion|unemployment|poverty|participation|reopen|escalation|attrition|satisfaction|referral|approval)\\srates? rates?
    (?:response|resolution|handle|handling|lead|cycle|waiting|wait|reply|load|loading|build|processing|delivery|deployment|turnaround|onboarding|callback|compile|start-?up|boot|travel)\\stimes?
    times? levels?\\sof complaints? defects? bugs? tickets? subscribers? followers? downloads? sign-?ups? leads? mqls? sqls? pipeline bookings? renewals? upsells? memory consumption speed productivity\\sindex clones\\sand queries response responses? enquir(?:y|ies) inquir(?:y|ies) requests? postings? surveys? payments? pay-?outs? deflection downtime`).map((word) => word.replaceAll('\\s', ' ')),
  metricNames: ['(?:the )?(?:percentage|percent|per ?cent|%|number|share|proportion|ratio|rate|count|amount|volume|total|average|median|mean|value|level|degree|extent)(?: \\w+)? (?:of|at which|to which)', '#', '(?:total|average|median|mean) (?!of)', '% of'],
  superlatives: [
    'world[- ]class', 'best(?![- ]practices?)', 'great(?! place| britain| lakes)', 'awesome', 'excellen(?:t|ce|tly)', 'exceptional(?:ly)?', 'delight(?:ful|ed|s)?', 'amazing', 'outstanding', 'superior', 'leading',
    'effortless', 'unparalleled', 'unmatched', 'cutting[- ]edge', 'state[- ]of[- ]the[- ]art', 'first[- ]class', 'top[- ]notch', 'best[- ]in[- ]class', 'incredible', 'fantastic', 'stellar', 'love[sd]?', 'happy', 'happier',
    'welcoming', 'inclusive', 'vibrant', 'thriving', 'innovative', 'inspiring', 'remarkable', 'memorable', 'number one', 'go-to', 'wow', 'premier', 'better', 'good',
  ],
  qualities: [
    'scalabl[ey]', 'more scalable', 'reliab(?:le|ly|ility)', 'resilien(?:t|ce)', 'stable', 'robust(?:ness)?', 'timely', 'timeliness', 'appropriate(?:ly)?', 'relevant', 'adequate(?:ly)?', 'sufficient(?:ly)?', 'regularly', 'consistent(?:ly)?',
    '(?:high|higher|top|good)[- ]quality', 'high(?:er)?[- ]performing', 'quality', 'quick(?:ly|er)?', 'fast(?:er)?', 'rapid(?:ly)?', 'prompt(?:ly)?', 'efficien(?:t|tly|cy|cies)', 'effective(?:ly|ness)?', 'easy', 'easier', 'easily', 'eas(?:e|iest)', 'simple', 'simpler', 'seamless(?:ly)?', 'smooth(?:ly|er)?',
    'polished', 'comfortable', 'equipped', 'engaged', 'accessible', 'ready', 'as [\\p{L}]+ as possible', 'as soon as', 'streamlin(?:e|es|ed|ing)', 'flexible', 'sustainab(?:le|ly|ility)', 'meaningful(?:ly)?', 'healthy', 'strong(?:er)?', 'modern', 'user[- ]friendly', 'intuitive', 'proactive(?:ly)?', 'responsive', 'safe', 'safer',
    'clear(?:ly|er)?', 'solid', 'smart(?:er)?', 'productive', 'professional(?:ly)?', 'high standards?', 'able to', 'self-serve', 'necessary', 'novel', 'satisfied', 'informed', 'well', 'useful', 'valuable', 'optimal(?:ly)?', 'comprehensive', 'thorough(?:ly)?', 'affordable', 'welcome', 'responsible', 'responsibly', 'accurate', 'transparent', 'frequent(?:ly)?', 'competitive', 'successful(?:ly)?', 'mature', 'production[- ]ready', 'reasonable', 'reasonably', 'soon', 'compelling', 'aligned', 'empowered', 'up[- ]to[- ]date', 'inclusive', 'equitable', 'enough',
  ],
  degrees: [
    'significant(?:ly)?', 'substantial(?:ly)?', 'massive(?:ly)?', 'dramatic(?:ally)?', 'considerabl[ey]', 'most(?! of the time)', 'majority', 'many', 'few(?!er)', 'several', 'various', 'some', 'more', 'less', 'fewer', 'as (?:many|much|few|little) .{0,40}as possible', 'greatly', 'drastic(?:ally)?', 'noticeabl[ey]', 'biggest', 'key', 'large', 'larger', 'major', 'good enough', 'slight(?:ly)?', 'material(?:ly)?', 'a lot', 'any progress', 'progress', 'steady', 'steadily', 'continu(?:al|ous|ally|ously)',
  ],
  elsewhere: [
    '(?:within|in|meets?|meeting|to|per|according to|in accordance with|in line with|against|as per|following|of) (?:the |our |its |their |all |an? |applicable |initial |required |these |established |agreed |published )*(?:service |performance |delivery |quality |internal |legislated |regulatory |set |agreed |published |normal |\\p{L}+ )?(?:standards?|schedules?|deadlines?|targets?|slas?|timelines?|time ?frames?|plan|budgets?|commitments?|requirements?|criteria|call dates|guidelines?|benchmarks?|service levels?)',
    'as per (?!cent)', 'in accordance with', 'according to', '(?:see|in|on|per) (?:the |our )?(?:dashboard|spreadsheet|scorecard|tracker|annex|appendix|table)', 'on time', 'closed on time', 'on schedule', 'on budget', 'on track', 'as (?:planned|agreed|scheduled|required|committed|specified)', 'business hours', 'negotiated with', 'established with', 'mandatory', 'to be agreed', 'agreed (?:upon|deadline|timeline|turnaround)', '(?:hit|meet|reach|achieve|attain|fulfil|complet\\p{L}+)(?= )[^.;]{0,40} (?:goals|targets?|okrs|quotas?|objectives|kpis|plans)', 'has committed', 'committed to provide', 'by the (?:due date|deadline)',
  ],
  hedges: list('rarely usually subjectively normally generally typically often mostly sometimes hopefully ideally approximately\\stimely').slice(0, -1),
  universals: ['all(?![- ](?:hands|around|over|star|time|in[- ]one)\\b)(?! forms)', 'every(?! opportunity)', 'each', 'no one', 'nobody', 'none', 'never', 'always', '100 ?%', 'not a single'],
  wordyTargets: [
    '(?:before |by |within |on )?(?:the )?(?:end of )?(?:the )?(?:next|same|following) (?:business |working |calendar )?(?:day|week|month)', 'within (?:an?|the) (?:hour|day|week|month|year|minute|business day|working day)', 'same[- ]day', '24 hours a day', '(?:available|accessible|open|staffed|operat\\p{L}+|service|support|coverage|provided)[^.;]{0,40} 24/7', 'immediately', 'in real[- ]time', 'no (?:known |open |unresolved |critical |major |technical |new |unplanned |overdue |outstanding |more )*[\\p{L}-]+ (?:issues?|incidents?|bugs?|blocks?|causes?|remain\\p{L}*|older|open|that|defects?|outages?|breaches?|regressions?|complaints?|tickets?)',
    'no (?:known|open|unresolved|critical|overdue|outstanding|unplanned|technical) \\p{L}+', 'without (?:any|a single)', '(?:ranked?|place|position|rated|number|#) ?(?:first|no\\. ?1)', 'top quartile', 'at least once', 'at least an?', 'a single', 'regular (?:business|office|working) hours, from', '(?:in)?to (?:an?|the) (?:green|amber) (?:status|rating)', 'green (?:by|status)', 'an average of', 'no [\\p{L}-]+(?: [\\p{L}-]+){0,3} (?:goes|waits?|takes|lasts?) (?:more|longer) than', '(?:than|compared (?:to|with)|over|versus|vs\\.?) (?:it was |they were |in |during |at )*(?:last|the (?:existing|previous|prior|current|same)|q[1-4]|h[12]|20\\d\\d|fy ?\\d\\d)(?! \\d+ )', 'than (?:it|they) (?:was|were|did)', 'from (?:the )?start of (?:the )?year',
  ],
  rhythms: list('daily weekly biweekly bi-weekly fortnightly monthly quarterly annual(?:ly)? yearly bi-?annual(?:ly)? semi-?annual(?:ly)?').concat(['(?:every|each|once an?|twice an?|per) (?:other )?(?:day|week|month|quarter|year|sprint|release)', 'an?nually']),
  rhythmVerbs: list('receives? publish(?:es|ed)? holds? hold|held hosts? runs? sends? sent reports? reported meetings? meets? reviewed updates? updated newsletters? releases? released calls? emails? conduct(?:s|ed)? issued? surveys? submit(?:s|ted)? office\\shours').map((word) => word.replaceAll('\\s', ' ')),
  placeholders: [
    '~?[$€£]?[NX]\\d{0,2} ?(?:%|percent|per cent|[kKM](?=\\W|$))', '~?(?<!\\bPlan |\\bFactor )[NX]\\d{1,2}(?!\\d| ?(?:masks?|respirators?))', '(?:than|to|by|from|least|most|exceeding|of|with|within|in|over|under) ~?[NXYZ]{1,2}(?=[ ,.;]|$)', '[XYZN] (?:number|amount|days?|hours?|minutes?|weeks?|months?|points?|people|customers?|users?|more|new)', 'TBD', 'TBC', 'TBA', 'XX+%?', '\\?{2,}', '_{3,}', '[\\[<{](?:[^\\]>}]{1,30})[\\]>}](?!\\()', '\\$[XYN]+', 'to be (?:determined|defined|confirmed|decided|announced)', 'baseline \\+ ?[XN]',
  ],
  notMeasuring: list('the these those our its their first last next past previous following coming initial over\\sthe all\\sthe other my your').map((word) => word.replaceAll('\\s', ' ')),
  purposes: ['so that', 'in order to', 'so as to', '(?<!commit |able |access )to (?!be\\b|the\\b|an?\\b|all\\b|our\\b|each\\b|every\\b|new\\b|\\d)', 'that', 'which', 'for', 'by', 'resulting in', 'in an?'],
  deadlines: [
    `(?:by|before|until|in|on|for|during|no later than|at|as of|from)? ?(?:the )?(?:${END}|${TERM}|${DAY})`,
    '(?:this|next) (?:year|quarter|month|half)',
  ].map((pattern) => pattern.replaceAll('TERM', TERM).replaceAll('DAY', DAY).replaceAll('MONTH', MONTH)),
  durations: list('seconds? minutes? hours? days? workdays? weeks? months? quarters? years? decades? weekdays?'),
};
