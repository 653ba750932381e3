import type { Config, Level } from '../model/config.ts';
import type { Rule } from './rule.ts';
import { overridesFor, settings } from './settings.ts';

/** What applies to one file after presets, `rules` and overrides. */
export interface EffectiveSettings {
  readonly extends: Config['extends'];
  /** The overrides whose globs match, in order; the later ones win. */
  readonly overrides: readonly { readonly number: number; readonly line: number; readonly files: string | readonly string[] }[];
  readonly rules: Readonly<Record<string, { readonly cases: Readonly<Record<string, Level>>; readonly options?: object }>>;
}

/** The settings of every rule for a file of the workspace. */
export function effectiveSettings(config: Config, rules: readonly Rule[], path: string): EffectiveSettings {
  const setting = settings(config);
  const entries = rules.map((rule) => {
    const { level, options } = setting(rule, path);
    const cases = Object.fromEntries(Object.keys(rule.cases).map((name) => [name, level(name)]));
    return [rule.id, { cases, ...(Object.keys(options).length > 0 && { options }) }] as const;
  });
  const overrides = overridesFor(config, path).map((index) => {
    const { text, start } = config.document.place(`/overrides/${index}`);
    return { number: index + 1, line: text.position(start).line, files: config.overrides[index]?.files ?? [] };
  });
  return { extends: config.extends, overrides, rules: Object.fromEntries(entries) };
}
