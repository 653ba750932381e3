/**
 * What the runner of GitHub Actions does around a step: it makes the environment and the files, starts Node with the Action's bundle, reads
 * commands from both streams, and reads the files afterwards. Written after the rules in the sources of `actions/runner`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, run, workspaceFrom } from './process.ts';

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Step {
  readonly code: number;
  readonly commands: readonly Command[];
  /** The lines that are no commands, from both streams. */
  readonly log: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Undefined when the runner would refuse it. */
  readonly summary: string | undefined;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Replaces parts of the environment; undefined takes them away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, object>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const manifest: Manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

/** Runs the shipped bundle on a folder, as the runner runs it on what was checked out there. */
export async function runAction(workspace: string, { inputs = {}, env = {} }: StepOptions = {}): Promise<Step> {
  const unknown = Object.keys(inputs).filter((name) => !(name in manifest.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown}`);
  const files = workspaceFrom({ output: '', summary: '', env: '', path: '', state: '', 'temp/nothing': '' });
  const environment: Record<string, string | undefined> = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'lantern/goals',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789012345678901234567890123456789',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    GITHUB_STATE: join(files, 'state'),
    RUNNER_TEMP: join(files, 'temp'),
    RUNNER_OS: 'Linux',
    ...Object.fromEntries(Object.entries({ ...defaults(), ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
  const given = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // A JavaScript action is started in the workspace.
  const { code, stdout, stderr } = await run(process.execPath, [join(root, manifest.runs.main)], {
    cwd: workspace,
    env: Object.fromEntries(given),
  });
  const lines = [stdout, stderr].flatMap((stream) => stream.split(/\r\n|\r|\n/)).filter((line) => line !== '');
  const commands = lines.flatMap((line) => parseCommand(line) ?? []);
  const summary = readFileSync(join(files, 'summary'), 'utf8');
  const outputs = parseOutputs(readFileSync(join(files, 'output'), 'utf8'));
  const untouched = ['env', 'path', 'state'].every((file) => readFileSync(join(files, file), 'utf8') === '');
  if (!untouched) throw new Error('A check changes nothing for the steps that follow');
  return {
    code,
    commands,
    log: lines.filter((line) => parseCommand(line) === undefined),
    outputs,
    summary: Buffer.byteLength(summary) > 1024 * 1024 ? undefined : summary,
  };
}

function defaults(): Record<string, string> {
  return Object.fromEntries(Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => [name, String(value)]));
}

const REGISTERED = new Set(
  'set-env set-output save-state add-mask add-path add-matcher remove-matcher warning error notice debug group endgroup echo stop-commands'.split(
    ' ',
  ),
);

/** The command in a line, if the runner would find one. */
export function parseCommand(line: string): Command | undefined {
  // The runner searches with the rules of a language, for which invisible characters do not exist.
  const audible = line.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
  return parseV2(line) ?? parseV1(line) ?? parseV2(audible) ?? parseV1(audible);
}

/** `::name key=value,key=value::data`, after any blanks. */
function parseV2(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end === -1) return undefined;
  return command(text.slice(2, end), ',', text.slice(end + 2), ['%0D\r', '%0A\n', '%3A:', '%2C,', '%25%'], ['%0D\r', '%0A\n', '%25%']);
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseV1(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end === -1) return undefined;
  const escapes = ['%3B;', '%0D\r', '%0A\n', '%5D]', '%25%'];
  return command(line.slice(start + 3, end), ';', line.slice(end + 1), escapes, escapes);
}

function command(head: string, separator: string, data: string, ofProperty: string[], ofData: string[]): Command | undefined {
  const blank = head.indexOf(' ');
  const name = (blank === -1 ? head : head.slice(0, blank)).toLowerCase();
  if (!REGISTERED.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of blank === -1
    ? []
    : head
        .slice(blank + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1) properties[pair.slice(0, equals)] = unescaped(pair.slice(equals + 1), ofProperty);
  }
  return { name, properties, data: unescaped(data, ofData) };
}

/** @param mappings each the three characters of the escape, then what it stands for */
function unescaped(text: string, mappings: string[]): string {
  return mappings.reduce((rest, mapping) => rest.replaceAll(mapping.slice(0, 3), mapping.slice(3)), text);
}

/** `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined) {
      const end = lines.indexOf(delimiter as string, i + 1);
      if (end === -1) throw new Error(`Matching delimiter not found for ${name}`);
      outputs[name] = lines.slice(i + 1, end).join('\n');
      i = end;
    } else if (line !== '') {
      const equals = line.indexOf('=');
      if (equals < 1) throw new Error(`Invalid format '${line}'`);
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return outputs;
}
