import { Command, Option } from 'commander';
import { parseAsOf } from './clock.ts';
import { buildCommand } from './commands/build.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { judgeCommand } from './commands/judge.ts';
import { lintCommand } from './commands/lint.ts';
import { lspCommand } from './commands/lsp.ts';
import { previewCommand } from './commands/preview.ts';
import { schemaCommand } from './commands/schema.ts';
import { CannotRun } from './errors.ts';
import { fail } from './failure.ts';
import { helpIn, withExamples } from './help.ts';
import { CANNOT_RUN, type Output, type Terminal } from './session.ts';
import { lookOf } from './terminal.ts';
import { NAME, version } from './version.ts';

/** Runs one command line to its end; the exit code stands in `process.exitCode`. Never rejects. */
export async function run(argv: readonly string[]): Promise<void> {
  const terminal = open(argv);
  const root = program(terminal);
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const command = root.commands.find((each) => argv.includes(each.name()));
    process.exitCode = fail(error, terminal.err, command?.name());
  }
}

function program(terminal: Terminal): Command {
  const { out, err } = terminal;
  const root = new Command(NAME)
    .description('Goals as code: measurable, realistic, and nobody moves the goalposts unseen.')
    .usage('<command> [options]')
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.look.width,
      getErrHelpWidth: () => err.look.width,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      // What is wrong is said once, in `fail`.
      outputError: () => undefined,
    })
    .configureHelp(helpIn(out.look, err.look))
    .exitOverride()
    .addOption(new Option('-C, --directory <dir>', 'work in this folder instead of the current one'))
    .addOption(new Option('--as-of <date>', 'the day that counts as today, such as 2026-11-21').argParser(parseAsOf))
    .addOption(new Option('--color', 'use colour, whatever the terminal says'))
    .addOption(new Option('--no-color', 'use no colour'))
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand('help [command]', 'explain a command');
  withExamples(
    root,
    ['goalpost init', 'begin: a plan, two goals, and the numbers that judge them'],
    ['goalpost lint --as-of 2026-11-21', 'judge the goals as they stood on that day'],
  );
  const groups: readonly [string, readonly Command[]][] = [
    ['Begin', [initCommand(terminal)]],
    ['Judge', [lintCommand(terminal), judgeCommand(terminal), explainCommand(terminal)]],
    ['Publish', [buildCommand(terminal), previewCommand(terminal)]],
    ['Look up', [schemaCommand(terminal), lspCommand(terminal)]],
  ];
  for (const [heading, commands] of groups) {
    for (const command of commands) root.addCommand(command.copyInheritedSettings(root).helpGroup(heading));
  }
  return root;
}

/** The streams, with colour decided once. */
function open(argv: readonly string[]): Terminal {
  const color = argv.includes('--no-color') ? false : argv.includes('--color') ? true : undefined;
  const surroundings = { env: process.env, platform: process.platform, color };
  const output = (stream: NodeJS.WriteStream): Output => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever reads us has seen enough (`| head`): that is no failure of ours, and the verdict stands.
      if (error.code === 'EPIPE') return;
      // A full disk: half a report must not pass for a verdict.
      const reason = new CannotRun(`The output cannot be written: ${error.message}`);
      process.exit(stream === process.stderr ? CANNOT_RUN : fail(reason, err));
    });
    return { look: lookOf(stream, surroundings), write: (text) => void stream.write(text) };
  };
  const err = output(process.stderr);
  return { out: output(process.stdout), err };
}
