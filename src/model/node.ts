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
    const { problems, value } = this.document;
    // By far the most are asked of a sound file for a key of its own: no pointer has to be made and taken apart for that.
    if (this.pointer === '' && problems.length === 0 && !key.includes('/')) return (value as Record<string, unknown>)[key] !== undefined;
    return this.document.written(`${this.pointer}/${key}`);
  }
}

/** A file that somebody may still be writing: a goal or a V2MOM. */
export class PlanNode<File extends { title: string; draft?: boolean }> extends Node {
  readonly id: string;
  readonly title: string;
  readonly file: Partial<File>;
  readonly draft: boolean;

  constructor(document: YamlDocument) {
    super(document, '');
    this.file = (document.value ?? {}) as Partial<File>;
    this.id = document.id;
    this.title = this.file.title ?? document.id;
    // `draft: yes` is no flag in YAML, and is reported; what its writer meant is plain all the same.
    this.draft = this.file.draft ?? this.written('draft');
  }
}
