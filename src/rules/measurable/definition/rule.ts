import type { Kpi } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { headline } from '../../shared/places.ts';

/** Names of metrics that exist as a share and as a mean of several scales. */
const SCALED = /\b(?:csat|ces|satisfaction|effort score|ratings?|stars?|(?:qa|quality|review|sentiment|happiness|health) scores?)\b/i;
/** A share, or the ends of a scale: `%`, `1 to 5`, `4 out of 5`, `five stars`. */
const SCALE =
  /%|‰|per ?cent|\bshare\b|proportion|\bratio\b|\d\s*(?:to|[-–—/]|\.\.+|of|out of)\s*(?:\d|five|seven|ten)|\b(?:of|out of|to|scale of)\s+(?:\d|five|seven|ten|a hundred)|\b(?:five|seven|ten)[- ](?:point|star|step)|\d[- ](?:point|star|step)|index|standard deviation/i;
/** Units that say that something is judged, not counted; and names of what is counted in points, or has one scale only. */
const JUDGED = /^(?:points?|pts?|scores?|stars?|marks?|ratings?)$/i;
const COUNTED =
  /\b(?:story|sprints?|velocity|bonus|loyalty points?|reward|league|basis|counted|sum|total|number of|collected|earned|scored|n\.?p\.?s|enps|promoters?)\b/i;

/** Times that pass while nobody works. How long a call lasts is the same by any clock. */
const WAITING =
  /\b(?:(?:first )?(?:response|reply|answer|resolution|waiting|wait|turnaround|lead|cycle|delivery|reaction|repair|restore|recovery)[ -]times?|time to (?:\w+ )?(?:answer|close|fix|first|recover|reply|resolve|resolution|respond|restore|solve)|frt|ttr|mttr|(?:age|wait) of)\b/i;
const DURATION = /\b(?:min(?:ute)?s?|h(?:ou)?rs?|h|days?)\b/i;
const CLOCK =
  /\b(?:(?:open|opening|office|work|working|service|support|desk|shift)[ -](?:hours?|time|days?|minutes?)|business|calendar|clock|elapsed|weekdays?|weekends?|nights?|holidays?)\b|\b24 ?[/x×] ?7\b/i;

export default defineRule({
  id: 'measurable/definition',
  summary: 'Every KPI says what is counted, in which unit, which way is better, where the numbers come from and who keeps them.',
  why: 'Two people with the same data must get the same number, also when the person who knows is on holiday.',
  cases: {
    incomplete: {
      level: 'warn',
      message: 'KPI `{kpi}` does not say its {missing}',
      help: 'Add what is missing, in words a new colleague understands.',
    },
    scale: {
      level: 'warn',
      confidence: 'medium',
      message: 'A score in `{unit}`, and nobody can tell out of how many',
      help: 'Say in `definition:` whether it is a share in % or a mean, and on which scale: 1 to 5, for example.',
    },
    clock: {
      level: 'warn',
      confidence: 'medium',
      message: 'A time in `{unit}`, and nobody can tell which clock runs',
      help: 'Say in `definition:` whether it is calendar time or business hours, and which hours those are.',
    },
  },
  visit: {
    kpi(kpi, { report }) {
      const missing = missingFrom(kpi);
      if (missing.length > 0) {
        const names = missing.map((key) => (key === 'better' ? 'better side' : key));
        report('incomplete', headline(kpi), {
          data: { kpi: kpi.id, missing: names },
          help: `Add ${andList(missing.map((key) => `\`${key}:\``))}.`,
        });
      }
      const { unit, bounds } = kpi;
      const { definition } = kpi.file;
      if (unit === undefined || definition === undefined) return;
      const name = `${kpi.title} ${kpi.id.replaceAll('-', ' ')}`;
      const all = `${name}\n${definition}\n${unit}`;
      const isBounded = bounds[0] !== null && bounds[1] !== null;
      const isScored = SCALED.test(name) || (JUDGED.test(unit.trim()) && kpi.file.like === undefined && !COUNTED.test(all));
      if (!isBounded && isScored && !SCALE.test(all)) report('scale', kpi.place('/definition'), { data: { unit } });
      if (DURATION.test(unit) && WAITING.test(name) && !CLOCK.test(all)) report('clock', kpi.place('/definition'), { data: { unit } });
    },
  },
});

function missingFrom(kpi: Kpi): string[] {
  const { definition, source } = kpi.file;
  // Only a KPI that should stay within a range has one.
  const range = kpi.better === 'within' ? kpi.range : [];
  const values = { definition, unit: kpi.unit, better: kpi.better, range, source, owner: kpi.owner };
  return Object.entries(values).flatMap(([key, value]) => (value === undefined && !kpi.written(key) ? [key] : []));
}

function andList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
