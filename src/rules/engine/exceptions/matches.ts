import type { Exception } from '../../../model/exceptions.ts';
import { identity } from '../identity.ts';
import type { Spot } from './speaks-for.ts';

/** What an exception is looked up by, so that ten thousand of them cost a finding no more than one. */
export class ExceptionIndex<T extends { readonly exception: Exception }> {
  /** Comments, by rule and file. */
  readonly #ofFile = new Map<string, T[]>();
  /** Entries, by rule, id and key. */
  readonly #ofThing = new Map<string, T[]>();
  readonly #rules = new Set<string>();

  constructor(all: readonly T[]) {
    for (const one of all) {
      const { how, rule, covers, document } = one.exception;
      this.#rules.add(rule);
      if ('lines' in covers) put(this.#ofFile, address(how, rule, document.path), one);
      else put(this.#ofThing, address(how, rule, covers.id, covers.key ?? ''), one);
    }
  }

  /** Whether anything at all is written about a rule. */
  names(rule: string): boolean {
    return this.#rules.has(rule);
  }

  /** Everything that is about what was found at a spot: comments, then exceptions with the most exact key first, then the list. */
  about(spot: Spot): T[] {
    const { rule, id, key } = identity(spot);
    const { path } = spot.place.text;
    const { start } = spot.place;
    const comments = (this.#ofFile.get(address('comment', rule, path)) ?? []).filter(({ exception: { covers } }) => {
      const lines = 'lines' in covers ? covers.lines : undefined;
      return lines !== undefined && lines.from <= start && start < lines.to;
    });
    // Of a goal in a file of its own, people know the file's path as well as the id.
    const entries = [...new Set([id, path])].flatMap((name) =>
      keysAbove(key).flatMap((above) => this.#ofThing.get(address('exception', rule, name, above)) ?? []),
    );
    return [...comments, ...entries, ...(this.#ofThing.get(address('list', rule, id, key)) ?? [])];
  }
}

/** `milestones.0.value`, `milestones.0`, `milestones`, and the thing as a whole. */
function keysAbove(key: string): string[] {
  const keys = [key];
  for (let dot = key.lastIndexOf('.'); dot !== -1; dot = key.lastIndexOf('.', dot - 1)) keys.push(key.slice(0, dot));
  return key === '' ? keys : [...keys, ''];
}

function address(...parts: string[]): string {
  return parts.join('\0');
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
