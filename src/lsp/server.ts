import {
  CodeActionKind,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MarkupKind,
  MessageType,
  PositionEncodingKind,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Day } from '../parse/calendar.ts';
import { answer } from './answers.ts';
import { Publisher } from './publisher.ts';
import { type Settings, Today } from './today.ts';
import { Workspaces } from './workspaces.ts';

export interface ServerSurroundings {
  readonly input: NodeJS.ReadableStream;
  /** Nothing but messages of the protocol may ever be written here. */
  readonly output: NodeJS.WritableStream;
  readonly name: string;
  readonly version: string;
  /** The time in milliseconds since 1970. */
  now(): number;
  /** The day that counts as today unless the editor's settings name one; undefined means today. */
  readonly asOf: Day | undefined;
}

/** With more changed files than this, such as after a checkout, nobody asks which. */
const MANY = 20;

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '.', '/', '@'] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Speaks the Language Server Protocol (3.17) until the editor says `exit` or hangs up; then the process ends, with 0 after a proper
 * `shutdown` and 1 without.
 */
export function serve({ input, output, name, version, now, asOf }: ServerSurroundings): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const fault = (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  /** An editor that refuses what it said it can, or is gone, is no reason to stop. */
  const calmly = (work: Promise<unknown>): void => void work.catch(fault);
  const today = new Today(now, asOf, (message) => {
    calmly(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
  });
  const publisher = new Publisher((params) => calmly(connection.sendDiagnostics(params)), version);
  const open = () => documents.all().map((document) => ({ uri: document.uri, version: document.version, text: document.getText() }));
  const workspaces = new Workspaces(open, {
    today: (timeZone) => today.in(timeZone),
    show: (root, judgement) => publisher.show(root, judgement),
    fault,
  });

  let client: InitializeParams['capabilities'] = {};
  let folders: readonly string[] = [];
  const set = (settings: Settings | null | undefined): void => {
    today.set(settings);
    workspaces.reconsider();
  };
  const ask = async (): Promise<void> => set(await connection.workspace.getConfiguration('goalpost'));

  connection.onInitialize((params) => {
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    today.startWith(params.initializationOptions as Settings | null | undefined);
    return { capabilities: CAPABILITIES, serverInfo: { name, version } };
  });
  connection.onInitialized(() => {
    workspaces.setFolders(folders);
    const { configuration, workspaceFolders, didChangeWatchedFiles, didChangeConfiguration } = client.workspace ?? {};
    if (workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspaces.setFolders(folders);
      });
    }
    if (didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: '**/*.{yaml,yml,csv,CSV}' }];
      calmly(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (didChangeConfiguration?.dynamicRegistration === true) {
      calmly(connection.client.register(DidChangeConfigurationNotification.type, { section: 'goalpost' }));
    }
    if (configuration === true) calmly(ask());
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.workspace?.configuration === true) calmly(ask());
    else set((settings as { goalpost?: Settings } | null)?.goalpost);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.length > MANY) workspaces.reconsider();
    else for (const { uri } of changes) workspaces.changed(uri);
  });
  documents.onDidChangeContent(({ document }) => workspaces.changed(document.uri));
  documents.onDidClose(() => workspaces.reconsider());

  const isMarkdown = () => client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  answer(connection, { workspaces, textOf: (uri) => documents.get(uri)?.getText(), isMarkdown, version });
  documents.listen(connection);
  connection.listen();
}
