// Generated from schemas/*.schema.json by `npm run generate`; do not edit.

/** Where it starts from. Without a starting point nobody can say how far the target is. */
export interface Baseline {
  /** The KPI's value at the start, in the KPI's unit. It is compared with the committed series, so that the starting point is a fact. */
  value: number;
  /** The day (or the period) of the starting value. */
  date?: string | number;
}

/** The value to reach and the day it is judged. On that day two people looking at the same number must come to the same verdict. */
export interface Target {
  /** The value to reach, in the KPI's unit. To stay within limits write min and max instead. */
  value?: number;
  /** The lowest value that still counts, where staying within limits is the aim. */
  min?: number;
  /** The highest value that still counts, where staying within limits is the aim. */
  max?: number;
  /** The day on which the target is judged. A goal without a deadline is never late. */
  by?: string | number;
  /** The stretch of time before the deadline that counts together. Judging a whole quarter keeps one lucky week from deciding. */
  over?: 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** How the readings of that stretch become one number: the last one, their mean or their sum. */
  as?: 'last' | 'mean' | 'sum';
}

/** A stage on the way. It shows early whether the plan holds, and gives the team something to celebrate. */
export interface Milestone {
  /** What will be true by then, in a few words. */
  title?: string;
  /** The KPI's value by then. Leave it out when the milestone is a thing done. */
  value?: number;
  /** The day it is due. */
  by?: string | number;
  /** The day it was done. Only for a milestone without a value: a value is judged by the series. */
  done?: string;
}

/** A second KPI that must not get worse while this goal is pursued. */
export interface Guardrail {
  /** The id of the KPI that must not suffer. */
  kpi: string;
  /** The lowest value that is acceptable. */
  min?: number;
  /** The highest value that is acceptable. */
  max?: number;
}

/** A change to what was promised, and the reason. Adapting is welcome; the reason keeps it honest. */
export interface Revision {
  /** The day it was decided. */
  date: string;
  /** The key that changed, or a list of keys. */
  changes?: string | string[];
  /** Why it changed, and who agreed. Someone who was not in the room should understand it. */
  because: string;
}

/** How it ended and what was learned. A missed goal with a lesson is worth more than a silent one. */
export interface Outcome {
  /** achieved, partly, missed, or dropped (no longer pursued). */
  result: 'achieved' | 'partly' | 'missed' | 'dropped';
  /** The day it was closed. */
  date?: string;
  /** What to keep, and what to do differently next time. */
  learned?: string;
}

