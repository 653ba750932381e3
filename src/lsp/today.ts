import { type Day, dayAt, parseDay } from '../parse/calendar.ts';
import { visible } from '../report/escape.ts';

/** What may be set in an editor, below `goalpost` or as an initialisation option. */
export interface Settings {
  /** The day that counts as today, such as `2026-11-21`. */
  readonly asOf?: unknown;
}

/** Which day counts as today: the one in the editor's settings, else the one the server was started with, else the day it is. */
export class Today {
  readonly #now: () => number;
  readonly #warn: (message: string) => void;
  #started: Day | undefined;
  #set: Day | undefined;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number, asOf: Day | undefined, warn: (message: string) => void) {
    this.#now = now;
    this.#started = asOf;
    this.#warn = warn;
  }

  in(timeZone: string): Day {
    return this.#set ?? this.#started ?? dayAt(this.#now(), timeZone);
  }

  /** What the editor gave along with the start wins over the command line. */
  startWith(options: Settings | null | undefined): void {
    this.#started = this.#dayIn(options) ?? this.#started;
  }

  set(settings: Settings | null | undefined): void {
    this.#set = this.#dayIn(settings);
  }

  #dayIn(settings: Settings | null | undefined): Day | undefined {
    const written = settings?.asOf ?? '';
    const day = typeof written === 'string' ? parseDay(written) : undefined;
    if (written !== '' && day === undefined) {
      this.#warn(`Goalpost: ${visible(JSON.stringify(written))} is no day. Write it like 2026-11-21.`);
    }
    return day;
  }
}
