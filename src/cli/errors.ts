/** Goalpost cannot do what it was asked: exit code 2, one sentence of what is wrong and one of what to do. */
export class CannotRun extends Error {
  readonly help: string | undefined;

  constructor(message: string, { help, cause }: { help?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'CannotRun';
    this.help = help;
  }
}
