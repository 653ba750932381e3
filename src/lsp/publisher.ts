import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { diagnosticOf } from './diagnostics.ts';
import { uriIn } from './places.ts';
import type { Judgement } from './watch.ts';

/** Tells the editor what is found in which file, and takes it back when it is mended. What is already shown is not sent again. */
export class Publisher {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #version: string;
  /** By workspace and address. */
  readonly #shown = new Map<string, Map<string, string>>();

  constructor(send: (params: PublishDiagnosticsParams) => void, version: string) {
    this.#send = send;
    this.#version = version;
  }

  /** Shows what was found in a workspace, and nothing else; nothing at all without a judgement. */
  show(root: string, judgement: Judgement | undefined): void {
    const before = this.#shown.get(root) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const params of judgement === undefined ? [] : this.#messages(judgement)) {
      const message = JSON.stringify(params);
      now.set(params.uri, message);
      if (before.get(params.uri) !== message) this.#send(params);
    }
    for (const uri of before.keys()) if (!now.has(uri)) this.#send({ uri, diagnostics: [] });
    this.#shown.set(root, now);
  }

  /** One for each file with findings, and for each open one: an editor waits for the word that all is well. */
  #messages(judgement: Judgement): PublishDiagnosticsParams[] {
    const files = new Map<string, Diagnostic[]>([...judgement.open.keys()].map((path) => [path, []]));
    for (const finding of judgement.findings) {
      const { path } = finding.place.text;
      const list = files.get(path) ?? [];
      list.push(diagnosticOf(finding, judgement, this.#version));
      files.set(path, list);
    }
    return Array.from(files, ([path, diagnostics]) => {
      const version = judgement.open.get(path)?.version;
      return { uri: uriIn(judgement, path), ...(version !== undefined && { version }), diagnostics };
    });
  }
}
