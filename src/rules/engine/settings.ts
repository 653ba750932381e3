import type { Config, Level } from '../../model/config.ts';
import { matcherOfPairs } from '../../model/globs.ts';
import { nearest } from '../../model/references.ts';
import { asStep } from '../../parse/pointer.ts';
import type { Problem } from '../../parse/problem.ts';
import { checkValue } from '../../parse/shape.ts';
import type { Rule } from '../rule.ts';
import { isFirm } from './firm.ts';

/** What applies to one rule in one file. */
export interface Setting {
  readonly options: object;
  level(caseName: string): Level;
}

type RuleEntry = Config['rules'][string];
interface Detailed {
  readonly level?: Level;
  readonly cases?: Readonly<Record<string, Level>>;
  readonly [option: string]: unknown;
}

/** From the least to the most. */
const LEVELS: readonly Level[] = ['off', 'info', 'warn', 'error'];
const RESERVED = new Set(['level', 'cases']);

/**
 * Which level and options each rule has in each file: the preset, then `rules`, then every override whose globs match, the
 * later ones winning.
 */
export function settings(config: Config): (rule: Rule, path: string) => Setting {
  const overrides = config.overrides.map(({ files, rules }) => ({ matches: matching(files), rules: rules ?? {} }));
  const memory = new Map<string, Setting>();
  return (rule, path) => {
    const layers = [config.rules[rule.id]];
    let key: string = rule.id;
    overrides.forEach(({ matches, rules }, i) => {
      const entry = rules[rule.id];
      if (entry !== undefined && matches(path)) {
        layers.push(entry);
        key += ` ${i}`;
      }
    });
    let setting = memory.get(key);
    if (setting === undefined) memory.set(key, (setting = merge(rule, config.extends, layers)));
    return setting;
  };
}

/** The numbers, from 0, of the overrides that are about a file. */
export function overridesFor(config: Config, path: string): number[] {
  return config.overrides.flatMap(({ files }, i) => (matching(files)(path) ? [i] : []));
}

function matching(files: string | readonly string[] | undefined): (path: string) => boolean {
  return matcherOfPairs([files ?? []].flat());
}

/** The level a preset gives to a case of a rule. */
export function presetLevel(rule: Rule, caseName: string, preset: Config['extends']): Level {
  const level = rule.cases[caseName]?.level ?? 'off';
  if (preset === 'strict' && level === 'warn') return 'error';
  if (preset === 'relaxed' && level === 'error' && !isFirm(rule.id)) return 'warn';
  return level;
}

function merge(rule: Rule, preset: Config['extends'], layers: readonly (RuleEntry | undefined)[]): Setting {
  let general: Level | undefined;
  const cases: Record<string, Level> = {};
  let options: object = { ...rule.options };
  for (const layer of layers) {
    const { level, cases: single, ...rest } = detailed(layer);
    if (level !== undefined) {
      general = level;
      for (const name of Object.keys(cases)) delete cases[name];
    }
    Object.assign(cases, single);
    options = { ...options, ...rest };
  }
  const asked = (name: string): Level | undefined => cases[name] ?? general;
  const given = (name: string): Level => presetLevel(rule, name, preset);
  if (isFirm(rule.id)) return { options, level: (name) => higher(asked(name) ?? 'off', given(name)) };
  return { options, level: (name) => asked(name) ?? given(name) };
}

function higher(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b;
}

function detailed(entry: RuleEntry | undefined): Detailed {
  if (entry === undefined) return {};
  return typeof entry === 'string' ? { level: entry as Level } : (entry as Detailed);
}

/** What is wrong with the `rules` of a configuration: rules, cases and options that do not exist, values they cannot take. */
export function settingsProblems(config: Config, rules: readonly Rule[]): Problem[] {
  const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
  const sections = [
    { pointer: '/rules', rules: config.rules },
    ...config.overrides.map((override, i) => ({ pointer: `/overrides/${i}/rules`, rules: override.rules ?? {} })),
  ];
  return sections.flatMap(({ pointer, rules: entries }) =>
    Object.entries(entries).flatMap(([id, entry]) => {
      const at = `${pointer}/${asStep(id)}`;
      const rule = byId.get(id);
      if (rule === undefined) return [unknown(config, at, id, [...byId.keys()])];
      return [...entryProblems(config, rule, detailed(entry), at), ...lowered(config, rule, entry, at)];
    }),
  );
}

function entryProblems(config: Config, rule: Rule, entry: Detailed, at: string): Problem[] {
  const problems: Problem[] = [];
  for (const [name, level] of Object.entries(entry.cases ?? {})) {
    const known = Object.keys(rule.cases);
    if (!known.includes(name)) problems.push(unknown(config, `${at}/cases/${asStep(name)}`, name, known));
    else if (!LEVELS.includes(level)) problems.push(notAllowed(config, `${at}/cases/${asStep(name)}`, name, String(level)));
  }
  const schemas = (rule.optionsSchema ?? {}) as Record<string, object>;
  for (const [name, value] of Object.entries(entry)) {
    if (RESERVED.has(name)) continue;
    const schema = schemas[name];
    const pointer = `${at}/${asStep(name)}`;
    if (schema === undefined) problems.push(unknown(config, pointer, name, ['level', 'cases', ...Object.keys(schemas)]));
    else {
      for (const { code, pointer: below, part, data } of checkValue(schema, value, name)) {
        problems.push({ code, place: config.document.place(pointer + below, part), data });
      }
    }
  }
  return problems;
}

/** Levels below what a rule has to have: taking them without a word would hide files that nobody can judge. */
function lowered(config: Config, rule: Rule, entry: RuleEntry | undefined, at: string): Problem[] {
  if (!isFirm(rule.id)) return [];
  const { level, cases = {} } = detailed(entry);
  const isLower = (found: Level | undefined, names: readonly string[]): boolean =>
    found !== undefined && LEVELS.includes(found) && names.some((name) => higher(found, levelOf(name)) !== found);
  const levelOf = (name: string): Level => presetLevel(rule, name, config.extends);
  const firm = (key: string, pointer: string, found: Level): Problem => ({
    code: 'firm',
    place: config.document.place(pointer),
    data: { key, found },
  });
  return [
    ...(level !== undefined && isLower(level, Object.keys(rule.cases))
      ? [firm(rule.id, typeof entry === 'string' ? at : `${at}/level`, level)]
      : []),
    ...Object.entries(cases).flatMap(([name, found]) =>
      Object.hasOwn(rule.cases, name) && isLower(found, [name]) ? [firm(`${rule.id}/${name}`, `${at}/cases/${asStep(name)}`, found)] : [],
    ),
  ];
}

function unknown(config: Config, pointer: string, key: string, allowed: readonly string[]): Problem {
  const place = config.document.place(pointer, 'key');
  return { code: 'unknown-key', place, data: { key, nearest: nearest(key, allowed)[0] ?? '', allowed } };
}

function notAllowed(config: Config, pointer: string, key: string, found: string): Problem {
  return {
    code: 'not-allowed',
    place: config.document.place(pointer),
    data: { key, found, nearest: nearest(found, LEVELS)[0] ?? '', allowed: LEVELS },
  };
}
