/** What stands in reasons that would fit any goal in the world; `reasons.ts` looks for it. English. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/**
 * Who wants it, which plan it is part of, and praise; compared by their stems. Not what something costs, who suffers or what is missing, and no
 * verbs of which a short sentence about trouble is made: "Meetings take too long", "Customers have to come here".
 */
export const PLATITUDES: readonly string[] = list(`
  board ceo cfo coo boss bosses manager director executive leader leadership headquarters hq shareholder stakeholder owner supervisor committee meeting workshop commitment
  plan planned planning annual annually yearly year quarterly future long-term short-term longterm kpi kpis okr okrs v2mom metric measure indicator objective number scorecard roadmap
  program programme project agenda strategies mission vision value ambition ambitious aligned alignment direction core pillar
  corporate department division firm enterprise institution overall general generally expectation assigned set given define
  competitive competitiveness competition market marketplace industry standard leading world-class first-class best-in-class worldclass innovative innovation digital digitalisation
  digitalization modern modernise modernize transformation era today nowadays
  satisfaction satisfied satisfy happy happier happiest happiness delight loyal loyalty enthusiastic enthusiasm experience care service customer-centric centricity user guest
  employee staff colleague everybody anybody anyone
  nice nicer fine proper properly right correct significant significantly relevant central main major big bigger biggest strong stronger strongest
  efficient efficiently efficiency effective effectively effectiveness productive productivity optimal optimise optimize optimisation optimization maximise maximize professional professionalism
  sustainable sustainably sustainability positive useful helpful beneficial valuable meaningful worthwhile worth sensible obvious obviously clear clearly simply
  potential opportunity opportunities benefit advantage difference impact real world fit fits proud pride passion motivation
  think believe feel hope strengthen enhance boost increase develop development contribute contribution deserve meet reach fulfil fulfill sustain foster promote ensure
  than then also same since therefore thus hence via towards toward
  he she his her my me itself let did does doing had having might shall certain sure course
  culture dna identity brand image reputation spirit philosophy principle
`);

/** Said as one, and meaning as little. */
export const PHRASES =
  /\b(?:in line with|head office|state of the art|comes? first|takes? care of|in the long (?:run|term)|mov(?:e|es|ing) forward|steps? forward|(?:stay|remain|be|get|keep)s? ahead|(?:stay|remain)s? competitive|number one|time is money|plays? an? (?:\w+ )?(?:role|part)|(?:last|this|next|previous|coming) (?:year|quarter|month)|of course|no[- ]brainer|go without saying|goes without saying|first priority|to go|part of|one of|next level|same page|long term|short term)\b/gi;

/** What people said or decided: no reason where a boss did, one where customers or colleagues asked. */
export const SAYINGS: readonly string[] = list(
  'ask request tell told say said propose suggest recommend insist agree approve decide decision expect demand',
);
/** Those whose wish is a reason, as they are written. */
export const VOICES: readonly string[] = list(
  'customer customers client clients user users guest guests employee employees staff colleague colleagues team teams people everyone everybody',
);
