import { needsOf } from '../../../assess/needs.ts';
import { leftover } from '../../../assess/placeholders.ts';
import { iso } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';

/** Days after the start in which others may still be making up their mind. */
const GRACE = 14;

export default defineRule({
  id: 'attainable/needs',
  summary: 'What another team must give is said, and that team has agreed.',
  why: 'Most plans fail at what was assumed of somebody else.',
  details: `Until ${GRACE} days after the goal's start an open agreement is only noted; then it is a risk that somebody has to look at.`,
  cases: {
    unconfirmed: {
      level: 'warn',
      message: 'The goal runs for {days} days, and `{team}` has not agreed to its part',
      help: 'Ask them, and add `confirmed:` with the day they agreed; or plan without it.',
    },
    'not-yet': {
      level: 'info',
      message: '`{team}` has not agreed to its part yet',
      help: 'Ask them before the goal begins, and add `confirmed:` with the day they agreed.',
    },
    'in-future': {
      level: 'warn',
      message: '`{team}` is said to have agreed on `{date}`, which is still to come',
      help: 'Write the day they agreed, or leave `confirmed:` out until they have.',
    },
    unsaid: {
      level: 'warn',
      message: 'Nobody can tell what `{team}` has to give',
      help: 'Add `what:`, so concretely that they can say yes or no.',
    },
    vague: {
      level: 'warn',
      confidence: 'low',
      message: 'Nobody can say yes or no to `{what}`',
      help: 'Say what they must give, how much of it and until when.',
    },
    own: {
      level: 'warn',
      why: 'What one needs of oneself is a task, with somebody who does it and a day.',
      message: '`{team}` is the team that owns this goal',
      help: 'Write it under `actions:`, with who sees it through and until when.',
    },
  },
  visit: {
    openGoal(goal, { workspace, facts: { asOf }, report }) {
      if (goal.file.needs === undefined) return;
      for (const { need, pointer, own, vague, confirmed, waiting } of needsOf(goal, asOf)) {
        const { team, what } = need;
        const [data, key] = [{ team }, pointer.slice(1)];
        // A team nobody knows and a gap of the template are reported as such: nothing else can be said before they are mended.
        if (workspace.find('team', team) === undefined || (what !== undefined && leftover(what, 'what') !== undefined)) continue;
        if (own) report('own', goal.place(`${pointer}/team`), { data });
        else if (!goal.written(`${key}/what`)) report('unsaid', goal.place(`${pointer}/team`), { data });
        else if (vague) report('vague', goal.place(`${pointer}/what`), { data: { what: what ?? '' } });
        else if (confirmed !== undefined && confirmed > asOf) {
          report('in-future', goal.place(`${pointer}/confirmed`), { data: { team, date: iso(confirmed) } });
        } else if (!goal.written(`${key}/confirmed`)) {
          const isLate = waiting !== undefined && waiting > GRACE;
          report(isLate ? 'unconfirmed' : 'not-yet', goal.place(`${pointer}/team`), { data: { team, ...(isLate && { days: waiting }) } });
        }
      }
    },
  },
});
