import type { ConfigFile } from '../parse/shapes.ts';

export type Level = 'off' | 'info' | 'warn' | 'error';

/** `goalpost.yaml` with its defaults filled in. */
export interface Config {
  readonly organisation: string;
  /** IANA name; decides which day "today" is. */
  readonly timezone: string;
  /** BCP 47; decides how dates and numbers are written. */
  readonly locale: string;
  readonly period: string | undefined;
  readonly extends: 'recommended' | 'strict' | 'relaxed';
  readonly rules: NonNullable<ConfigFile['rules']>;
  readonly overrides: NonNullable<ConfigFile['overrides']>;
  /** Globs of files that are no part of the workspace. */
  readonly ignore: readonly string[];
  readonly site: NonNullable<ConfigFile['site']>;
}
