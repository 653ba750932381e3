/**
 * Verbs by whether their end can be seen. Linguists call the first kind telic: once the manual is published, it is published; one can support,
 * explore or improve for ever.
 */
import type { Lexicon } from '../lexicon.ts';
import { words } from './words.ts';

type Verbs = Pick<
  Lexicon,
  | 'doneVerbs'
  | 'makingVerbs'
  | 'repeatableVerbs'
  | 'doneForms'
  | 'doneNouns'
  | 'qualityVerbs'
  | 'settledForms'
  | 'endlessVerbs'
  | 'directionVerbs'
  | 'amountVerbs'
  | 'endVerbs'
  | 'serviceVerbs'
>;

export const verbs: Verbs = {
  doneVerbs: [
    ...words(`
      publish launch release announce issue present broadcast unveil upload post file submit send mail circulate distribute republish
      create write draft author produce construct assemble compile compose form found establish institute instate define document codify
      design draw-up implement deploy install configure instrument integrate embed incorporate automate introduce deliver ship
      complete finish finalise finalize conclude close settle resolve fulfil
      migrate move port convert switch transfer transition relocate consolidate merge split separate rename replace rewrite refactor redesign rebuild
      restructure upgrade modernise retrofit refurbish renovate repair restore reopen restart rework extend change
      remove delete retire deprecate decommission sunset repeal revoke rescind abolish discontinue disable terminate archive kick drop ban
      hire recruit appoint elect nominate assign designate onboard enrol enroll commission second
      sign approve adopt ratify pass enact award grant certify register license accredit authorise authorize endorse validate verify
      buy purchase sell lease procure acquire obtain secure negotiate renegotiate renew fund sponsor donate
      open inaugurate activate commence schedule book host perform demo showcase run conduct organise organize convene stage audit inspect benchmark retro survey
      interview poll test pilot trial translate transcribe digitise digitize digitalize record capture index label tag catalogue
      add attach append include insert import export select choose pick name decide agree declare
      apply earn win graduate attend visit read join enter subscribe repay deposit
      plant wrote held built ran won bought sold sent taught pave paint lay mount connect link wire stabilise stabilize standardise standardize land open-source cut-over
      fill staff equip furnish outfit stock supply train teach brief certify recertify vaccinate
      notify invite`),
    'hold(?! [^.;]{1,60} accountable)',
    '(?:engage|retain|employ)(?= an? (?:[\\p{L}-]+ ){0,4}(?:director|manager|consultant|coordinator|officer|contractor|agency|firm|lead|engineer|designer|worker|architect|auditor)(?! team))',
    'build(?! on\\b| up\\b)',
    'become an? (?:[\\p{L}-]+ ){0,2}(?:member|signatory|sponsor|supporter|licensee)',
    'become (?:an? )?(?:[\\p{L}-]+ ){0,3}(?:engineer|manager|director|lead|analyst|developer|consultant|supervisor|specialist|administrator|professor|nurse)',
    'set up',
    'draw up',
    'move(?= .{1,60} (?:to|into|onto|off) )',
    'raise(?= .{1,40} to \\p{Ll})',
    'enable(?= [\\p{L}-]+(?: [\\p{L}-]+){0,2} (?:for|on|in) )',
    'roll out',
    'hand over',
    'put in place',
    'put out',
    'spin up',
    'spin off',
    'stand up',
    'shut down',
    'turn o(?:ff|n)',
    'clean up',
    'pay (?:off|back|out)',
    'take (?:an?|the) (?:[\\p{L}/-]+ ){0,3}(?:course|class|exam|test|training|workshop)',
    'switch to',
    'move to',
    'commit to',
    'have an?',
    'send out',
    'carry out',
    'kick off',
    'sign off',
    'sign up',
    'make (?:an? )?(?:[\\p{L}/-]+ ){0,2}(?:decision|call|announcement|offer|payment|donation|purchase)',
    'make [^.;]{1,40} (?:public|available (?:on|in|at|via|to) (?!all time))',
    'get \\w+ (?:approved|signed|certified|merged|published)',
  ],
  makingVerbs: [
    ...words(
      'develop prepare update make provide revise produce review offer start begin prototype refresh share do give map get identify specify',
    ),
    'bring(?! .* closer\\b)',
  ],
  repeatableVerbs: words(`
    run organise organize host hold conduct perform deliver build create adopt implement integrate introduce resolve close fix sign negotiate renegotiate
    establish recruit hire train send fill produce attend award notify supply extend change restore repair invite acquire secure obtain donate fund
    onboard test inspect assign select embed draft teach win conclude`),
  doneForms: [
    ...words(`
      published launched released shipped hired merged completed finished deployed implemented created written produced documented established
      signed migrated removed deleted retired deprecated ratified recruited appointed elected installed drafted
      introduced onboarded certified held announced submitted enacted commissioned instrumented replaced
      decommissioned automated issued formed filled integrated stabili[sz]ed finali[sz]ed exists? rolled[-\\s]out open-sourced audited`),
    '(?:is|are|been|was|were) (?:approved|adopted|added|defined|built|designed|opened|closed|delivered|made public|in place|set up|sent|passed|available (?:on|in|at|via|to) (?!all time))',
    '(?<=\\p{L}{3} )live(?= (?:at|on|by|for) |[.!]?$)',
    'in production',
    'set up',
    'in general availability',
    '(?:leaves?|out of|exits?) (?:beta|alpha|preview)',
    '(?:is|are) (?:stopped|tracked|turned o(?:ff|n)|switched o(?:ff|n)|shut down|public|visible (?:on|in)|(?:[\\p{L}]+ed )?in (?:the|an?) (?:[\\p{L}-]+ ){0,3}(?:handbook|docs|documentation|document|repository|app|product|wiki|portal|codebase|library|report))',
    '(?:has|have) (?:its|an?|their) (?:own )?(?:[\\p{L},-]+ ){0,4}(?:owner|charter|plan|page|dashboard|article|price|policy|budget|lead|runbook|playbook|template)',
    '(?:has|have) (?:its|an?|their) (?:own )?(?:[\\p{L},-]+ ){0,4}documented',
    '(?:is|are|goes?) live',
    'went live',
    'generally available',
    '(?<!widely |readily |made )available (?:on|in|via|from|for (?:public )?(?:review|comment|download|purchase|sale|use))',
    '(?:greeted|met|welcomed|shown|prompted) (?:by|with) an?(?= )',
    '(?:runs?|works?|builds?) (?:on|under|in)(?= (?:an? |the )?\\p{Lu})',
    '(?:approved|registered|accepted|awarded|opened|closed|translated|tested|built|renewed|added|signed off)(?= by | in \\p{Lu}|\\s*$|[,.;])',
  ],
  doneNouns: words(
    'appointment publication launch completion release adoption introduction creation establishment installation opening signing renewal approval submission hiring recruitment roll-?out deployment election purchase closure migration',
  ),
  qualityVerbs: words(
    'improve strengthen enhance help foster facilitate encourage promote nurture deepen empower inspire support cultivate motivate energise energize better streamline simplify',
  ),
  settledForms: words(`
    adopted approved reviewed resolved restored renewed renegotiated negotiated agreed trained tested audited redesigned refactored upgraded repaired
    rebuilt rewritten consolidated transferred relocated translated updated delivered built designed defined selected assigned awarded opened closed
    purchased bought sold secured funded accredited registered licensed validated verified inspected surveyed piloted recorded archived notified
    passed obtained received developed produced prepared compiled circulated gazetted tabled sent posted uploaded filed paid connected configured enabled disabled activated reopened`),
  endlessVerbs: [
    ...words(`
      explore evaluate investigate research assess analyse analyze brainstorm coordinate collaborate communicate gather solicit seek discuss consider
      experiment develop begin start identify monitor engage align partner liaise work understand learn look find think study scope continue
      participate examine observe follow champion advocate discover track iterate progress pursue prototype dig use review
      plan prioritise prioritize handle manage oversee lead address tackle interact network listen advise consult coach mentor guide
      attempt try aspire hope prove grapple contribute familiarise familiarize map`),
    'figure out',
    'reach out',
    'reaching out',
    'look (?:into|at|for)',
    'keep (?:an eye|track|up)',
  ],
  directionVerbs: [
    ...words(`
      improve increase reduce decrease grow enhance optimise optimize maximise maximize minimise minimize strengthen boost accelerate streamline lower
      raise expand drive lift better deepen simplify promote foster encourage help empower advance scale cut shrink lessen lighten
      shorten widen broaden sustain maintain protect preserve nurture cultivate facilitate enable ensure make aid combat strive
      attract retain delight inspire reinforce intensify modernize refine elevate amplify heighten expedite
      diversify decarbonise decarbonize balance preserve safeguard uphold embrace embed focus motivate energise energize become be remain stay feel`),
    'improved',
    'increased',
    'reduced',
    'decreased',
    'enhanced',
    'support(?! for\\b)',
    'build (?:up|on|upon)',
    'level up',
    'bring down',
    'bring(?= .* closer\\b)',
    'drive down',
    'speed up',
    'scale up',
    'focus on',
    'invest in',
    'care for',
  ],
  amountVerbs: [
    'increas(?:e|es|ed|ing)',
    'decreas(?:e|es|ed|ing)',
    'reduc(?:e|es|ed|ing|tion)',
    'lower(?:s|ed|ing)?',
    'rais(?:e|es|ed|ing)',
    'grow(?:s|ing)?',
    'lessen',
    'cut',
    'shorten',
    'shrink',
    'maximi[sz]e',
    'minimi[sz]e',
    'decarboni[sz]e',
    'bring(?:ing)? (?:up|down)',
    'driv(?:e|ing) (?:up|down)',
    'speed(?:ing)? up',
    'lose',
    'save',
    '(?:higher|fewer|shorter)(?= \\p{L})',
  ],
  endVerbs: [
    '(?<!or )eliminat(?:e|es|ed|ing)',
    'eradicat(?:e|es|ed|ing)',
    'doubl(?:e|es|ed|ing)(?! down)',
    'tripl(?:e|es|ed|ing)',
    'quadrupl(?:e|es|ed|ing)',
    'halv(?:e|es|ed|ing)',
    '(?:cut|reduc(?:e|ed|ing)|drop) (?:[\\p{L}-]+ ){1,6}(?:in|by) half',
    'twice',
    'break[- ]?even',
    'thrice',
    'get rid of',
  ],
  serviceVerbs: ['respond(?:s|ed)?', 'repl(?:y|ies|ied)', 'answer(?:s|ed)?'],
};
