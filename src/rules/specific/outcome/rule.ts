import { doneFault } from '../../../assess/done.ts';
import { type Activity, activity, tellsOnlyThat } from '../../../assess/titles/activity.ts';
import type { Goal } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { hasTitleToJudge, placeInTitle } from '../../titles.ts';

export default defineRule({
  id: 'specific/outcome',
  summary: 'The goal says what will be different, not only what people do.',
  why: 'A meeting that was held has changed nothing yet.',
  details: `Looks at titles that name an activity without an end ("Hold weekly meetings", "Work on the backlog", "Attend three conferences"). What the goal promises
may still say what becomes different: a KPI other than the number of meetings does, and so does a \`done\` that names anything beyond them. Reads English.`,
  cases: {
    activity: {
      level: 'warn',
      confidence: 'medium',
      message: '`{words}` is an activity: what will be different afterwards?',
      help: 'Write in title and promise what others will notice when it has worked, and keep the activity as an action or under `daily`.',
    },
  },
  visit: {
    goal(goal, { facts, report }) {
      if (goal.promise === undefined || !hasTitleToJudge(goal, facts.asOf)) return;
      const found = activity(goal.title);
      if (found === undefined || !promisesOnlyThat(goal, found)) return;
      const { words, start } = found;
      report('activity', placeInTitle(goal, start, start + words.length), { data: { words } });
    },
  },
});

/** Whether what is promised is the activity and nothing else. A `done` that says nothing is found fault with for that. */
function promisesOnlyThat({ promise, title }: Goal, { kind }: Activity): boolean {
  if (promise?.kind === 'deliverable') return doneFault(promise.done, title) === undefined && tellsOnlyThat(promise.done, title);
  // Only gatherings are counted for their own sake; of other work a number usually says what came of it.
  const kpi = promise?.kpi.target;
  return kind === 'gathering' && kpi?.kind === 'kpi' && kpi.written('title') && tellsOnlyThat(kpi.title, title);
}
