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
import { type Day, dayAt, parseDay } from '../parse/calendar.ts';
import { visible } from '../report/escape.ts';
import { answer } from './answers.ts';
import { Publisher } from './publisher.ts';
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

/** What may be set in the editor, below `goalpost`. */
interface Settings {
  /** The day that counts as today, such as `2026-11-21`. */
  readonly asOf?: unknown;
}

/**
 * Speaks the Language Server Protocol (3.17) until the editor says `exit` or hangs up; then the process ends, with 0 after a proper
 * `shutdown` and 1 without.
 */
export function serve({ input, output, name, version, now, asOf }: ServerSurroundings): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const publisher = new Publisher((params) => void connection.sendDiagnostics(params), version);
  let client: InitializeParams['capabilities'] = {};
  let chosen = asOf;

  const open = () => documents.all().map((document) => ({ uri: document.uri, version: document.version, text: document.getText() }));
  const workspaces = new Workspaces(open, {
    today: (timeZone) => chosen ?? dayAt(now(), timeZone),
    show: (root, judgement) => publisher.show(root, judgement),
    fault: (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  const dayIn = (settings: Settings | null | undefined): Day | undefined => {
    const written = settings?.asOf ?? '';
    const day = typeof written === 'string' ? parseDay(written) : undefined;
    if (written !== '' && day === undefined) {
      const message = `Goalpost: ${visible(JSON.stringify(written))} is no day. Write it like 2026-11-21.`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return day;
  };
  /** Settings win over what the editor was started with, that over the command line. */
  let usual = asOf;
  const take = (settings: Settings | null | undefined): void => {
    chosen = dayIn(settings) ?? usual;
    workspaces.reconsider();
  };
  const pull = async (): Promise<void> => {
    if (client.workspace?.configuration === true) take(await connection.workspace.getConfiguration('goalpost'));
  };

  let first: InitializeParams | undefined;
  connection.onInitialize((params) => {
    first = params;
    client = params.capabilities;
    return { capabilities: CAPABILITIES, serverInfo: { name, version } };
  });
  connection.onInitialized(async () => {
    const folders = first?.workspaceFolders ?? (first?.rootUri ? [{ uri: first.rootUri, name: '' }] : []);
    let uris = folders.map(({ uri }) => uri);
    workspaces.setFolders(uris);
    usual = dayIn(first?.initializationOptions as Settings | undefined) ?? asOf;
    take(undefined);
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        uris = [...uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspaces.setFolders(uris);
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: '**/*.{yaml,yml,csv,CSV}' }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'goalpost' });
    }
    await pull();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.workspace?.configuration === true) await pull();
    else take((settings as { goalpost?: Settings } | null)?.goalpost);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workspaces.changed(uri);
  });
  documents.onDidChangeContent(({ document }) => workspaces.changed(document.uri));
  documents.onDidClose(() => workspaces.reconsider());

  const isMarkdown = () => client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  answer(connection, { workspaces, textOf: (uri) => documents.get(uri)?.getText(), isMarkdown, version });
  documents.listen(connection);
  connection.listen();
}
