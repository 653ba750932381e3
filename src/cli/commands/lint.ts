import { Command, Option } from 'commander';
import type { LintResult } from '../../rules/engine.ts';
import { CannotRun } from '../errors.ts';
import { FORMAT_NAMES, outputsOf, print } from '../formats.ts';
import { withExamples } from '../help.ts';
import { pathInside } from '../paths.ts';
import { action, CANNOT_RUN, FINE, FOUND, type Session, type Terminal } from '../session.ts';

interface LintFlags {
  readonly format?: readonly string[];
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly acceptAll?: boolean;
  readonly printConfig?: string | true;
  readonly stats?: boolean;
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
    .option('--accept-all', 'list what is found now in goalpost.accepted.yaml, or take off that list what is mended')
    .option('--print-config [file]', 'print the settings that hold for a file instead of judging')
    .option('--stats', 'say afterwards which rule took how long')
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
  if (flags.printConfig !== undefined) {
    const { configText } = await import('../print-config.ts');
    const file = flags.printConfig === true ? undefined : flags.printConfig;
    session.out.write(await configText(session, file, outputs[0]?.format.name ?? 'pretty'));
    return FINE;
  }
  const maxWarnings = warningLimit(flags.maxWarnings);
  const only = filter(session, paths);
  const [{ judge, judgeTimed }, { report }] = await Promise.all([import('../lint-folder.ts'), import('../../report/report.ts')]);
  const { result: found, times } = flags.stats === true ? await judgeTimed(session) : { result: await judge(session), times: undefined };
  const result = flags.acceptAll === true ? await accepted(session, found, paths) : found;
  const verdict = report(result, { only, quiet: flags.quiet === true, maxWarnings });
  await print(verdict, outputs, session);
  if (found.stats !== undefined && times !== undefined) {
    const { statsText } = await import('../../report/stats.ts');
    session.err.write(statsText({ ...found.stats, ...times }, session.err.look));
  }
  if (result.misconfigured) return CANNOT_RUN;
  return verdict.verdict === 'pass' ? FINE : FOUND;
}

function warningLimit(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written))
    throw new CannotRun(`\`--max-warnings ${written}\` is no number`, { help: 'Write a whole number: `--max-warnings 10`.' });
  return Number(written);
}

/** A test for workspace paths, where not all are wanted. */
function filter(session: Session, paths: readonly string[]): ((path: string) => boolean) | undefined {
  const wanted = paths.map((path) => pathInside(session, path));
  if (wanted.length === 0 || wanted.includes('')) return undefined;
  return (path) => wanted.some((each) => path === each || path.startsWith(`${each}/`));
}

/** What is found now; afterwards the list of what is accepted is as it should be. */
async function accepted(session: Session, result: LintResult, paths: readonly string[]): Promise<LintResult> {
  if (paths.length > 0) {
    throw new CannotRun('`--accept-all` is about the whole workspace', { help: 'Leave the paths out: `goalpost lint --accept-all`.' });
  }
  const [{ acceptAll }, { judge }] = await Promise.all([import('../accept-all.ts'), import('../lint-folder.ts')]);
  return acceptAll(session, result) ? judge(session) : result;
}
