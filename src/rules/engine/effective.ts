import type { Config, Level } from '../../model/config.ts';
import type { Rule } from '../rule.ts';
import { overridesFor, presetLevel, settings } from './settings.ts';

/** What applies to one file after presets, `rules` and overrides. */
export interface EffectiveSettings {
  readonly extends: Config['extends'];
  /** The overrides whose globs match, in order; the later ones win. */
  readonly overrides: readonly { readonly number: number; readonly line: number; readonly files: string | readonly string[] }[];
  readonly rules: Readonly<Record<string, EffectiveRule>>;
}

interface EffectiveRule {
  readonly cases: Readonly<Record<string, Level>>;
  readonly options?: object;
  /** What the preset and the rule say where the configuration says something else; left out where nothing differs. */
  readonly differs?: { readonly cases?: Readonly<Record<string, Level>>; readonly options?: object };
}

/** The settings of every rule for a file of the workspace. */
export function effectiveSettings(config: Config, rules: readonly Rule[], path: string): EffectiveSettings {
  const setting = settings(config);
  const entries = rules.map((rule) => {
    const { level, options } = setting(rule, path);
    const cases = Object.fromEntries(Object.keys(rule.cases).map((name) => [name, level(name)]));
    const changed = differences(rule, config, cases, options);
    return [rule.id, { cases, ...(Object.keys(options).length > 0 && { options }), ...(changed && { differs: changed }) }] as const;
  });
  const overrides = overridesFor(config, path).map((index) => {
    const { text, start } = config.document.place(`/overrides/${index}`);
    return { number: index + 1, line: text.position(start).line, files: config.overrides[index]?.files ?? [] };
  });
  return { extends: config.extends, overrides, rules: Object.fromEntries(entries) };
}

function differences(
  rule: Rule,
  { extends: preset }: Config,
  cases: Readonly<Record<string, Level>>,
  options: object,
): EffectiveRule['differs'] {
  const given = Object.keys(cases).map((name) => [name, presetLevel(rule, name, preset)] as const);
  const levels = given.filter(([name, level]) => cases[name] !== level);
  const set = options as Readonly<Record<string, unknown>>;
  const defaults = Object.entries(rule.options ?? {}).filter(([name, value]) => JSON.stringify(set[name]) !== JSON.stringify(value));
  if (levels.length + defaults.length === 0) return undefined;
  return {
    ...(levels.length > 0 && { cases: Object.fromEntries(levels) }),
    ...(defaults.length > 0 && { options: Object.fromEntries(defaults) }),
  };
}
