import { join } from 'node:path';
import { AS_OF, generate } from './generate.ts';
import { type Contender, race, type Timing, table, verdict } from './measure.ts';

const here = import.meta.dirname;
const root = join(here, '..');
const node = process.execPath;

/** Linting 1,000 goals beside the floor and two peers, and 10,000 beside 1,000. */
export function benchLint(work: string): { text: string; broken: number } {
  const small = join(work, '1000');
  const large = join(work, '10000');
  generate(small, 1000);
  generate(large, 10_000);
  const goalpost = (folder: string, runs?: number): Contender => ({
    name: 'goalpost lint, every rule',
    command: [node, join(root, 'lib/cli.js'), '-C', folder, '--as-of', AS_OF, 'lint'],
    runs,
  });
  const bare = (folder: string): Contender => ({ name: 'bare read and parse', command: [node, join(here, 'bare.ts'), folder] });
  const thousand = race(
    [
      bare(small),
      goalpost(small),
      {
        name: 'ajv-cli, schema only',
        command: [
          node,
          bin('ajv-cli', 'dist/index.js'),
          ...['validate', '--spec=draft2020', '--strict=false', '-s', join(root, 'schemas/goal.schema.json')],
          ...['-r', join(root, 'schemas/common.schema.json'), '-d', `${small}/goals/**/*.goal.yaml`],
        ],
        // It reads unquoted dates as points in time and then misses the text its schema wants: 1 is its way of having worked.
        accepted: [0, 1],
      },
      {
        name: 'spectral, four rules',
        command: [
          node,
          bin('@stoplight/spectral-cli', 'dist/index.js'),
          'lint',
          '-q',
          '-r',
          join(here, 'spectral.yaml'),
          `${small}/goals/**/*.goal.yaml`,
        ],
        runs: 3,
      },
    ],
    7,
  );
  const tenThousand = race([bare(large), goalpost(large)], 3);

  const of = (timings: readonly Timing[], name: string): number => timings.find((timing) => timing.name.startsWith(name))?.median as number;
  const floor = of(thousand, 'goalpost') / of(thousand, 'bare');
  const spectral = of(thousand, 'spectral') / of(thousand, 'goalpost');
  const growth = of(tenThousand, 'goalpost') / of(thousand, 'goalpost');
  const claims = [
    { claim: 'lint of 1,000 goals ÷ bare read and parse, at most 1.6', ratio: floor, holds: floor <= 1.6 },
    { claim: 'spectral ÷ lint, at least 12', ratio: spectral, holds: spectral >= 12 },
    { claim: 'lint of 10,000 goals ÷ lint of 1,000, at most 10.5', ratio: growth, holds: growth <= 10.5 },
  ];
  return {
    text: [
      table('1,000 goals, 36 observations each', thousand, 'bare read and parse'),
      table('10,000 goals, 36 observations each', tenThousand, 'bare read and parse'),
      claims.map(({ claim, ratio, holds }) => verdict(claim, ratio, holds)).join(''),
    ].join('\n'),
    broken: claims.filter(({ holds }) => !holds).length,
  };
}

function bin(name: string, path: string): string {
  return join(here, 'node_modules', name, path);
}
