import type { YamlDocument } from '../parse/document.ts';
import type { Problem } from '../parse/problem.ts';
import type { ConfigFile } from '../parse/shapes.ts';

export type Level = 'off' | 'info' | 'warn' | 'error';

/** `goalpost.yaml` with its defaults filled in. */
export interface Config {
  readonly document: YamlDocument;
  readonly organisation: string;
  /** IANA name of a zone that exists; decides which day "today" is. */
  readonly timezone: string;
  /** BCP 47, well formed; decides how dates and numbers are written. */
  readonly locale: string;
  /** The period the plan is for, as written. */
  readonly period: string | undefined;
  readonly extends: 'recommended' | 'strict' | 'relaxed';
  readonly rules: NonNullable<ConfigFile['rules']>;
  readonly overrides: NonNullable<ConfigFile['overrides']>;
  /** Globs of files that are no part of the workspace. */
  readonly ignore: readonly string[];
  readonly site: NonNullable<ConfigFile['site']>;
}

/**
 * Fills in what `goalpost.yaml` leaves out. A time zone or language that does not exist is a problem, and the default takes its place, so that
 * whoever reads the configuration can rely on both.
 */
export function buildConfig(document: YamlDocument): { config: Config; problems: Problem[] } {
  const file = (document.value ?? {}) as Partial<ConfigFile>;
  const problems: Problem[] = [];
  const existing = (key: 'timezone' | 'locale', fallback: string, expected: string, use: (value: string) => unknown): string => {
    const found = file[key] ?? fallback;
    try {
      use(found);
      return found;
    } catch {
      const suggestion = key === 'locale' ? asLanguage(found) : '';
      problems.push({ code: 'bad-value', place: document.place(`/${key}`), data: { key, expected, found: `\`${found}\``, suggestion } });
      return fallback;
    }
  };
  const config: Config = {
    document,
    organisation: file.organisation ?? '',
    timezone: existing(
      'timezone',
      'UTC',
      'the name of a time zone, such as `Europe/Oslo`',
      (timeZone) => new Intl.DateTimeFormat('en', { timeZone }),
    ),
    locale: existing('locale', 'en', 'a language, such as `en-GB`', Intl.getCanonicalLocales),
    period: file.period === undefined ? undefined : String(file.period),
    extends: file.extends ?? 'recommended',
    rules: file.rules ?? {},
    overrides: file.overrides ?? [],
    ignore: [file.ignore ?? []].flat(),
    site: file.site ?? {},
  };
  return { config, problems };
}

/** `en_GB` → `en-GB`, as operating systems write it; empty where that is no language either. */
function asLanguage(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}
