import { type SiteModel, type SiteOptions, siteModel } from '../../../site/model/site.ts';
import { assess } from '../../../src/assess/assess.ts';
import { loadWorkspace } from '../../../src/model/load.ts';
import { type Day, parseDay } from '../../../src/parse/calendar.ts';
import { memorySource } from '../../../src/source/memory.ts';

/** A small sound organisation: a plan, a team of three, a goal and its KPI. */
export const SMALL: Readonly<Record<string, string>> = {
  'goalpost.yaml':
    'organisation: Lantern & Co\nlocale: en-GB\nsite:\n  url: https://goals.lantern.example\n  repository: https://github.com/lantern/goals\n',
  'goals/teams.yaml':
    '- id: lantern\n  title: Lantern\n- id: desk\n  title: Help desk\n  parent: lantern\n  lead: ines\n  members:\n    - id: ines\n      name: Ines Holm\n    - tom\n',
  'goals/lantern.v2mom.yaml':
    'title: Lantern in 2026\nowner: lantern\nperiod: 2026\nvision: Nobody waits in the dark.\nvalues:\n  - name: Own it\n    meaning: To the end.\nmethods:\n  - id: answer-fast\n    title: Answer while it matters\n    owner: desk\nobstacles:\n  - id: old-phones\n    title: The phones are old\n    cause: tools\n    blocks: answer-fast\n    mitigation: New ones in June\nmeasures:\n  - id: speed\n    title: Speed\n    methods: answer-fast\n    kpi: frt\n    baseline: { value: 41, date: 2026-01-04 }\n    target: { value: 20, by: 2026-12-31 }\n',
  'goals/answers.goal.yaml':
    'title: Answer within 20 minutes\nowner: desk\nsupports: answer-fast\nwhy: People **leave**.\nkpi: frt\nbaseline: { value: 41, date: 2026-01-04 }\ntarget: { value: 20, by: 2026-12-31 }\nreview: monthly\ncheckins:\n  - date: 2026-03-02\n    who: ines\n    note: Two desks now.\n    confidence: 0.6\n',
  'goals/frt.kpi.yaml':
    'title: First response time\ndefinition: Median minutes to the first reply.\nunit: minutes\nbetter: lower\ncadence: weekly\nowner: desk\n',
  'goals/frt.csv': series('2026-01-04', [41, 40, 38.5, 39, 36, 34.5, 33, 33.5, 31, 30]),
};

/** Weekly readings from a Sunday on, as a CSV. */
export function series(first: string, values: readonly number[]): string {
  const start = parseDay(first) as Day;
  const rows = values.map((value, week) => `${isoOf((start + week * 7) as Day)},${value},,`);
  return `date,value,n,note\n${rows.join('\n')}\n`;
}

function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The site of some files on top of the small organisation; null takes a file away. */
export async function siteOf(
  files: Readonly<Record<string, string | null>> = {},
  asOf = '2026-03-10',
  options: SiteOptions = {},
): Promise<SiteModel> {
  const all = Object.entries({ ...SMALL, ...files }).filter((entry): entry is [string, string] => entry[1] !== null);
  const workspace = await loadWorkspace(memorySource(Object.fromEntries(all)));
  return siteModel(workspace, assess(workspace, { asOf: parseDay(asOf) as Day }), options);
}

/** A goal file with some keys changed. */
export function goal(keys: Readonly<Record<string, unknown>>): string {
  const all = {
    title: 'A goal',
    owner: 'desk',
    supports: 'answer-fast',
    kpi: 'frt',
    baseline: { value: 41, date: '2026-01-04' },
    target: { value: 20, by: '2026-12-31' },
    ...keys,
  };
  return Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