/** One SMART goal: specific, measurable, attainable, relevant, time-bound. File name: <id>.goal.yaml */
export interface GoalFile {
  /** Where an editor finds the description of this file. Goalpost itself ignores it. */
  $schema?: string;
  /** What will be different, in one sentence a newcomer understands. Best with the number in it: from where to where. */
  title: string;
  /** The one team or person who answers for it. What everyone owns, nobody does. */
  owner?: string;
  /** What this goal serves: a method, measure, obstacle or goal, one or a list. It is how daily work connects to the vision. */
  supports?: string | string[];
  /** What gets better for customers, colleagues or the business, and what it costs to leave it. People commit to reasons, not to numbers. */
  why?: string;
  /** The first day that counts. Readings before it are history. */
  start?: string;
  /** The id of the KPI that judges this goal. Its committed numbers decide, not anyone's impression. */
  kpi?: string;
  /** Where it starts from. Without a starting point nobody can say how far the target is. */
  baseline?: Baseline;
  /** The value to reach and the day it is judged. On that day two people looking at the same number must come to the same verdict. */
  target?: Target;
  /** For a goal that is a thing done rather than a number moved: what an outsider can check on the last day. */
  done?: string;
  /** The day by which `done` is true. A goal with a KPI has its deadline below `target`. */
  by?: string | number;
  /** committed: we plan to reach all of it. stretch: reaching most of it is already a success. Saying which one avoids disappointment later. */
  ambition?: 'committed' | 'stretch';
  /** Why this target can be reached: a pilot, another team, a calculation. Hope is not a plan. */
  evidence?: string;
  /** Stages on the way, in order of time. A plan without stages reveals its delay only at the end. */
  milestones?: Milestone[];
  /** Why the gap is there. Naming causes before actions keeps the team from curing symptoms. */
  causes?: Cause[];
  /** What will be done about the causes, by whom and until when. A target without actions is a wish. */
  actions?: Action[];
  /** What the people who work on it do differently each day. It turns a yearly number into today's behaviour. */
  daily?: string;
  /** What the owner may decide without asking. Responsibility without authority frustrates. */
  decides?: string;
  /** What must not get worse meanwhile. Speed bought with quality is no gain, and a number alone invites exactly that. */
  guardrails?: Guardrail[];
  /** What other teams must give, and whether they agreed. Most plans fail at what was assumed of somebody else. */
  needs?: Need[];
  /** Who was asked before the goal was set, and what came of it. People support what they helped to shape. */
  consulted?: Consultation[];
  priority?: Priority;
  /** How much of the parent goal's way this goal takes on, in the parent's unit. It shows whether the parts add up to the whole. */
  contributes?: number;
  /** How often the team looks at it together. Goals that nobody talks about are forgotten by spring. */
  review?: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
  /** Dated notes on progress, oldest first. A line a month keeps surprises small. */
  checkins?: CheckIn[];
  /** Changes to what was promised, oldest first, each with its reason. They are shown beside the promise, old and new. */
  revisions?: Revision[];
  /** The id of the goal this one continues, so that the story reads on over the years. */
  follows?: string;
  /** How it ended and what was learned. A missed goal with a lesson is worth more than a silent one. */
  outcome?: Outcome;
  /** true keeps the file off the site and judges only its shape, so that unfinished thoughts can be shared early. */
  draft?: boolean;
}

/** One reason for the gap. */
export interface Cause {
  /** A short name, so that an action can say which cause it answers. */
  id?: string;
  /** What kind of thing stands in the way. Causes of one kind across teams are better solved once than by each team alone. */
  cause?: 'resources' | 'process' | 'skills' | 'tools' | 'expectations' | 'other';
  /** What happens, in a sentence, as someone who sees it daily would put it. */
  note?: string;
}

/** One thing that will be done. */
export interface Action {
  /** The action in a few words, starting with a verb. */
  title: string;
  /** The id of the cause it answers. An action that answers no cause may be busywork. */
  for?: string;
  /** Who sees it through. */
  owner?: string;
  /** The day it is due. */
  by?: string | number;
  /** The day it was done. */
  done?: string;
}

/** One thing another team must give. */
export interface Need {
  /** The team that must give it. */
  team: string;
  /** What they must give, so concretely that they can say yes or no. */
  what?: string;
  /** The day they agreed. Leave it out until they did. */
  confirmed?: string;
}

/** One group that was asked. */
export interface Consultation {
  /** The group that was asked, such as employees or customers. */
  who: string;
  /** The way they were asked: a workshop, a panel, a survey. */
  how?: string;
  /** The day or the period in which they were asked. */
  date?: string | number;
  /** What they said that changed or confirmed the goal. It shows that asking was more than a formality. */
  learned?: string;
}

/** Impact against effort, so that the order of the work is a choice everyone can see. */
export interface Priority {
  /** How much it would help: 1 (little) to 5 (very much). */
  impact?: number;
  /** How much work it takes: 1 (little) to 5 (very much). */
  effort?: number;
}

/** One note on progress. */
export interface CheckIn {
  /** The day of the check-in. */
  date: string;
  /** The person who wrote it. */
  who?: string;
  /** What moved, what is in the way, what is next. */
  note?: string;
  /** How sure the writer is of reaching the target: 0 (not at all) to 1 (certain). A falling confidence is the earliest warning there is. */
  confidence?: number;
}

