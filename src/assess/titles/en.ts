import type { TitleWords } from './words.ts';

/** A list written as text: blanks between single words. */
const list = (words: string): string[] => words.trim().split(/\s+/);

/** English, British and American. */
export const en: TitleWords = {
  openings: [
    '(?:we|i|the team|our team) (?:will|want to|aim to|plan to|intend to|must|shall|should|would like to)',
    '(?:our|the|my) (?:goal|aim|objective|target) (?:is|for \\d{4} is) to',
    '(?:aim|strive|seek|try|continue) to',
    'to',
    '(?:by|before|until|in|during) [^,]{2,25},',
    'significantly|substantially|continuously|constantly|further|actively',
  ],
  vagueVerbs: list(`
    improve|improving enhance|enhancing optimi[sz]e|optimi[sz]ing maximi[sz]e|maximi[sz]ing minimi[sz]e|minimi[sz]ing strengthen|strengthening streamline|streamlining
    elevate foster revolutioni[sz]e transform leverage modernise|modernize uplift`).concat([
    'take [^.;]{1,60} to the next level',
    'get better at',
    'be better at',
  ]),
  vagueWords: [
    ...list(`
    world-class first-class best-in-class top-notch cutting-edge state-of-the-art next-level awesome amazing exceptional|exceptionally outstanding superb unparalleled
    unmatched stellar unrivalled delightful frictionless seamless|seamlessly effortless|effortlessly better timely holistic|holistically user-friendly
    customer-centric customer-focused high-quality higher-quality top-quality great(?!er) effective|effectively efficient|efficiently efficiency effectiveness
    significantly substantially dramatically drastically massively considerably noticeably greatly appropriate|appropriately proactively smoothly|smoother`),
    'world class(?! (?:cup|\\d))',
    'first class(?= (?:support|service|experience))',
    'state of the art',
    'best (?:in class|possible)',
    'excellent (?:service|support|quality)',
    'as [a-z]+ as possible',
    'high quality(?= )',
    'happy (?:customers|clients|guests|users|employees|colleagues|people)',
    'good (?:service|support|quality|experience|communication|job|work)',
    'the best(?![ -](?:practices?|selling))',
    '(?:a|the) leading',
    'number one',
    'of choice',
    'excellence(?! (?:award|prize|cent|programme|program))',
  ],
  sharedWords: list(
    'excellent optimal|optimally innovative robust agile proactive professional(?!\\s(?:development|body|exam|training|title)) modern flexible resilient reliable scalable',
  ),
  anchors: list(
    'the a an our my your of for to with and every all be make deliver provide offer give build have become customers? users? guests? teams? we people has are been',
  ),
  purposes: ['so that', 'so as to', 'in order to', 'because', 'which', 'to(?= [a-z])', 'for', 'by(?= [a-z]+ing)', 'with'],
  givingVerbs: list('deliver provide offer give have be become run ensure make'),

  activities: [
    'work(?:ing)? (?:on|with|towards?)',
    '(?:keep|continue|carry on)(?: on)? (?:(?!(?:improv|reduc|increas|rais|cutt|lower|grow|enhanc|optimi[sz])ing)[a-z]+ing|with)',
    '(?:focus|concentrate) on',
    'look (?:into|after)',
    'take care of',
    'deal with',
    'think about',
    'follow up on',
    'support(?= (?:the|our|a|an|my|all|each|every|other)(?![a-z]))',
    ...list('explore discuss monitor collaborate coordinate brainstorm communicate liaise engage(?=\\swith) align(?=\\swith|\\son)'),
  ],
  attending: ['attend(?! to)', 'participate in', 'take part in', 'be present at'],
  holding: list('hold|holding have run|running organi[sz]e conduct host schedule arrange do keep|keep\\sup'),
  gatherings: list(
    'meetings? stand-?ups? check-?ins? one-to-ones? one-on-ones? 1:1s? workshops? sessions? retrospectives? retros? reviews? conferences? webinars? trainings? calls? catch-?ups? huddles? events? briefings? syncs? town-?halls?',
  ),
  rhythms: list('daily weekly fortnightly bi-?weekly monthly quarterly regular|regularly frequent|frequently').concat([
    '(?:every|each|per|a) (?:day|week|fortnight|month|quarter)',
  ]),
  slogans: list(`
    under control no more offensive initiative program(?:me)? project campaign drive push attack fight stop beat tackle focus first now today matters management task force challenge
    topic goal target kpi plan strategy year quarter season time war against mission`),
  events: list(
    'evenings? breakfasts? lunch(?:es)? dinners? parties|party courses? classes|class seminars? talks? lessons? drills? exercises? fairs? tours? campaigns? interviews?',
  ),
  studies: list('analy[sz]e evaluate investigate examine assess study'),
  quotas: [
    '(?:make|do|place|have) (?:(?:at least|about|up to) )?\\d+ (?:[a-z-]+ )?(?:calls?|visits?|chats?|e-?mails?|contacts?|conversations?|appointments?) (?:a|per|each|every) (?:day|week|month|shift)',
  ],
  bringing: list('implement introduce deploy install launch').concat(['roll out', 'go live with', 'set up']),
  tools: list(
    'chat-?bots? voice-?bots? bots? ai crm erp software systems? tools? platforms? automation dashboards? solutions? suite helpdesk trainings? courses? e-?learnings? workshops?',
  ),
  arrivals: list(`
    live online deployed installed launched introduced implemented running productive rolled out available ready go-live went gone production working operational agents agent employees employee
    staff colleagues teams team e-?learning tool system software platform`),
  outcomes: [
    'so that',
    'so as to',
    'in order to',
    'until',
    'to (?:be able to |help )?(?:cut|reduce|raise|lower|increase|halve|double|win|keep|avoid|prevent|find|solve|end|stop|decide|agree|reach|learn|bring|close|get|make|shorten|grow|improve)',
    'fewer|less|faster|sooner|shorter|cheaper|higher|lower|without',
    '(?:up|down) from',
    'from [^.;]{1,30} to',
    'within|below|above|under|at least|at most|zero|none|nobody|nothing',
  ],
  traces: list(`
    held hold had taken took place part attended attend attendance attendees participated participation participants visited joined worked working continued supported discussed discussion
    met meet meeting meetings session sessions workshop workshops call calls stand-up stand-ups conference conferences event events number count
    day days week weeks month months quarter quarters year daily weekly monthly quarterly regular regularly every
    minutes minuted calendar calendars invitation invitations agenda agendas list lists register photos tickets one two three four five six seven eight nine ten twelve
    booked scheduled organised organized planned done happened happen happens until end
    evening evenings training trainings course courses hosted conducted arranged run ran made placed kept maintained ongoing
    analysis analyses analysed analyzed evaluation evaluated investigation investigated examination examined assessment assessed study studied completed`),

  changeVerbs: list(`
    raise increase reduce decrease improve boost enhance eliminate shorten halve double triple minimi[sz]e maximi[sz]e strengthen cut grow lower win simplify
    promote speed\\sup bring\\sdown bring(?!\\s(?:in|up|together))`),
  makeVerbs: list(`
    hire recruit introduce publish implement migrate install establish develop create build onboard automate retire decommission relocate certify appoint
    rewrite translate write renegotiate renew renovate refurbish rebuild digiti[sz]e centrali[sz]e moderni[sz]e send solve settle serve pay deliver expand organi[sz]e`).concat(
    ['roll out', 'set up', 'hand over', 'kick off', 'make'],
  ),
  eitherVerbs: list(`
    launch open close complete train test release design run hold finish ship buy sell sign start move replace document answer win pilot upgrade extend pass
    host visit call review plan`),
  determiners: list('the a an our my its all every each both \\d+ one two three four five six seven eight nine ten twelve new'),
  keepingVerbs: list('keep hold stay sustain maintain'),
  joints: ['and(?: also| then)?', 'as well as', 'plus'],
  thresholds: list('to at below above under over of within by from').concat(['down to', 'up to']),
  roughly: ['at least', 'at most', 'no more than', 'under', 'below', 'about'],
  deadlines: ['within', 'in under', 'in less than', 'in at most'],
  clauses: [
    ...list(
      'that which who whom whose how where when whether if while until before after because can could will would must should why what',
    ),
    '(?<!up |down )to (?!(?:at|under|below|above|over|within|less|more|zero|no|none|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|full|green|the|a|an|all|every|our)(?![a-z]))[a-z]+',
    'help(?:s|ing)?|let(?:s|ting)?|enable|allow|teach|ask|encourage',
  ],
  references: [
    ...list('it them this these those its their itself themselves both ones others? together'),
    '(?:the |our |all |all the )(?:results?|findings|lessons|outcomes?|report|summary|minutes|conclusions?|recommendations?)',
    'the same',
    '(?:the |our )?(?:old|previous|existing|former)',
    'what (?:we|they|you) .*',
  ],
  metrics: list(`
    csat nps enps ces fcr aht frt sla mttr churn retention satisfaction loyalty cost costs expenses? spend revenue sales turnover profit margin attrition absence absenteeism
    sickness backlog complaints? errors? defects? mistakes? incidents? outages? occupancy uptime availability accuracy productivity utili[sz]ation traffic visits downloads
    engagement adoption conversion deflection escalations? reopens? returns refunds waste scrap emissions attendance punctuality adherence
    (?:[a-z-]+\\s)?(?:time|times|rate|rates|score|scores|ratio|share|level|levels|volume|use|consumption)`),

  soft: list(`
    improved improves improvement improving better enhanced optimi[sz]ed strengthened streamlined happier happy satisfied delighted pleased content feel|feels|felt faster quicker quickly
    easier easily smoother smoothly simpler stronger increased reduced decreased grown|grows efficient|efficiently effective|effectively successful|successfully good great excellent
    world-class well nicer great(?:ly)? significantly substantially noticeably appropriate|appropriately professional|professionally seamless|seamlessly reliable|reliably
    fewer shorter lower higher motivated engaged aware smooth valued appreciated comfortable proud love|loves|loved enjoy|enjoys success`).concat(
    ['as (?:agreed|planned|discussed)', 'see (?:the )?(?:plan|dashboard|sheet|slides)', '(?:more|less) [a-z-]+', 'more', 'less'],
  ),
  concrete: [
    ...list(`
    signed? signs published? online live approved certificates? certified listed|lists? register|registered list lists? shows? stands? hangs? lies filed stored sent delivered installed opened closed moved
    hired trained passed attended translated printed posted handed merged released shipped tested archived deleted removed replaced written wrote booked paid bought
    rates?|rated confirm(?:s|ed)? counted audit(?:or|ed)? minutes protocol logs? records? recorded reported? report survey(?:ed)? dashboard page pages website intranet portal folder drive
    handbook guide policy contract letter letters checklist form forms calendar register course exam test all every nobody no none zero each never always everyone`),
    'in use',
    'in force',
    'by name',
    'at (?:the|every|each)',
  ],
};
