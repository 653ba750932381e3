import type { SiteModel } from './model/site.ts';

/**
 * Where the pages find what they show. The integration runs in Node and the pages in Vite's module graph: each has its own copy of this module, the
 * global object is what they share.
 */
const KEY = Symbol.for('goalpost.site');

interface Shared {
  [KEY]?: PublishedSite;
}

export interface PublishedSite {
  readonly model: SiteModel;
  /** How many folders below the host's root the site is mounted. */
  readonly mount: number;
}

export function publish(site: PublishedSite): void {
  (globalThis as Shared)[KEY] = site;
}

/** @throws when a page is built without the integration */
export function site(): PublishedSite {
  const published = (globalThis as Shared)[KEY];
  if (published === undefined) throw new Error('No goals are loaded: add the integration `goalpost` to the Astro configuration.');
  return published;
}
