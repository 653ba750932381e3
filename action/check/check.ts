import { loadWorkspace, NoWorkspaceError } from '../../src/model/load.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { visible } from '../../src/report/escape.ts';
import { annotations } from '../../src/report/github.ts';
import { plainLook } from '../../src/report/look.ts';
import { markdown } from '../../src/report/markdown.ts';
import { type Report, report } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';
import { count, countsText } from '../../src/report/words.ts';
import { lint } from '../../src/rules/engine/engine.ts';
import { folderSource } from '../../src/source/folder.ts';
import { CannotCheckError, type Inputs, readInputs } from './inputs.ts';
import type { Runner } from './runner.ts';

/** Wide enough for every sentence of the verdict; the log wraps by itself. */
const LOG = { ...plainLook, width: 200 };
const BY_HAND = 'Run `goalpost lint` to see all of them.';

/**
 * Judges the workspace and tells it in this order: outputs, summary, annotations, verdict. Whatever cannot be told never changes the
 * verdict. Never rejects.
 */
export async function check(runner: Runner): Promise<void> {
  try {
    const inputs = readInputs(runner.input);
    const { outcome, prefix } = await judge(runner, inputs);
    await tell(runner, inputs, outcome, prefix);
  } catch (error) {
    attempt(runner, 'outputs', () => runner.output('verdict', 'broken'));
    runner.fail(explanation(error));
  }
}

async function judge(runner: Runner, { directory, asOf, maxWarnings }: Inputs): Promise<{ outcome: Report; prefix: string }> {
  const folder = runner.folder(directory);
  if (!runner.hasFiles()) throw new CannotCheckError('Nothing is checked out: put a step with `uses: actions/checkout` before this one.');
  if (folder === undefined) {
    throw new CannotCheckError(
      `The input \`directory\` names no folder: \`${visible(directory)}\`. Write its path from the repository's root.`,
    );
  }
  const workspace = await load(folder, directory);
  const day = asOf ?? runner.today(workspace.config.timezone);
  return { outcome: report(lint(workspace, { asOf: day }), { maxWarnings }), prefix: runner.prefix(folder) };
}

async function load(folder: string, directory: string): Promise<Workspace> {
  try {
    return await loadWorkspace(folderSource(folder));
  } catch (error) {
    if (!(error instanceof NoWorkspaceError)) throw error;
    const where = directory === '.' ? "the repository's root" : `\`${visible(directory)}\``;
    throw new CannotCheckError(
      `There is no goalpost.yaml in ${where}. Set the input \`directory\` to the folder that holds it, or run \`goalpost init\` there.`,
      { cause: error },
    );
  }
}

async function tell(runner: Runner, inputs: Inputs, outcome: Report, prefix: string): Promise<void> {
  const { misconfigured } = outcome.result;
  const { error, warn, info } = outcome.counts;
  attempt(runner, 'outputs', () => {
    runner.output('verdict', misconfigured ? 'broken' : outcome.verdict);
    runner.output('errors', error);
    runner.output('warnings', warn);
    runner.output('notices', info);
  });
  const isInSummary = inputs.summary && (await summarise(runner, outcome, prefix));
  const rest = isInSummary ? 'Read on in the job summary.' : BY_HAND;
  const shown = inputs.annotations ? annotations(outcome, { prefix, rest }) : [];
  for (const annotation of shown) runner.annotate(annotation);

  // The verdict's lines hold numbers and our own words alone.
  runner.say(summary(outcome, LOG));
  // A reason takes a place among the ten errors that GitHub shows: it is for a step that failed and marked no line.
  if (outcome.verdict === 'fail') runner.fail(shown.some(({ command }) => command === 'error') ? undefined : reason(outcome));
}

/** @returns whether the report now stands in the job summary */
async function summarise(runner: Runner, outcome: Report, prefix: string): Promise<boolean> {
  const { address } = runner;
  const text = markdown(outcome, { prefix, rest: BY_HAND, ...(address !== undefined && { link: address }) });
  try {
    return await runner.summary(text);
  } catch (error) {
    skipped(runner, 'job summary', error);
    return false;
  }
}

function attempt(runner: Runner, what: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    skipped(runner, what, error);
  }
}

function skipped(runner: Runner, what: string, error: unknown): void {
  const message = `The ${what} could not be written. The verdict stands. ${visible(String(error))}`;
  runner.annotate({ command: 'notice', title: 'Goalpost', message });
}

function reason({ result, counts, exceeded }: Report): string {
  if (result.misconfigured) return 'goalpost.yaml is broken: until it is mended, nothing else is judged.';
  if (counts.error > 0) return `The goals do not pass: ${countsText(counts)}.`;
  return `The goals do not pass: ${count(counts.warn, 'warning')}, and \`max-warnings\` allows ${exceeded}.`;
}

function explanation(error: unknown): string {
  if (error instanceof CannotCheckError) return error.message;
  return `Something unexpected happened: ${visible(String(error))}. This is a fault in Goalpost; please report it.`;
}
