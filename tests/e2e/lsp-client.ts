import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../support/process.ts';

/** The day on which the workspaces of the tests are judged. */
export const AS_OF = '2026-06-15';

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly arguments?: readonly string[];
  /** What the editor has below `goalpost` in its settings, where it is asked. */
  readonly settings?: unknown;
  /** Answers every request of the server with an error. */
  readonly refuses?: boolean;
}

/** An editor that speaks to `goalpost lsp` over its standard streams, with the documents it has open. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The last word on each file, by address. */
  readonly shown = new Map<string, PublishDiagnosticsParams>();
  readonly messages: string[] = [];
  stderr = '';
  /** What the server registered for after the start, by method. */
  readonly registered: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  #waiting: (() => void)[] = [];
  readonly #exit: Promise<number | null>;

  private constructor(options: ClientOptions) {
    const args = options.arguments ?? ['--as-of', AS_OF, 'lsp', '--stdio'];
    this.process = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.process;
    if (stdin === null || stdout === null || stderr === null) throw new Error('The server has no streams');
    stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.#exit = new Promise((resolve) => this.process.once('exit', resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.shown.set(params.uri, params);
      this.#wake();
    });
    for (const method of ['window/logMessage', 'window/showMessage']) {
      this.connection.onNotification(method, ({ message }: { message: string }) => {
        this.messages.push(message);
        this.#wake();
      });
    }
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      if (options.refuses) throw new Error('No');
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      if (options.refuses) throw new Error('No');
      return items.map(() => options.settings ?? null);
    });
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client & { readonly initialized: InitializeResult }> {
    const client = new Client(options);
    onTestFinished(() => {
      client.process.kill();
    });
    const folders = (options.folders ?? []).map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    const initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? { textDocument: { hover: { contentFormat: ['markdown'] } } },
      initializationOptions: options.initializationOptions,
    });
    await client.notify('initialized', {});
    return Object.assign(client, { initialized });
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(file: string, text: string, uri = pathToFileURL(file).href): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, 'yaml', 1, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return uri;
  }

  /** Types: replaces the first occurrence of some words, as an editor sends it. */
  async type(uri: string, words: string, instead: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start === -1) throw new Error(`Nowhere in ${uri}: ${words}`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
    const change = { range, text: instead };
    const version = document.version + 1;
    TextDocument.update(document, [change], version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`Not open: ${uri}`);
    return document;
  }

  /** The place right behind the first occurrence of some words. */
  at(uri: string, words: string): { textDocument: { uri: string }; position: Range['start'] } {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start === -1) throw new Error(`Nowhere in ${uri}: ${words}`);
    return { textDocument: { uri }, position: document.positionAt(start + words.length) };
  }

  hover(uri: string, words: string): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', this.at(uri, words));
  }

  async completions(uri: string, words: string): Promise<string[]> {
    const items = await this.connection.sendRequest<CompletionItem[]>('textDocument/completion', this.at(uri, words));
    return items.map(({ label }) => label);
  }

  definition(uri: string, words: string): Promise<Location | null> {
    return this.connection.sendRequest('textDocument/definition', this.at(uri, words));
  }

  references(uri: string, words: string): Promise<Location[] | null> {
    return this.connection.sendRequest('textDocument/references', { ...this.at(uri, words), context: { includeDeclaration: true } });
  }

  actions(uri: string, words: string): Promise<CodeAction[]> {
    const { textDocument, position } = this.at(uri, words);
    const context = { diagnostics: this.shown.get(uri)?.diagnostics ?? [] };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context });
  }

  /** Does what an action says to an open document. */
  async apply(uri: string, action: CodeAction | undefined): Promise<void> {
    const edits = action?.edit?.changes?.[uri];
    if (edits === undefined) throw new Error(`${action?.title} changes nothing in ${uri}`);
    const document = this.document(uri);
    const text = TextDocument.applyEdits(document, edits);
    const version = document.version + 1;
    TextDocument.update(document, [{ text }], version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** Waits until what is shown for a file is as it should be; a test that never gets there times out with what was shown last. */
  async until(uri: string, isRight: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean): Promise<Diagnostic[]> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const last = this.shown.get(uri);
      if (last !== undefined && isRight(last.diagnostics, last.version)) return last.diagnostics;
      if (Date.now() > deadline)
        throw new Error(`Shown last for ${uri}: ${JSON.stringify(last, undefined, 2)}\n${this.messages.join('\n')}${this.stderr}`);
      await this.#nextWord();
    }
  }

  /** Waits for the verdict on what stands in a document now. */
  verdict(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    return this.until(uri, (_, judged) => judged === version);
  }

  async exitCode(): Promise<number | null> {
    return this.#exit;
  }

  async shutDown(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.notify('exit', {});
    return this.#exit;
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #nextWord(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 1000);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** `8:6 file/reference There is no KPI`, counted from 1. */
export function lines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ range, code, message }) => `${range.start.line + 1}:${range.start.character + 1} ${code} ${String(message).split('\n')[0]}`,
  );
}
