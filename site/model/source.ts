import type { Entity } from '../../src/model/workspace.ts';
import type { Link } from './links.ts';
import type { Page } from './page.ts';

/** Links to a thing's file in the repository and to a new discussion about it; none without an address that is safe to link to. */
export function sourceLinks(page: Page, entity: Entity): Link[] {
  const repository = page.workspace.config.site.repository?.replace(/\/+$/, '').replace(/\.git$/, '');
  if (repository === undefined || !/^https?:\/\/[^\s"<>]+$/i.test(repository)) return [];
  const path = entity.document.path.split('/').map(encodeURIComponent).join('/');
  return [
    { text: page.words.goal.file, href: `${repository}/blob/HEAD/${path}` },
    { text: page.words.goal.discuss, href: `${repository}/issues/new?${new URLSearchParams({ title: entity.title })}` },
  ];
}
