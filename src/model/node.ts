import type { YamlDocument } from '../parse/document.ts';
import type { Place } from '../parse/text.ts';

/** A thing with an address: a whole file, or a part of one. */
export class Node {
  readonly document: YamlDocument;
  readonly pointer: string;

  constructor(document: YamlDocument, pointer: string) {
    this.document = document;
    this.pointer = pointer;
  }

  place(pointer = '', part: 'value' | 'key' = 'value'): Place {
    return this.document.place(this.pointer + pointer, part);
  }

  written(key: string): boolean {
    return this.document.written(`${this.pointer}/${key}`);
  }
}