/** Vision, values, methods, obstacles and measures of a team or a person, in order of priority. File name: <id>.v2mom.yaml */
export interface V2MomFile {
  /** Where an editor finds the description of this file. Goalpost itself ignores it. */
  $schema?: string;
  /** Whose plan it is, and for when. */
  title: string;
  /** The team or the person whose plan it is, and who answers for it. */
  owner?: string;
  /** The time this plan is for. After it, the plan is reviewed and a new one is written. */
  period?: string | number;
  /** The method (or measure) of the plan above that this plan serves. Only the plan at the top has none. */
  supports?: string | string[];
  /** What will be true when the plan has worked, in a sentence people remember. It is where every line of sight ends. */
  vision?: string;
  /** What matters most on the way, most important first. Values decide when two good things conflict. */
  values?: Value[];
  /** What we do to get there, most important first. Goals and the plans of other teams point here. */
  methods?: Method[];
  /** What stands in the way. Naming it early lets others help before it is too late. */
  obstacles?: Obstacle[];
  /** The numbers that show whether the methods work. Every method needs at least one. */
  measures?: Measure[];
  /** Changes to what was promised, oldest first, each with its reason. They are shown beside the promise, old and new. */
  revisions?: Revision[];
  /** How it ended and what was learned. A missed goal with a lesson is worth more than a silent one. */
  outcome?: Outcome;
  /** true keeps the file off the site and judges only its shape, so that unfinished thoughts can be shared early. */
  draft?: boolean;
}

/** One value. */
export interface Value {
  /** The value in a few words. */
  name: string;
  /** How one recognises it in daily work. Without this, every value is only a word. */
  meaning?: string;
}

/** One thing we do to reach the vision. */
export interface Method {
  /** The short name by which other files refer to this: lower-case letters, digits and hyphens. Choose one that stays true when numbers change. */
  id: string;
  /** What we do, starting with a verb. */
  title?: string;
  /** The team or the person who leads it. */
  owner?: string;
  /** How this brings the vision closer. */
  why?: string;
}

/** One thing that stands in the way. */
export interface Obstacle {
  /** The short name by which other files refer to this: lower-case letters, digits and hyphens. Choose one that stays true when numbers change. */
  id: string;
  /** What stands in the way, in one sentence. */
  title?: string;
  /** What kind of thing stands in the way. Causes of one kind across teams are better solved once than by each team alone. */
  cause?: 'resources' | 'process' | 'skills' | 'tools' | 'expectations' | 'other';
  /** The method it blocks, or a list of them. */
  blocks?: string | string[];
  /** What we do about it. An obstacle without an answer is an excuse in waiting. */
  mitigation?: string;
  /** Who takes care of it. */
  owner?: string;
}

/** One number that shows whether methods work. */
export interface Measure {
  /** The short name by which other files refer to this: lower-case letters, digits and hyphens. Choose one that stays true when numbers change. */
  id: string;
  /** The measure in words. Left out, the KPI's title stands in. */
  title?: string;
  /** The method whose success it shows, or a list of them. */
  methods?: string | string[];
  /** The id of the KPI that holds the numbers. */
  kpi?: string;
  /** Where it starts from. Without a starting point nobody can say how far the target is. */
  baseline?: Baseline;
  /** The value to reach and the day it is judged. On that day two people looking at the same number must come to the same verdict. */
  target?: Target;
  /** committed: we plan to reach all of it. stretch: reaching most of it is already a success. Saying which one avoids disappointment later. */
  ambition?: 'committed' | 'stretch';
  /** Why this target can be reached: a pilot, another team, a calculation. */
  evidence?: string;
  /** Stages on the way, in order of time. A plan without stages reveals its delay only at the end. */
  milestones?: Milestone[];
  /** What must not get worse meanwhile. Speed bought with quality is no gain, and a number alone invites exactly that. */
  guardrails?: Guardrail[];
}

