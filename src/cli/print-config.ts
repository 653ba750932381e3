import { statSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { disarm, jsonText, reveal, visible } from '../report/escape.ts';
import { type EffectiveSettings, effectiveSettings } from '../rules/engine/effective.ts';
import { settingsProblems } from '../rules/engine/settings.ts';
import { rules } from '../rules/registry.ts';
import { mayBelong } from '../source/folder.ts';
import { CannotRun } from './errors.ts';
import { load } from './lint-folder.ts';
import type { Output } from './outputs.ts';
import { pathInside } from './paths.ts';
import type { Session } from './session.ts';

/**
 * `goalpost lint --print-config [file]`: what holds for a file, or for the configuration's own folder. As YAML what differs from the preset; as JSON
 * everything.
 *
 * @throws CannotRun for a file that is not there, and with a configuration that is broken
 */
export async function configText(session: Session, file: string | undefined, outputs: readonly Output[]): Promise<string> {
  const [{ format, file: target } = { format: { name: 'pretty' }, file: undefined }] = outputs;
  if (outputs.length > 1 || target !== undefined || (format.name !== 'pretty' && format.name !== 'json')) {
    throw new CannotRun('Settings are printed as YAML or as JSON, and on the screen', {
      help: 'Leave `--format` out, or write `--format json`; `> settings.json` behind it makes a file.',
    });
  }
  const path = file === undefined ? undefined : fileInside(session, file);
  const { config, problems } = await load(session);
  const own = rules.filter(({ id }) => id === 'file/shape').flatMap(({ cases }) => Object.entries(cases));
  const warnings = new Set<string>(own.filter(([, { level }]) => level !== 'error').map(([name]) => name));
  const broken = [...problems, ...settingsProblems(config, rules)].some(
    ({ place, code }) => place.text.path === config.document.path && !warnings.has(code),
  );
  if (broken)
    throw new CannotRun('The configuration is broken, so nothing is settled', { help: 'Run `goalpost lint` and mend what it says first.' });
  const effective = { file: path ?? config.document.path, ...effectiveSettings(config, rules, path ?? config.document.path) };
  return format.name === 'json' ? `${jsonText(effective)}\n` : yaml(effective);
}

function yaml({ file, rules: all, ...effective }: EffectiveSettings & { readonly file: string }): string {
  const numbers = effective.overrides.map(({ number, line }) => `${number} (line ${line})`);
  const overridden = numbers.length === 0 ? 'no override' : `${numbers.length === 1 ? 'override' : 'overrides'} ${numbers.join(', ')}`;
  const lines = [
    `# What holds for ${visible(file)}: preset ${effective.extends}, ${overridden}.`,
    '# Of the rules what differs from the preset; `--format json` prints every rule.',
    ...stringify(effective, { lineWidth: 0 }).trimEnd().split('\n'),
    ...ruleLines(all, effective.extends),
  ];
  return disarm(`${lines.map(reveal).join('\n')}\n`);
}

/** What differs, with what the preset says behind it. */
function ruleLines(all: EffectiveSettings['rules'], preset: string): string[] {
  const lines = Object.entries(all).flatMap(([id, { cases, options, differs }]) => {
    if (differs === undefined) return [];
    const levels = Object.entries(differs.cases ?? {}).map(([name, level]) => `      ${name}: ${cases[name]}   # ${level} in ${preset}`);
    const given = options as Readonly<Record<string, unknown>> | undefined;
    const set = Object.entries(differs.options ?? {}).map(
      ([name, value]) => `      ${name}: ${JSON.stringify(given?.[name])}   # ${JSON.stringify(value)} unless set`,
    );
    return [`  ${id}:`, ...(levels.length === 0 ? [] : ['    cases:', ...levels]), ...(set.length === 0 ? [] : ['    options:', ...set])];
  });
  return lines.length === 0 ? ['rules: {}'] : ['rules:', ...lines];
}

function fileInside(session: Session, file: string): string {
  const path = pathInside(session, file);
  if (statSync(join(session.folder, path)).isDirectory())
    throw new CannotRun(`\`${file}\` is a folder`, { help: 'Name one file in it: settings are those of a file.' });
  if (!mayBelong(path))
    throw new CannotRun(`\`${file}\` is no file of a plan`, {
      help: 'Name a goal, a V2MOM, a KPI or its numbers: nothing holds for others.',
    });
  return path;
}
