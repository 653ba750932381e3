import type { Exception } from '../../../model/exceptions.ts';
import type { Finding } from '../../rule.ts';
import { identity } from '../identity.ts';

/** The first finding of each rule in each file and of each thing. Gathered when it is first asked, which is when an exception misses. */
export class Elsewhere {
  readonly #findings: () => readonly Finding[];
  #first: Map<string, Finding> | undefined;

  constructor(findings: () => readonly Finding[]) {
    this.#findings = findings;
  }

  of({ rule, covers, document }: Exception): Finding | undefined {
    this.#first ??= gather(this.#findings());
    return this.#first.get(address(rule, 'id' in covers ? covers.id : document.path));
  }
}

function gather(findings: readonly Finding[]): Map<string, Finding> {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, id } = identity(finding);
    for (const name of [id, finding.place.text.path]) if (!first.has(address(rule, name))) first.set(address(rule, name), finding);
  }
  return first;
}

function address(rule: string, name: string): string {
  return `${rule}\0${name}`;
}