/** A defined metric; its numbers are in the CSV of the same name beside it. File name: <id>.kpi.yaml */
export interface KpiFile {
  /** Where an editor finds the description of this file. Goalpost itself ignores it. */
  $schema?: string;
  /** The metric's name as people say it. */
  title: string;
  /** How the number is made: what is counted, what is left out, which clock runs. Two people with the same data must get the same number. */
  definition?: string;
  /** What one is of. Percent and points, business hours and hours are different units. Put quotes around %. */
  unit?: string;
  /** higher, lower, within (staying inside `range`) or none (context only, never a target). */
  better?: 'higher' | 'lower' | 'within' | 'none';
  /**
   * Lowest and highest good value, where `better` is `within`.
   *
   * @minItems 2
   * @maxItems 2
   */
  range?: [number, number];
  /** How often a new number is due. When one is missing, the site says so instead of staying green. */
  cadence?: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
  /** The side of the work it shows. A plan that watches only speed or cost will get exactly that. */
  about?: 'relationship' | 'quality' | 'speed' | 'volume' | 'cost' | 'finance' | 'people';
  /**
   * Lowest and highest value that can occur at all; null leaves an end open. A number outside is a typing error.
   *
   * @minItems 2
   * @maxItems 2
   */
  bounds?: [number | null, number | null];
  /** How many digits after the decimal point are worth showing. More than the data carries feigns precision. */
  decimals?: number;
  /** Where the numbers come from, so that a colleague can fetch them during your holidays. */
  source?: string;
  /** The team or the person who keeps the definition and the numbers. */
  owner?: string;
  /** KPIs that move this one, and how we know. They show where pulling helps. */
  drivers?: Driver[];
  /** A well-known metric from the built-in catalogue; unit, direction and bounds come from it unless written here. */
  like?: string;
  /** Changes to what was promised, oldest first, each with its reason. They are shown beside the promise, old and new. */
  revisions?: Revision[];
}

/** A KPI that moves this one. */
export interface Driver {
  /** The id of the KPI that drives this one. */
  kpi: string;
  /** How we know. Two lines that rise together prove nothing yet. */
  evidence?: string;
}

/** A handle, or a handle with a name. */
export type Member =
  | string
  | {
      /** The short name by which goals refer to this person. */
      id: string;
      /** The name as it is shown, if the site may show names. */
      name?: string;
    };
/** Who belongs where. One list for the whole organisation. File name: teams.yaml */
export type TeamsFile = Team[];

/** One team. */
export interface Team {
  /** The short name by which other files refer to this: lower-case letters, digits and hyphens. Choose one that stays true when numbers change. */
  id: string;
  /** The team's name as people say it. */
  title?: string;
  /** The id of the team this one belongs to. */
  parent?: string;
  /** Who leads it: a handle, such as the name used on GitHub. */
  lead?: string;
  /** Who works in it. Everyone named here can own goals and actions. */
  members?: Member[];
  /** Whom the team works for, such as customers or colleagues. Those are the people to ask before setting a goal. */
  serves?: string;
}

/** A level (off, info, warn or error), or `level` with further options of the rule. */
export type RuleSetting =
  | ('off' | 'info' | 'warn' | 'error')
  | {
      /** How much a finding counts: error fails the check and so stops a pull request; warn, which reports call a warning, counts towards --max-warnings; info is only worth knowing; off is silent. */
      level?: 'off' | 'info' | 'warn' | 'error';
      /** A rule has several cases; each can have a level of its own. */
      cases?: {
        /** How much a finding counts: error fails the check and so stops a pull request; warn, which reports call a warning, counts towards --max-warnings; info is only worth knowing; off is silent. */
        [k: string]: 'off' | 'info' | 'warn' | 'error';
      };
      [k: string]: unknown;
    };

