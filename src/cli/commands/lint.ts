import { Command, Option } from 'commander';
import type { Report } from '../../report/report.ts';
import type { LintResult } from '../../rules/engine/engine.ts';
import { CannotRun } from '../errors.ts';
import { withExamples } from '../help.ts';
import { FORMAT_NAMES, type Output, outputsOf, print, spareWorkspace } from '../outputs.ts';
import { pathInside } from '../paths.ts';
import { action, CANNOT_RUN, FINE, FOUND, type Session, type Terminal } from '../session.ts';
import type { Typed } from '../stdin.ts';

interface LintFlags {
  readonly format?: readonly string[];
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly acceptAll?: boolean;
  readonly printConfig?: string | true;
  readonly stats?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
}

/** What goes with neither fixing nor an unsaved file. */
const ALONE = ['acceptAll', 'stats', 'watch'];

/** What has no meaning where settings are printed. */
const JUDGING = ['fix', 'fixDryRun', 'acceptAll', 'stats', 'quiet', 'maxWarnings', 'watch', 'stdinFilename'];

/** What one verdict is about. */
interface Request {
  readonly outputs: readonly Output[];
  readonly maxWarnings: number | undefined;
  /** The files and folders asked for, as the workspace knows them. */
  readonly wanted: readonly string[];
  readonly only: ((path: string) => boolean) | undefined;
  readonly typed: Typed | undefined;
}

export function lintCommand(terminal: Terminal): Command {
  const command = new Command('lint')
    .summary('judge the goals and say how to mend them')
    .description('Judges every goal, V2MOM, KPI and series: what is wrong, where, why it matters, and how the line should read.')
    .argument('[paths...]', 'show and count only what is found in these files and folders')
    .addOption(
      new Option('--format <name[=file]>', `${FORMAT_NAMES}; repeat it, and add =file to write one into a file`)
        .argParser((value: string, before: readonly string[] = []) => [...before, value])
        .helpGroup('What is printed'),
    )
    .addOption(new Option('--quiet', 'list errors alone').helpGroup('What is printed'))
    .addOption(new Option('--stats', 'say afterwards which rule took how long').helpGroup('What is printed'))
    .addOption(new Option('--max-warnings <number>', 'fail when there are more warnings than this').helpGroup('What passes'))
    .addOption(
      new Option('--accept-all', 'list what is found now in goalpost.accepted.yaml, or take off that list what is mended').helpGroup(
        'What passes',
      ),
    )
    .addOption(
      new Option('--print-config [file]', 'print which settings hold for a file, instead of judging')
        .conflicts(JUDGING)
        .helpGroup('What passes'),
    )
    .addOption(
      new Option('--fix', 'mend in the files what needs no decision, then judge')
        .conflicts([...ALONE, 'fixDryRun', 'stdinFilename'])
        .helpGroup('Mending and writing'),
    )
    .addOption(
      new Option('--fix-dry-run', 'print what --fix would change, and write nothing').conflicts(ALONE).helpGroup('Mending and writing'),
    )
    .addOption(
      new Option('--stdin-filename <file>', 'judge this file as it comes in on standard input')
        .conflicts(ALONE)
        .helpGroup('Mending and writing'),
    )
    .addOption(new Option('--watch', 'judge again whenever a file changes').conflicts(['acceptAll']).helpGroup('Mending and writing'))
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost lint', 'judge the whole plan, from any folder in it'],
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
    const [file, ...more] = [...(flags.printConfig === true ? [] : [flags.printConfig]), ...paths];
    if (more.length > 0) throw new CannotRun('Settings are those of one file', { help: `Name one: \`--print-config ${file}\`.` });
    session.out.write(await configText(session, file, outputs));
    return FINE;
  }
  spareWorkspace(outputs, session);
  const maxWarnings = warningLimit(flags.maxWarnings);
  if (flags.acceptAll === true && paths.length > 0)
    throw new CannotRun('`--accept-all` is about the whole workspace', { help: 'Leave the paths out: `goalpost lint --accept-all`.' });
  const typed = flags.stdinFilename === undefined ? undefined : await typedAlone(session, flags.stdinFilename, paths);
  const wanted = paths.map((path) => pathInside(session, path));
  const only = typed === undefined ? filter(wanted) : (path: string) => path === typed.path;
  const request = { outputs: flags.fixDryRun === true ? inFiles(outputs, flags) : outputs, maxWarnings, wanted, only, typed };
  const once = () => judgeOnce(session, flags, request);
  return flags.watch === true ? (await import('../watch.ts')).watch(session, once) : once();
}

