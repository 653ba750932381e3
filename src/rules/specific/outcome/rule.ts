import { doneFault } from '../../../assess/done.ts';
import { oncePerWorkspace } from '../../../assess/once.ts';
import { stem, wordsOf } from '../../../assess/reasons.ts';
import { type Activity, activity, bringing, deed, tellsOnlyArrival, tellsOnlyThat } from '../../../assess/titles/activity.ts';
import { proposedTitle } from '../../../assess/titles/proposal.ts';
import { vagueness } from '../../../assess/titles/vague.ts';
import type { Goal, KpiPromise } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule } from '../../rule.ts';
import { hasTitleToJudge, placeInTitle, withTitle } from '../../shared/titles.ts';

/** The words in the names of all people and teams. */
const everybody = oncePerWorkspace(
  ({ people, teams }) => new Set([...people, ...teams].flatMap(({ id, title }) => [...wordsOf(id), ...wordsOf(title)]).map(stem)),
);

export default defineRule({
  id: 'specific/outcome',
  summary: 'The goal says what will be different, not only what people do.',
  why: 'A meeting that was held has changed nothing yet.',
  details: `Looks at titles that name an activity without an end ("Hold weekly meetings", "Work on the backlog", "Attend three conferences"). What the goal promises
may still say what becomes different: a \`done\` that names anything beyond the activity does, and so does a KPI other than the number of meetings; with such a KPI the
title alone is worth a hint. "Organise four evenings" or "Implement the chatbot" is remarked on only where \`done\` adds no more than that they took place, or that it is
live. Reads English.`,
  cases: {
    activity: {
      level: 'warn',
      confidence: 'medium',
      message: '`{words}` is an activity: what will be different afterwards?',
      help: 'Write in title and promise what others will notice when it has worked, and keep the activity as an action or under `daily`.',
    },
    means: {
      level: 'info',
      confidence: 'low',
      message: '`{words}` is the way, the promise names the end',
      why: 'Most people read the title only, and take the way for the goal.',
      help: 'Say the end in the title, and keep the way as an action or under `daily`.',
    },
    tool: {
      level: 'info',
      confidence: 'low',
      message: '`{words}` ends when it is there: what will be different then?',
      why: 'A tool that is live and a training that is over have helped nobody yet.',
      help: 'Say in `done:` who uses it for what by then, or what they can do that they could not before.',
    },
  },
  visit: {
    openGoal(goal, { workspace, report }) {
      const { promise, title } = goal;
      if (promise === undefined || !hasTitleToJudge(goal)) return;
      const found = activity(title);
      if (promise.kind === 'deliverable') {
        const told = found ?? deed(title);
        const brought = told === undefined ? bringing(title) : undefined;
        // A `done` that says nothing is found fault with for that.
        if ((told ?? brought) === undefined || doneFault(promise.done, title) !== undefined) return;
        const names = everybody(workspace);
        if (told && tellsOnlyThat(promise.done, title, names)) {
          report('activity', placeOf(goal, told), { data: { words: told.words } });
        } else if (brought && tellsOnlyArrival(promise.done, title, names)) {
          report('tool', placeOf(goal, brought), { data: { words: brought.words } });
        }
        return;
      }
      if (found === undefined) return;
      const { words } = found;
      const place = placeOf(goal, found);
      const kpi = promise.kpi.target?.kind === 'kpi' ? promise.kpi.target : undefined;
      if (kpi === undefined || promise.target === undefined) return;
      if (countsIt(found, promise, title)) report('activity', place, { data: { words } });
      else if (vagueness(title) === undefined) {
        const end = proposedTitle(promise, kpi);
        const corrected = end === undefined ? undefined : withTitle(goal, end);
        report('means', place, { data: { words }, corrected });
      }
    },
  },
});

function placeOf(goal: Goal, { words, start }: Activity): Place {
  return placeInTitle(goal, start, start + words.length);
}

/** Whether the KPI counts the activity itself. Only gatherings are counted for their own sake; of other work a number usually says what came of it. */
function countsIt({ kind }: Activity, { kpi }: KpiPromise, title: string): boolean {
  return kind === 'gathering' && kpi.target?.kind === 'kpi' && kpi.target.written('title') && tellsOnlyThat(kpi.target.title, title);
}
