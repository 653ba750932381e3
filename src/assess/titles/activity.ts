import { FILLER, stem, wordsOf } from '../reasons.ts';
import { isEnglish } from '../statement/language.ts';
import { atStart, LONGEST, type TitlePatterns, titleWords } from './words.ts';

/** What a title tells of: work that never ends, or gatherings that can be counted. */
export interface Activity {
  readonly words: string;
  /** Offset in the title. */
  readonly start: number;
  readonly kind: 'work' | 'gathering';
}

/**
 * The activity that a title names and nothing else: "Hold weekly meetings", "Work on the backlog", "Attend three conferences". Undefined where the title
 * says what becomes different, counts something other than gatherings, or is not English.
 */
export function activity(title: string): Activity | undefined {
  const words = titleWords();
  const text = title.slice(0, LONGEST);
  const start = words.start(text);
  const core = text.slice(start);
  const gone = held(core, words) ?? atStart(words.attending, core);
  const found = gone ?? atStart(words.activities, core);
  if (found === undefined || words.outcomes.test(core.slice(found.length)) || !isEnglish(text)) return undefined;
  // "Support all 40 shops" counts something that may make a difference; three conferences are three conferences.
  const kind = gone === undefined ? 'work' : 'gathering';
  if (kind === 'work' && /\d/.test(core)) return undefined;
  return { words: found, start, kind };
}

/**
 * The same for titles that are an activity only where the promise adds no more than that it took place: "Organise four evenings", "Analyse complaints",
 * "Make 50 calls a day". With any other promise they are fine.
 */
export function deed(title: string): Activity | undefined {
  const words = titleWords();
  const text = title.slice(0, LONGEST);
  const start = words.start(text);
  const core = text.slice(start);
  const found = event(core, words) ?? atStart(words.quotas, core) ?? (/\d/.test(core) ? undefined : atStart(words.studies, core));
  if (found === undefined || words.outcomes.test(core.slice(found.length)) || !isEnglish(text)) return undefined;
  return { words: found, start, kind: 'gathering' };
}

/** The verb by which a title brings in a tool or a training, and says no more: "Implement the AI chatbot". */
export function bringing(title: string): Activity | undefined {
  const words = titleWords();
  const text = title.slice(0, LONGEST);
  const start = words.start(text);
  const core = text.slice(start);
  const found = atStart(words.bringing, core);
  if (
    found === undefined ||
    !words.tools.test(core) ||
    /\d/.test(core) ||
    words.outcomes.test(core) ||
    words.purposes.test(core.slice(found.length))
  )
    return undefined;
  return isEnglish(text) ? { words: found, start, kind: 'work' } : undefined;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a text only says that what a title brings in has come: "Chatbot is live", "All agents have completed the training". */
export function tellsOnlyArrival(text: string, title: string, names: ReadonlySet<string> = NOBODY): boolean {
  return tellsOnlyThat(text, title, names, titleWords().arrivals);
}

function event(core: string, { holding, gatherings, events }: TitlePatterns): string | undefined {
  if (atStart(holding, core) === undefined) return undefined;
  const found = gatherings.exec(core) ?? events.exec(core);
  return found === null ? undefined : core.slice(0, found.index + found[0].length);
}

/** "Hold weekly meetings", up to what is held. */
function held(core: string, { holding, gatherings, rhythms }: TitlePatterns): string | undefined {
  if (atStart(holding, core) === undefined || !rhythms.test(core)) return undefined;
  const gathering = gatherings.exec(core);
  return gathering === null ? undefined : core.slice(0, gathering.index + gathering[0].length);
}

/**
 * Whether a text ("done", the name of a KPI) only says that the activity of a title took place: "The meetings were held every week". Who was there
 * (`names`, their words as `stem` leaves them) says no more than that.
 */
export function tellsOnlyThat(text: string, title: string, names: ReadonlySet<string> = NOBODY, more?: RegExp): boolean {
  const { traces } = titleWords();
  const known = new Set(wordsOf(title).map(stem));
  const isTrace = (word: string): boolean => atStart(traces, word) === word || (more !== undefined && atStart(more, word) === word);
  return wordsOf(text).every(
    (word) => FILLER.has(word) || /^\d/.test(word) || isTrace(word) || known.has(stem(word)) || names.has(stem(word)),
  );
}