async function judgeOnce(session: Session, flags: LintFlags, { outputs, maxWarnings, wanted, only, typed }: Request): Promise<number> {
  const [{ report }, { result, isUndone, stats }] = await Promise.all([
    import('../../report/report.ts'),
    find(session, flags, only, typed?.seen),
  ]);
  const verdict = report(result, { only, quiet: flags.quiet === true, maxWarnings });
  if (!result.misconfigured) refuseNothing(wanted, verdict);
  await print(verdict, outputs, session);
  if (flags.fixDryRun === true) await sayWhatIsLeft(session, verdict);
  if (stats !== undefined) session.err.write(stats);
  if (result.misconfigured || isUndone) return CANNOT_RUN;
  return verdict.verdict === 'pass' ? FINE : FOUND;
}

/** A path without a file of the plan is mistyped, and a good word about nothing would look like one about a plan. */
function refuseNothing(wanted: readonly string[], { files }: Report): void {
  const empty = wanted.find((each) => each !== '' && !files.some((path) => isIn(path, each)));
  if (empty === undefined) return;
  throw new CannotRun(`\`${empty}\` holds nothing of this plan`, {
    help: 'Name a goal, a V2MOM, a KPI or its numbers, or a folder with some. What `ignore` leaves out is no part of it.',
  });
}

async function sayWhatIsLeft({ err }: Session, { verdict, exceeded, counts }: Report): Promise<void> {
  if (verdict === 'pass') return;
  const { count } = await import('../../report/words.ts');
  const limit = exceeded === undefined ? '' : `, and ${exceeded} allowed`;
  err.write(
    `${counts.error > 0 ? count(counts.error, 'error') : `${count(counts.warn, 'warning')}`} would be left${counts.error > 0 ? '' : limit}.\n`,
  );
}

interface Found {
  readonly result: LintResult;
  /** Whether something else that the flags ask for could not be done. */
  readonly isUndone?: boolean;
  readonly stats?: string;
}

/** What is found, in the way the flags ask for. */
async function find(session: Session, flags: LintFlags, only: Request['only'], seen?: Typed['seen']): Promise<Found> {
  if (flags.fix === true) return (await import('../fix-files.ts')).fixFiles(session, only);
  if (flags.fixDryRun === true) return { result: await (await import('../fix-files.ts')).showFixes(session, only, seen) };
  const { judge, judgeTimed } = await import('../lint-folder.ts');
  if (flags.stats !== true) return { result: await accepted(session, flags, await judge(session, seen)) };
  const { result, times } = await judgeTimed(session);
  const { statsText } = await import('../../report/stats.ts');
  const stats = result.stats && statsText({ ...result.stats, ...times }, session.err.look);
  return { result: await accepted(session, flags, result), ...(stats !== undefined && { stats }) };
}

/** The file that comes in on standard input; nothing else can be judged with it. */
async function typedAlone(session: Session, name: string, paths: readonly string[]): Promise<Typed> {
  if (paths.length > 0)
    throw new CannotRun('`--stdin-filename` is about that one file', {
      help: `Leave the paths out: \`goalpost lint --stdin-filename ${name}\`.`,
    });
  return (await import('../stdin.ts')).typedFile(session, name);
}

/** Where the changes are printed there is no room for findings: they go into files. */
function inFiles(outputs: readonly Output[], { format }: LintFlags): readonly Output[] {
  const printed = outputs.find(({ file }) => file === undefined);
  if (format !== undefined && printed !== undefined) {
    const { name, file } = printed.format;
    throw new CannotRun('`--fix-dry-run` prints changes, not findings', {
      help: `Give the findings a file: \`--format ${name}=${file}\`.`,
    });
  }
  return outputs.filter(({ file }) => file !== undefined);
}

function warningLimit(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written))
    throw new CannotRun(`\`--max-warnings ${written}\` is no number`, { help: 'Write a whole number: `--max-warnings 10`.' });
  return Number(written);
}

/** A test for workspace paths, where not all are wanted. */
function filter(wanted: readonly string[]): ((path: string) => boolean) | undefined {
  if (wanted.length === 0 || wanted.includes('')) return undefined;
  return (path) => wanted.some((each) => isIn(path, each));
}

function isIn(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}/`);
}

/** What is found now; afterwards the list of what is accepted is as it should be. */
async function accepted(session: Session, { acceptAll: isAsked }: LintFlags, result: LintResult): Promise<LintResult> {
  if (isAsked !== true) return result;
  const [{ acceptAll }, { judge }] = await Promise.all([import('../accept-all.ts'), import('../lint-folder.ts')]);
  return acceptAll(session, result) ? judge(session) : result;
}
