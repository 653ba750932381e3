import { metAtStart } from '../../../assess/start.ts';
import type { Observation } from '../../../model/workspace.ts';
import { iso } from '../../../parse/calendar.ts';
import { defineRule } from '../../rule.ts';
import { isGuess } from '../../shared/places.ts';

export default defineRule({
  id: 'attainable/met',
  summary: 'On the first day the target is still to be reached.',
  why: 'A target that was met before anybody began says nothing about what the team achieves.',
  details: `The baseline may be older than the start. What counts here is the last reading known on the first day. A level to hold (\`min\` or \`max\`, met
at the baseline) is a goal of its own kind, and a target equal to the baseline is reported by \`measurable/direction\`.`,
  cases: {
    'at-start': {
      level: 'warn',
      confidence: 'medium',
      message: 'The target `{target}` was met when the goal began: `{reading}` on `{day}`',
      help: 'Take the baseline from the first day and choose a target beyond {reading}; to hold that level write `min:` or `max:`.',
    },
  },
  visit: {
    openPromise(promise, { facts, report }) {
      const { holder, kpi, target, start } = promise;
      if (kpi.target?.kind !== 'kpi' || start === undefined || start > facts.asOf) return;
      const reading = metAtStart(promise, facts.promise(promise), facts.series(kpi.target));
      if (reading === undefined || isGuess(holder, '/target') || isGuess(holder, '/baseline')) return;
      const key = target?.value !== undefined ? 'value' : target?.min !== undefined ? 'min' : 'max';
      report('at-start', promise.place(`/target/${key}`), {
        data: { target: target?.[key] ?? '', reading: reading.value, day: iso(reading.last), start: iso(start) },
        related: [{ place: (reading.observations.at(-1) as Observation).place('value'), message: 'the last value known then' }],
      });
    },
  },
});
