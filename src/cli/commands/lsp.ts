import { Command, Option } from 'commander';
import { withExamples } from '../help.ts';
import { action, type Session, type Terminal } from '../session.ts';
import { NAME, version } from '../version.ts';

export function lspCommand(terminal: Terminal): Command {
  const command = new Command('lsp')
    .summary('judge, explain and complete in an editor, as one types')
    .description(
      'Speaks the Language Server Protocol on standard input and output. Editors start it by themselves; docs/editors.md says how to tell them.',
    )
    // What editors add without being asked: this is the only way it speaks, and it notices by itself when the editor is gone.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(action(terminal, run));
  return withExamples(command, ['goalpost lsp', 'what to tell an editor to start']);
}

async function run({ asOf, err }: Session): Promise<number> {
  if (process.stdin.isTTY) err.write('Waiting for an editor to speak. Ctrl-C ends it.\n');
  // Loaded by nobody else: linting never pays for the protocol.
  const { serve } = await import('../../lsp/server.ts');
  serve({ input: process.stdin, output: process.stdout, name: NAME, version: version(), now: Date.now, asOf });
  // The server ends the process itself, when the editor says so or hangs up.
  return new Promise(() => undefined);
}
