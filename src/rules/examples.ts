import { type Day, parseDay, parsePeriod } from '../parse/calendar.ts';

/** The day on which every example is judged. */
export const EXAMPLE_DAY = parseDay('2026-06-15') as Day;

/** One case of a rule's `examples.md`: documentation, `explain` text and test in one. */
export interface Example {
  readonly kind: 'good' | 'bad';
  /** What it shows, as the heading says it. */
  readonly title: string;
  /** A sentence or two between the heading and the files. */
  readonly note: string;
  /** Files that join or replace those of the sound workspace. */
  readonly files: Readonly<Record<string, string>>;
  /** What the rule must say, and nothing else: `path:line:column case`. */
  readonly findings: readonly string[];
  /** The other rules that speak up as well; all the rest have to be silent. */
  readonly others: readonly string[];
}

const HEADING = /^## (Good|Bad): (.+)$/;
const FENCE = /^(`{3,})(\w*)(?: (.+))?$/;

/**
 * Reads the examples of a Markdown text. A second-level heading opens an example; a fenced block with a path after its language is a
 * file, a block in the language `findings` is what the rule must report, one in the language `others` names the rules that may speak up too.
 */
export function parseExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  for (const section of markdown.split(/^(?=## )/m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    const match = HEADING.exec(heading);
    if (!match) throw new Error(`A heading that is neither "## Good: …" nor "## Bad: …": ${heading}`);
    const { blocks, prose } = fences(lines);
    examples.push({
      kind: match[1] === 'Good' ? 'good' : 'bad',
      title: match[2] as string,
      note: prose,
      files: Object.fromEntries(blocks.filter(({ path }) => path !== undefined).map(({ path, content }) => [path as string, content])),
      findings: linesOf('findings', blocks),
      others: linesOf('others', blocks),
    });
  }
  return examples;
}

/** The files of `sound.md`: a small workspace without fault, in which every example stands. */
export function parseFiles(markdown: string): Record<string, string> {
  const { blocks } = fences(markdown.split('\n'));
  return Object.fromEntries(blocks.filter(({ path }) => path !== undefined).map(({ path, content }) => [path as string, content]));
}

/** The lines of `sound.md` that good goals of the examples leave out, by their key. */
export function parseHabits(markdown: string): ReadonlyMap<string, string> {
  const habits = fences(markdown.split('\n')).blocks.find(({ language }) => language === 'habits')?.content ?? '';
  return new Map(habits.split(/^(?=[a-z])/m).map((lines) => [lines.slice(0, lines.indexOf(':')), lines]));
}

/** A good example's files with what its goals left out; a key that a goal writes itself stays as it is, and no line moves. */
export function withHabits(files: Example['files'], habits: ReadonlyMap<string, string>): Example['files'] {
  const completed = ([path, content]: [string, string]): [string, string] => {
    if (!path.endsWith('.goal.yaml')) return [path, content];
    const missing = [...habits].filter(
      ([key, lines]) => !new RegExp(`^${key}:`, 'm').test(content) && (key !== 'milestones' || runsUntil(content, deadlineIn(lines))),
    );
    return [path, content + missing.map(([, lines]) => lines).join('')];
  };
  return Object.fromEntries(Object.entries(files).map(completed));
}

/** Whether a goal as written has begun by a day, and is not over before it. */
function runsUntil(goal: string, day: Day | undefined): boolean {
  const start = parseDay(/^start: (\S+)/m.exec(goal)?.[1] ?? '');
  const deadline = deadlineIn(goal);
  return day !== undefined && deadline !== undefined && deadline >= day && (start === undefined || start <= day);
}

/** The first day under `by` in a goal as written, which is its deadline. */
function deadlineIn(goal: string): Day | undefined {
  return parsePeriod(/\bby: ([\w-]+)/.exec(goal)?.[1] ?? '')?.last;
}

function linesOf(language: string, blocks: readonly Fence[]): string[] {
  return blocks.filter((block) => block.language === language).flatMap(({ content }) => content.trim().split('\n'));
}

interface Fence {
  readonly language: string;
  readonly path: string | undefined;
  readonly content: string;
}

function fences(lines: readonly string[]): { blocks: Fence[]; prose: string } {
  const blocks: Fence[] = [];
  const prose: string[] = [];
  let open: { mark: string; language: string; path: string | undefined; lines: string[] } | undefined;
  for (const line of lines) {
    const match = FENCE.exec(line);
    if (open !== undefined) {
      if (line === open.mark) {
        blocks.push({ language: open.language, path: open.path, content: open.lines.length === 0 ? '' : `${open.lines.join('\n')}\n` });
        open = undefined;
      } else open.lines.push(line);
    } else if (match) open = { mark: match[1] as string, language: match[2] ?? '', path: match[3], lines: [] };
    else prose.push(line);
  }
  return { blocks, prose: prose.join('\n').trim() };
}
