import type { Entity, Goal, Kpi, Team, V2mom } from '../../src/model/workspace.ts';
import { together } from './text.ts';

/** Where a page is, from the site's root and without an ending: `goals/chat-answers`; empty for the home page. */
export type Address = string;

/** A text that may lead somewhere. */
export interface Link {
  readonly text: string;
  readonly href?: string | undefined;
}

/** How the project that builds the site names its files: `goals/x.html` or `goals/x/index.html`. */
export type AddressStyle = 'file' | 'directory';

/** Things with a page of their own. */
export type Paged = Goal | V2mom | Kpi | Team;

const FOLDERS: Readonly<Record<Paged['kind'], string>> = { goal: 'goals', v2mom: 'v2moms', kpi: 'kpis', team: 'teams' };

/**
 * An id that is safe as a file name and in an address on every machine, and that Astro does not shorten. Others have no page; `file/id` reports them.
 */
const SAFE = /^(?!.*\.html?$)[\p{L}\p{N}][\p{L}\p{N}_.-]{0,150}$/iu;

/** The address of a thing's page, undefined when it has none: drafts are not published, and persons have no page. */
export function addressOf(entity: Entity): Address | undefined {
  if (entity.kind === 'method' || entity.kind === 'measure' || entity.kind === 'obstacle' || entity.kind === 'person') return undefined;
  if ((entity.kind === 'goal' || entity.kind === 'v2mom') && entity.draft) return undefined;
  return SAFE.test(entity.id) ? `${FOLDERS[entity.kind]}/${entity.id}` : undefined;
}

/** The links of one page, all relative: the site works below any address and from a file share. */
export class Links {
  readonly #style: AddressStyle;
  /** From this page to the site's root: empty, `../` as often as needed, or a whole address. */
  readonly root: string;

  /** @param root for a page that may be served at any address, so that its links must be whole */
  constructor(from: Address, style: AddressStyle, root?: string) {
    this.#style = style;
    const steps = from === '' ? 0 : from.split('/').length - (style === 'file' ? 1 : 0);
    this.root = root ?? '../'.repeat(steps);
  }

  /** What stands around every page. */
  get frame(): FrameView {
    return { root: this.root, home: this.page(''), map: this.page('map') };
  }

  /** To a page of the site. */
  page(to: Address, hash = ''): string {
    const path = to.split('/').map(encodeURIComponent).join('/');
    const target = this.#style === 'file' ? `${path === '' ? 'index' : path}.html` : `${path === '' ? '' : `${path}/`}`;
    return `${this.root}${target}${hash === '' ? '' : `#${encodeURIComponent(hash)}`}` || './';
  }

  /** To a file that is published as it is. */
  file(path: string): string {
    return this.root + path.split('/').map(encodeURIComponent).join('/');
  }

  /** To a thing's page: a method, measure or obstacle is a part of its V2MOM's page. Without a page, the title alone. */
  entity(entity: Entity, title: string = entity.title): Link {
    const text = together(title);
    if (entity.kind === 'method' || entity.kind === 'measure' || entity.kind === 'obstacle') {
      const address = addressOf(entity.v2mom);
      return address === undefined ? { text } : { text, href: this.page(address, anchorOf(entity)) };
    }
    const address = addressOf(entity);
    return address === undefined ? { text } : { text, href: this.page(address) };
  }
}

/** The links that stand around every page. */
export interface FrameView {
  readonly root: string;
  readonly home: string;
  readonly map: string;
}

/** Where on its V2MOM's page a part stands. Ids of parts may be qualified (`harbour.answer-fast`); the page needs the last piece. */
export function anchorOf(part: Extract<Entity, { v2mom: V2mom }>): string {
  const short = part.id.slice(part.id.lastIndexOf('.') + 1);
  return `${part.kind}-${short}`;
}
