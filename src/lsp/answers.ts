import type { Connection, Position } from 'vscode-languageserver/node';
import { actionsIn } from './actions.ts';
import { completionsAt } from './completion.ts';
import { cursorAt } from './cursor.ts';
import { kindOf } from './files.ts';
import { hoverAt } from './hover.ts';
import { meaningOf, type Spot } from './meaning.ts';
import { definitionOf, referencesTo } from './navigation.ts';
import { symbolsOf } from './symbols.ts';
import type { Judgement } from './watch.ts';
import type { Workspaces } from './workspaces.ts';

export interface Knowledge {
  readonly workspaces: Workspaces;
  /** What stands in an open document now. */
  textOf(uri: string): string | undefined;
  /** Whether the editor shows hovers as Markdown. */
  isMarkdown(): boolean;
  readonly version: string;
}

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers what an editor asks about a place in a document; nothing, where the document is none of ours. */
export function answer(connection: Connection, { workspaces, textOf, isMarkdown, version }: Knowledge): void {
  /** @param fresh whether places in other files must be right to the letter */
  const spotAt = async (
    { textDocument: { uri }, position }: Place,
    fresh = false,
  ): Promise<(Spot & { judgement: Judgement; text: string }) | undefined> => {
    const found = workspaces.find(uri);
    const kind = found && kindOf(found.path);
    if (found === undefined || kind === undefined) return undefined;
    const judgement = await (fresh ? found.watch.current() : found.watch.latest());
    const text = textOf(uri);
    const cursor = text === undefined ? undefined : cursorAt(text, position);
    if (judgement === undefined || text === undefined || cursor === undefined) return undefined;
    return { workspace: judgement.workspace, path: found.path, kind, cursor, line: position.line, judgement, text };
  };

  connection.onHover(async (params) => {
    const spot = await spotAt(params);
    return spot === undefined ? null : hoverAt(spot, spot.judgement, isMarkdown());
  });
  connection.onCompletion(async (params) => {
    const spot = await spotAt(params);
    return spot === undefined ? [] : completionsAt(spot);
  });
  connection.onDefinition(async (params) => {
    const spot = await spotAt(params, true);
    const entity = spot && meaningOf(spot);
    return spot === undefined || entity === undefined ? null : definitionOf(entity, spot.judgement);
  });
  connection.onReferences(async (params) => {
    const spot = await spotAt(params, true);
    const entity = spot && meaningOf(spot);
    return spot === undefined || entity === undefined ? null : referencesTo(entity, spot.judgement, params.context.includeDeclaration);
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const found = workspaces.find(uri);
    const text = textOf(uri);
    return found === undefined || kindOf(found.path) === undefined || text === undefined ? [] : symbolsOf(text);
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const found = workspaces.find(uri);
    const judgement = await found?.watch.current();
    const wanted = context.only === undefined || context.only.some((kind) => 'quickfix'.startsWith(kind));
    return found === undefined || judgement === undefined || !wanted ? [] : actionsIn(range, found.path, judgement, version);
  });
}
