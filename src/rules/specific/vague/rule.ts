import { doneFault } from '../../../assess/done.ts';
import { stem, wordsOf } from '../../../assess/reasons.ts';
import { isOnlyName } from '../../../assess/titles/name.ts';
import { proposedTitle } from '../../../assess/titles/proposal.ts';
import { secondGoal } from '../../../assess/titles/second.ts';
import { type Vagueness, vagueness } from '../../../assess/titles/vague.ts';
import type { Goal, Kpi, KpiPromise, Measure } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { hasTitleToJudge, placeInTitle, withTitle } from '../../shared/titles.ts';

const cases = {
  vague: {
    level: 'warn',
    confidence: 'medium',
    message: '`{words}` means something else to everyone, and the title has no number',
    help: 'Say in the title how far it goes, or what will be there in the end.',
  },
  'how-far': {
    level: 'info',
    confidence: 'low',
    message: '`{words}`, but the title does not say how far',
    help: 'Put the target into the title: it is what people remember.',
  },
} as const;

export default defineRule({
  id: 'specific/vague',
  summary: 'The title says something that can be checked.',
  why: 'Most people read the title only, and each of them hears another goal in a vague one.',
  details: `A goal is never refused for a word. A title is remarked on when it names neither a number nor a thing and lives on words such as \`improve\`,
\`world-class\` or \`significantly\`; where it at least names the KPI ("Improve satisfaction"), the remark is no more than a hint. So it is where a goal is called like its KPI ("Churn", "Churn under control"). A title that only says which way ("Answer
faster") is fine when the promise below it says how far. Visions, values and methods are meant to inspire and are not looked at. Reads English.`,
  cases,
  visit: {
    openGoal(goal, context) {
      const { promise } = goal;
      if (promise === undefined || !hasTitleToJudge(goal)) return;
      if (promise.kind === 'kpi') check(goal, promise, context);
      else if (doneFault(promise.done, goal.title) === undefined) {
        const found = carriers(goal.title);
        if (found) report(goal, found, 'vague', context);
      }
    },
    openPlan({ measures }, context) {
      for (const measure of measures) {
        if (measure.promise !== undefined && hasTitleToJudge(measure)) check(measure, measure.promise, context);
      }
    },
  },
});

type Context = RuleContext<typeof cases, object>;

/** Without a KPI that exists and a value to reach, the title is not what is missing most. */
function check(thing: Goal | Measure, promise: KpiPromise, context: Context): void {
  const kpi = promise.kpi.target?.kind === 'kpi' ? promise.kpi.target : undefined;
  if (kpi === undefined || promise.target === undefined) return;
  const found = carriers(thing.title) ?? nameOf(thing, kpi);
  if (found === undefined) return;
  const title = proposedTitle(promise, kpi);
  const corrected = title === undefined ? undefined : withTitle(thing, title);
  report(
    thing,
    found,
    found.isVerb && (found.words === thing.title || isNamed(kpi, thing.title)) ? 'how-far' : 'vague',
    context,
    corrected,
  );
}

/** The whole title of a goal that is no more than a name for its KPI. Measures may be called so: their numbers stand right below. */
function nameOf({ kind, title }: Goal | Measure, kpi: Kpi): Vagueness | undefined {
  const name = `${kpi.title} ${kpi.id}`;
  if (kind !== 'goal' || !isOnlyName(title, name, `${kpi.title}. ${kpi.file.definition ?? ''}`)) return undefined;
  return { words: title, start: 0, isVerb: true };
}

/** A title of two goals has to be written anew anyway, and `specific/single` says so. */
function carriers(title: string): Vagueness | undefined {
  const found = vagueness(title);
  return found === undefined || secondGoal(title) !== undefined ? undefined : found;
}

function report(
  thing: Goal | Measure,
  { words, start }: Vagueness,
  name: keyof typeof cases,
  { report }: Context,
  corrected?: string,
): void {
  report(name, placeInTitle(thing, start, start + words.length), {
    data: { words },
    about: thing,
    corrected,
  });
}

/** Whether a title names the KPI: by its last word at least, for "customer" is in the name of half of them. */
function isNamed(kpi: Kpi, title: string): boolean {
  const known = new Set(wordsOf(title).map(stem));
  const [head = ''] = kpi.title.split(/,| \(| (?:of|with|in|per|at|for|on) /);
  const last = wordsOf(head).at(-1);
  return last !== undefined && known.has(stem(last));
}
