import { defineRule } from '../../rule.ts';
import { followedBy, headline, isLeftOut } from '../../shared/places.ts';

/** What to write for each part. Whoever copies the blanks without filling them in hears from `file/placeholder`. */
const PARTS = {
  vision: { help: 'Say in one sentence what will be true when the plan has worked.', lines: 'vision: <what will be true>' },
  values: {
    help: 'Name what decides when two good things conflict.',
    lines: 'values:\n  - name: <what matters most>\n    meaning: <how one recognises it in daily work>',
  },
  methods: {
    help: 'Say what you will do to get there, most important first.',
    lines: 'methods:\n  - id: <short-name>\n    title: <what we do, starting with a verb>',
  },
  obstacles: {
    help: 'Say what stands in the way, and what you will do about it.',
    lines: 'obstacles:\n  - id: <short-name>\n    title: <what stands in the way>\n    mitigation: <what we do about it>',
  },
  measures: {
    help: 'Name the numbers that will show whether the methods work.',
    lines: 'measures:\n  - id: <short-name>\n    methods: <id of a method>\n    kpi: <id of a KPI>',
  },
} as const;

export default defineRule({
  id: 'v2mom/complete',
  summary: 'A V2MOM has a vision, values, methods, obstacles and measures.',
  why: 'Each part answers a question that people will ask anyway; a plan without one of them is half a plan.',
  cases: {
    missing: {
      level: 'error',
      message: 'The V2MOM has no `{part}`',
      help: 'Add `{part}:`.',
    },
    'no-obstacles': {
      level: 'warn',
      message: 'The V2MOM names no obstacles',
      why: 'Every plan meets some. The ones named early are the ones that others can help with.',
      help: 'Say what stands in the way, and what you will do about it.',
    },
    empty: {
      level: 'error',
      message: 'The list of `{part}` is empty',
      help: 'Write at least one.',
    },
  },
  visit: {
    openPlan(v2mom, { report }) {
      for (const [part, { help, lines }] of Object.entries(PARTS)) {
        const details = { data: { part }, help };
        if (!v2mom.written(part)) {
          const title = headline(v2mom);
          // The other parts are decisions, obstacles have to be found out: a plan without them is young, not broken.
          report(part === 'obstacles' ? 'no-obstacles' : 'missing', title, { ...details, corrected: followedBy(title, lines) });
        } else if (isLeftOut(v2mom, part)) report('empty', v2mom.place(`/${part}`, 'key'), { ...details, corrected: lines });
      }
    },
  },
});
