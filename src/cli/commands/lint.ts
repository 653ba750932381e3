import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { CannotRun } from '../errors.ts';
import { FORMAT_NAMES, outputsOf, print } from '../formats.ts';
import { withExamples } from '../help.ts';
import { action, CANNOT_RUN, FINE, FOUND, type Session, type Terminal } from '../session.ts';

interface LintFlags {
  readonly format?: readonly string[];
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
}

export function lintCommand(terminal: Terminal): Command {
  const command = new Command('lint')
    .summary('judge the goals and say how to mend them')
    .description('Judges every goal, V2MOM, KPI and series: what is wrong, where, why it matters, and how the line should read.')
    .argument('[paths...]', 'show and count only what is found in these files and folders')
    .addOption(
      new Option('--format <name[=file]>', `${FORMAT_NAMES}; repeat it, and add =file to write one into a file`).argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .option('--max-warnings <number>', 'fail when there are more warnings than this')
    .option('--quiet', 'list errors alone')
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost lint', 'judge everything in this folder'],
    [
      'goalpost lint goals/support --format pretty --format json=report.json',
      'read one team in the terminal, and keep a report for programs',
    ],
  );
}

async function run(session: Session, paths: readonly string[], flags: LintFlags): Promise<number> {
  const outputs = await outputsOf(flags.format ?? ['pretty']);
  const maxWarnings = warningLimit(flags.maxWarnings);
  const only = filter(session, paths);
  const [{ judge }, { report }] = await Promise.all([import('../lint-folder.ts'), import('../../report/report.ts')]);
  const result = await judge(session);
  const verdict = report(result, { only, quiet: flags.quiet === true, maxWarnings });
  await print(verdict, outputs, session);
  if (result.misconfigured) return CANNOT_RUN;
  return verdict.verdict === 'pass' ? FINE : FOUND;
}

function warningLimit(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written))
    throw new CannotRun(`\`--max-warnings ${written}\` is no number`, { help: 'Write a whole number: `--max-warnings 10`.' });
  return Number(written);
}

/** A test for workspace paths, where not all are wanted; paths that do not exist are mistyped, and a verdict about nothing would look like a pass. */
function filter({ folder }: Session, paths: readonly string[]): ((path: string) => boolean) | undefined {
  const wanted = paths.map((path) => {
    const absolute = resolve(folder, path);
    const inside = relative(folder, absolute).split(sep).join('/');
    if (!existsSync(absolute))
      throw new CannotRun(`There is no \`${path}\``, { help: 'Paths are relative to the folder that holds goalpost.yaml.' });
    if (inside === '..' || inside.startsWith('../'))
      throw new CannotRun(`\`${path}\` lies outside the workspace`, { help: 'Use `-C` to name another workspace.' });
    return inside;
  });
  if (wanted.length === 0 || wanted.includes('')) return undefined;
  return (path) => wanted.some((each) => path === each || path.startsWith(`${each}/`));
}
