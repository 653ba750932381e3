import { ALIKE_ROWS, SERIES_BYTES } from '../src/parse/limits.ts';

/** What the index says about series. */
export const SERIES_FILE = 'the numbers of a KPI, one row for each period: *.csv';

/** The page about series: a table has no schema that could explain its columns. Its blocks are read by a test. */
export function seriesPage(): string {
  return `# Series

The numbers of a KPI: one row for each period, oldest first. File name: that of the KPI, so that \`csat.csv\` lies beside \`csat.kpi.yaml\`. Copy it
out of the tool that measures, and only ever add rows: an old number that changes is a change people should see in the history.

\`\`\`csv
date,value,n,note
2026-01,81.6,226,
2026-02,82.3,214,"new survey; same questions"
2026-03,82.9,220,
2026-04,83.1,97,provisional
\`\`\`

| column | what it says | example |
| --- | --- | --- |
| \`date\` | The day the value is of, or the period, which means its last day. **Required.** | \`2026-03-31\`, \`2026-03\`, \`2026-W13\`, \`2026-Q1\`, \`2026-H1\`, \`2026\` |
| \`value\` | What was measured, in the KPI's unit: a number without unit. **Required.** | \`82.9\`, \`-4\` |
| \`n\` | How many were asked or counted, a whole number. | \`220\` |
| \`note\` | What happened then, where a value is unusual or rows are missing. | \`Storm, phones down for two days\` |

The first line names the columns. They may stand in any order; further columns are left unread.

## Provisional values

A row whose \`note\` holds the word \`provisional\` is a value that can still change. The row of a period that is still running must say so; it counts
once the period is over. There is no column of that name: without a \`note\`, add \`,note\` to the first line.

## What exports give

| what | is read |
| --- | --- |
| commas, semicolons or tabs between cells | all three; the first line decides. A first line \`sep=;\` is understood. |
| a decimal comma | in files with semicolons or tabs: \`82,9\` is 82.9, and \`1,200\` is 1.2. In files with commas it must stand in quotes: \`"82,9"\`. |
| quotes around a cell | yes; a text with a comma needs them. |
| line ends of any system, a mark of the encoding (BOM) in front, blank lines, spaces around cells | yes |

\`\`\`csv
date;value;note
2026-01;81,6;
2026-02;82,3;"new survey, same questions"
\`\`\`

## What is refused

- A date in another order or without its year: \`31.03.2026\`, \`3/31/2026\`, \`March\`. The linter says how to write it.
- A unit or a divider of thousands beside the number: \`82.9 %\`, \`1 200\`, \`€20\`.
- A row without a value. Leave it out, and say why in the \`note\` of the next one.
- Two rows for one day, rows that do not run from the oldest to the newest, and days that have not come yet.
- A file that is not UTF-8, or larger than ${SERIES_BYTES / 1024 ** 2} MB.

What is wrong is shown with its line; of more than ${ALIKE_ROWS + 1} rows with the same slip, the first ${ALIKE_ROWS}. The rules: [series/shape](../rules/series/shape.md),
[series/order](../rules/series/order.md), [series/hole](../rules/series/hole.md), [series/jump](../rules/series/jump.md),
[series/future](../rules/series/future.md) and [series/privacy](../rules/series/privacy.md).
`;
}
