import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { CannotRun } from '../errors.ts';
import { withExamples, withExitCodes } from '../help.ts';
import { action, FINE, FOUND, type Session, type Terminal } from '../session.ts';
import { readStatements } from '../statements.ts';
import { unknownName } from '../suggest.ts';

const FORMATS = ['pretty', 'json'] as const;

export function judgeCommand(terminal: Terminal): Command {
  const command = new Command('judge')
    .summary('say which goals of a list can be checked at all')
    .description(
      'Judges sentences: whether two people would agree on the last day that each was met, why not, and what to add. Reads one statement a line, or JSON lines with a `text`; bullets, numbering, check boxes and tables around them do not matter. Knows English and leaves other languages alone.',
    )
    .argument('[files...]', 'files with statements; `-` or none reads standard input')
    .addOption(new Option('--format <name>', 'pretty (default), or json: one object a line'))
    .action(action(terminal, run));
  withExitCodes(
    command,
    ['0', 'all can be checked'],
    ['1', 'at least one cannot'],
    ['2', 'cannot run: unknown option, a file that cannot be read, or no statement'],
  );
  return withExamples(
    command,
    ['goalpost judge okrs.txt', 'judge a list of goals, one a line'],
    ['goalpost judge --format json < okrs.txt', 'the same for a program, one object a line'],
  );
}

async function run({ start, out }: Session, files: readonly string[], { format = 'pretty' }: { format?: string }): Promise<number> {
  if (!FORMATS.some((known) => known === format)) {
    throw await unknownName(`\`${format}\` is no format`, format, FORMATS, (guess) => `--format ${guess}`);
  }
  const statements: string[] = [];
  for (const file of files.length === 0 ? ['-'] : files) statements.push(...readStatements(await read(start, file), file));
  if (statements.length === 0) {
    throw new CannotRun('There is no statement to judge', { help: 'Write one a line: `echo "Improve client loyalty" | goalpost judge`.' });
  }
  const [{ judgeStatements }, { statementsJson, statementsText }] = await Promise.all([
    import('../../assess/statement/judge.ts'),
    import('../../report/statements.ts'),
  ]);
  const verdicts = judgeStatements(statements);
  const judged = verdicts.map((verdict, i) => ({ text: statements[i] ?? '', verdict }));
  out.write(format === 'json' ? statementsJson(judged) : statementsText(judged, out.look));
  return judged.every(({ verdict }) => verdict.measurable) ? FINE : FOUND;
}

async function read(start: string, file: string): Promise<string> {
  if (file === '-') {
    if (process.stdin.isTTY) throw new CannotRun('There is nothing to read', { help: 'Name a file, or pipe statements in, one a line.' });
    return textOf(process.stdin);
  }
  try {
    return readFileSync(resolve(start, file), 'utf8');
  } catch (cause) {
    throw new CannotRun(`\`${file}\` cannot be read`, { help: 'Name a text file with one statement a line.', cause });
  }
}