/** Levels and options of single rules, by name. A level is off (silent), info (worth knowing), warn (a warning: fails only beyond --max-warnings) or error (fails the check). A mapping with level, cases (levels of single cases) and the options on the page of the rule says more. Rules of file/ and honest/ cannot be lowered. */
export interface RuleSettings {
  /** A level (off, info, warn or error), or `level` with further options of the rule. */
  [k: string]: RuleSetting;
}

/** What holds for the whole organisation. File name: goalpost.yaml, at the root of the repository. */
export interface ConfigFile {
  /** Where an editor finds the description of this file. Goalpost itself ignores it. */
  $schema?: string;
  /** The organisation's name, as the site's header shows it. */
  organisation: string;
  /** The period the organisation is planning for. The site opens with it. */
  period?: string | number;
  /** Decides which day today is, so that a deadline ends at midnight where you are. */
  timezone?: string;
  /** How dates and numbers are written on the site. */
  locale?: string;
  /** How strict the rules are to begin with: strict makes every warning an error, relaxed makes every error a warning except in file/ and honest/. Teams that start often choose relaxed for a quarter. */
  extends?: 'recommended' | 'strict' | 'relaxed';
  /** Levels and options of single rules, by name. A level is off (silent), info (worth knowing), warn (a warning: fails only beyond --max-warnings) or error (fails the check). A mapping with level, cases (levels of single cases) and the options on the page of the rule says more. Rules of file/ and honest/ cannot be lowered. */
  rules?: RuleSettings;
  /** Different rules for some files, such as those of a team that is only beginning. Where several are about one file, the later one wins. */
  overrides?: Override[];
  /** Files that Goalpost does not read at all: a folder, a path in which * stands for a name and ** for any folders, or a list of such paths. */
  ignore?: string | string[];
  site?: Site;
}

/** Rules for some files. */
export interface Override {
  /** Which files: a folder, a path in which * stands for a name and ** for any folders, or a list of such paths. One that means no file is reported. */
  files: string | string[];
  /** Levels and options of single rules, by name. A level is off (silent), info (worth knowing), warn (a warning: fails only beyond --max-warnings) or error (fails the check). A mapping with level, cases (levels of single cases) and the options on the page of the rule says more. Rules of file/ and honest/ cannot be lowered. */
  rules: RuleSettings;
}

/** Where the published site lives, and what it may show. */
export interface Site {
  /** The address at which people open the site, in full. */
  url?: string;
  /** The folder below the address, where the site is not alone there. */
  base?: string;
  /** The address of the repository, so that every page can offer to edit and to discuss it. */
  repository?: string;
  /** How people appear: with names, with handles, or not at all. Choose what your people agreed to. */
  people?: 'names' | 'handles' | 'none';
}

/** Findings that are accepted for a while, each with its reason and its last day. File name: goalpost.exceptions.yaml, beside goalpost.yaml. */
export type ExceptionsFile = Exception[];

/** One finding that is accepted for a while. */
export interface Exception {
  /** The rule that is not applied, as the report names it: group and name. One rule an exception. */
  rule: string;
  /** The id of the goal, KPI, team or other thing it is about; for a finding about a file alone, the file's path. */
  id: string;
  /** The key it is about, with a dot for each level, and everything below that key. Left out, the whole thing is meant. */
  key?: string;
  /** Why this is right for now. Someone who was not in the room should understand it. */
  because: string;
  /** The last day on which it is accepted. From the next day on the finding counts again. */
  until: string | number;
}

/** Findings that stood there when the rules came, and do not count. Written by goalpost lint --accept-all, which later only takes out what is mended. File name: goalpost.accepted.yaml, beside goalpost.yaml. */
export type AcceptedFile = AcceptedFinding[];

/** One finding, named by what does not change when lines move. */
export interface AcceptedFinding {
  /** The rule that found it: group and name. */
  rule: string;
  /** The id of the goal, KPI, team or other thing it is about; for a finding about a file alone, the file's path. */
  id: string;
  /** The key it stands at, with a dot for each level. Left out, the thing as a whole. */
  key?: string;
}
