import type { YamlDocument } from '../parse/document.ts';
import type { Problem } from '../parse/problem.ts';
import type { ConfigFile } from '../parse/shapes.ts';

export type Level = 'off' | 'info' | 'warn' | 'error';

/** `goalpost.yaml` with its defaults filled in. */
export interface Config {
  readonly document: YamlDocument;
  readonly organisation: string;
  /** IANA name; decides which day "today" is. */
  readonly timezone: string;
  /** BCP 47; decides how dates and numbers are written. */
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

/** Fills in what `goalpost.yaml` leaves out; what is wrong with it stands in the document's problems. */
export function buildConfig(document: YamlDocument): Config {
  const file = (document.value ?? {}) as Partial<ConfigFile>;
  return {
    document,
    organisation: file.organisation ?? '',
    timezone: file.timezone ?? 'UTC',
    locale: file.locale ?? 'en',
    period: file.period === undefined ? undefined : String(file.period),
    extends: file.extends ?? 'recommended',
    rules: file.rules ?? {},
    overrides: file.overrides ?? [],
    ignore: file.ignore ?? [],
    site: file.site ?? {},
  };
}

/** What the schema cannot know: whether a time zone and a language exist. */
export function configProblems({ document, timezone, locale }: Config): Problem[] {
  const problems: Problem[] = [];
  const check = (key: string, found: string, expected: string, suggestion: string, use: () => unknown): void => {
    try {
      use();
    } catch {
      problems.push({ code: 'bad-value', place: document.place(`/${key}`), data: { key, expected, found: `\`${found}\``, suggestion } });
    }
  };
  check(
    'timezone',
    timezone,
    'the name of a time zone, such as `Europe/Oslo`',
    '',
    () => new Intl.DateTimeFormat('en', { timeZone: timezone }),
  );
  check('locale', locale, 'a language, such as `en-GB`', locale.replaceAll('_', '-'), () => Intl.getCanonicalLocales(locale));
  return problems;
}
