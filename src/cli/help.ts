import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander';
import { widthOf, wrap } from '../report/cells.ts';
import type { Look } from '../report/look.ts';

/** What a command is used for, with the line to type. */
export type HelpExample = readonly [line: string, purpose: string];

const examples = new WeakMap<Command, readonly HelpExample[]>();
const exitCodes = new WeakMap<Command, readonly ExitCode[]>();

type ExitCode = readonly [code: string, meaning: string];

const EXIT_CODES: readonly ExitCode[] = [
  ['0', 'fine'],
  ['1', 'at least one error, a statement that cannot be checked, or more warnings than --max-warnings allows'],
  ['2', 'cannot run: unknown command or option, no goalpost.yaml or a broken one, or a file that cannot be written'],
];

/** Says what the exit codes of a command mean where they mean something of their own. */
export function withExitCodes(command: Command, ...list: ExitCode[]): Command {
  exitCodes.set(command, list);
  return command;
}

/** Adds worked examples to a command's help. */
export function withExamples(command: Command, ...list: HelpExample[]): Command {
  examples.set(command, list);
  return command;
}

/**
 * Help in one style for the program and every command: what it is for, how to call it, examples, exit codes.
 *
 * @param asked the look of help that was asked for
 * @param unasked the look of help where something else was expected
 */
export function helpIn(asked: Look, unasked: Look): HelpConfiguration {
  let look = asked;
  return {
    showGlobalOptions: true,
    prepareContext: ({ error }) => {
      look = error ? unasked : asked;
    },
    formatHelp: (command, helper) => page(command, helper, look),
  };
}

/** Where descriptions begin in sections that do not share the column of the others; 0 puts them below their term. */
const OWN_COLUMN: Readonly<Record<string, number>> = { Examples: 0, 'Exit codes': 3 };

type Row = readonly [term: string, description: string];

function page(command: Command, helper: Help, look: Look): string {
  const { paint, width } = look;
  // Everyone tries `goalpost help`; nobody needs to be told.
  const commands = helper.visibleCommands(command).filter((each) => each.name() !== 'help');
  const options = helper.visibleOptions(command);
  const sections: [string, Row[]][] = [
    ['Arguments', helper.visibleArguments(command).map((argument) => argumentRow(argument, helper))],
    ...grouped(
      commands,
      (each) => each.helpGroup() || 'Commands',
      (each) => [term(each, helper), helper.subcommandDescription(each)],
    ),
    ...grouped(
      options,
      (each) => each.helpGroupHeading ?? 'Options',
      (each) => optionRow(each, helper),
    ),
    ['Options of every command', helper.visibleGlobalOptions(command).map((option) => optionRow(option, helper))],
    ['Examples', (examples.get(command) ?? []).map(([line, purpose]) => [`$ ${line}`, purpose] as const)],
    ['Exit codes', [...(exitCodes.get(command) ?? EXIT_CODES)]],
  ];
  const shown = sections.filter(([, rows]) => rows.length > 0);
  const terms = shown.flatMap(([heading, rows]) => (heading in OWN_COLUMN ? [] : rows.map(([first]) => widthOf(first))));
  const column = Math.min(Math.max(...terms) + 2, Math.floor(width / 2.4));
  return [
    wrap(helper.commandDescription(command), width).join('\n'),
    `${paint.strong('Usage')}  ${helper.commandUsage(command)}`,
    ...shown.map(([heading, rows]) =>
      [paint.strong(heading), ...rows.flatMap((row) => lines(row, OWN_COLUMN[heading] ?? column, look))].join('\n'),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** Term and description side by side, or one under the other where the term is long (`column` 0: always). */
function lines([first, description]: Row, column: number, { paint, width }: Look): string[] {
  const fits = column > 0 && widthOf(first) + 2 <= column;
  const indent = column > 0 ? 2 + column : 4;
  const text = wrap(description, width - indent);
  const head = `  ${paint.code(first)}`;
  if (!fits) return [head, ...text.map((line) => ' '.repeat(indent) + (column > 0 ? line : paint.faint(line)))];
  return text.map((line, i) => (i === 0 ? head + ' '.repeat(column - widthOf(first)) : ' '.repeat(indent)) + line);
}

function term(command: Command, helper: Help): string {
  return helper.subcommandTerm(command).replace(/ \[options\]/, '');
}

function argumentRow(argument: Argument, helper: Help): Row {
  return [helper.argumentTerm(argument), helper.argumentDescription(argument)];
}

function optionRow(option: Option, helper: Help): Row {
  return [option.short === undefined ? `    ${helper.optionTerm(option)}` : helper.optionTerm(option), helper.optionDescription(option)];
}

function grouped<T>(items: readonly T[], groupOf: (item: T) => string, row: (item: T) => Row): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const item of items) {
    const list = groups.get(groupOf(item));
    if (list === undefined) groups.set(groupOf(item), [row(item)]);
    else list.push(row(item));
  }
  return [...groups];
}
