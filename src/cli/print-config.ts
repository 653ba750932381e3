import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { disarm, jsonText, reveal, visible } from '../report/escape.ts';
import { type EffectiveSettings, effectiveSettings } from '../rules/effective.ts';
import { rules } from '../rules/registry.ts';
import { settingsProblems } from '../rules/settings.ts';
import { CannotRun } from './errors.ts';
import { load } from './lint-folder.ts';
import { pathInside } from './paths.ts';
import type { Session } from './session.ts';

/**
 * `goalpost lint --print-config [file]`: what holds for a file, or for the configuration's own folder, as YAML or JSON.
 *
 * @throws CannotRun for a file that is not there, and with a configuration that is broken
 */
export async function configText(session: Session, file: string | undefined, format: string): Promise<string> {
  if (format !== 'pretty' && format !== 'json') {
    throw new CannotRun('Settings are printed as YAML or as JSON', { help: 'Leave `--format` out, or write `--format json`.' });
  }
  const path = file === undefined ? undefined : fileInside(session, file);
  const { config, problems } = await load(session);
  const broken = [...problems, ...settingsProblems(config, rules)].some(({ place }) => place.text.path === config.document.path);
  if (broken)
    throw new CannotRun('The configuration is broken, so nothing is settled', { help: 'Run `goalpost lint` and mend what it says first.' });
  const effective = { file: path ?? config.document.path, ...effectiveSettings(config, rules, path ?? config.document.path) };
  return format === 'json' ? `${jsonText(effective)}\n` : yaml(effective);
}

function yaml({ file, ...effective }: EffectiveSettings & { readonly file: string }): string {
  const numbers = effective.overrides.map(({ number, line }) => `${number} (line ${line})`);
  const overridden = numbers.length === 0 ? 'no override' : `${numbers.length === 1 ? 'override' : 'overrides'} ${numbers.join(', ')}`;
  const text = `# What holds for ${visible(file)}: preset ${effective.extends}, ${overridden}\n${stringify(effective, { lineWidth: 0 })}`;
  return disarm(text.split('\n').map(reveal).join('\n'));
}

function fileInside(session: Session, file: string): string {
  const path = pathInside(session, file);
  if (statSync(resolve(session.folder, path)).isDirectory())
    throw new CannotRun(`\`${file}\` is a folder`, { help: 'Name one file in it: settings are those of a file.' });
  return path;
}
