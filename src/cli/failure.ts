import { stripVTControlCharacters } from 'node:util';
import { CommanderError } from 'commander';
import { disarm, visible } from '../report/escape.ts';
import { paintCode } from '../report/look.ts';
import { CannotRun } from './errors.ts';
import { CANNOT_RUN, FINE, type Output } from './session.ts';

/** Says why nothing was done, or that everything was when commander only ends that way; returns the exit code. */
export function fail(error: unknown, { look, write }: Output, command = ''): number {
  if (error instanceof CommanderError && error.exitCode === 0) return FINE;
  if (error instanceof CommanderError && error.code === 'commander.help') return CANNOT_RUN;
  const { message, help } = explanation(error, command);
  const { paint, glyphs } = look;
  const lines = [`${paint.error(`${glyphs.error} goalpost`)}  ${paintCode(visible(message), paint)}`];
  if (help !== undefined) lines.push(`  ${paint.good(glyphs.arrow)} ${paintCode(visible(help), paint)}`);
  write(disarm(`${lines.join('\n')}\n`));
  if (process.env.GOALPOST_DEBUG && error instanceof Error) write(`\n${error.stack}\n`);
  return CANNOT_RUN;
}

function explanation(error: unknown, command: string): { message: string; help: string | undefined } {
  if (error instanceof CannotRun) return error;
  if (error instanceof CommanderError) {
    const [said = '', suggestion] = error.message.replace(/^error: /, '').split(/\n\(|\)$/);
    const message =
      said.charAt(0).toUpperCase() +
      said
        .slice(1)
        .replace(/'([^']*)'/g, '`$1`')
        .replace(/\.$/, '');
    const guesses = suggestion
      ?.replace(/^Did you mean (one of )?|\?$/g, '')
      .split(', ')
      .map((guess) => `\`${guess}\``);
    return {
      message,
      help: guesses === undefined ? remedy(error.code, command) : `Did you mean ${guesses.join(' or ')}?`,
    };
  }
  return {
    // Other programs colour their messages, and colours would be shown as codes.
    message: `Something unexpected happened: ${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`,
    help: 'This is a fault in Goalpost. Please report it with the command you ran and what it prints with `GOALPOST_DEBUG=1` in front.',
  };
}

function remedy(code: string, command: string): string {
  const look = `\`goalpost ${command === '' ? '' : `${command} `}--help\``;
  if (code === 'commander.conflictingOption') return `Leave one of them out; ${look} says what each is for.`;
  if (code === 'commander.excessArguments')
    return `Leave out what is too much, or put a name with spaces in quotes; ${look} says what it takes.`;
  return `Run ${look} to see what there is.`;
}
