/** The workflows we run and those we hand out, read as GitHub's own language service reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { repository } from '../../src/cli/templates/repository.ts';
import { root } from './process.ts';

// The language service imports JSON the way bundlers allow; Node wants to be told.
registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');

export interface Snippet {
  /** Where it stands: `docs/action.md:12`. */
  readonly name: string;
  readonly text: string;
}

/** How our own Action is named in workflows. */
export const OURS = 'goalpost/goalpost';

const described = parse(fromFile('action.yml').text);

/** Every workflow of this repository. */
export function ownWorkflows(): Snippet[] {
  return readdirSync(join(root, '.github/workflows')).map((file) => fromFile(`.github/workflows/${file}`));
}

/** Every workflow that others are told to use: the one that `goalpost init` writes, and those in the documentation. */
export function handedOut(): Snippet[] {
  const template = repository({})['.github/workflows/goalpost.yml'];
  if (template === undefined) throw new Error('goalpost init writes no workflow');
  const pages = ['.', 'docs'].flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)));
  const snippets = pages.filter((path) => path.endsWith('.md')).flatMap((path) => snippetsOf(fromFile(path)));
  return [{ name: 'goalpost init', text: template }, ...snippets];
}

export function fromFile(path: string): Snippet {
  return { name: path, text: readFileSync(join(root, path), 'utf8') };
}

/** The workflows in a page; steps alone are put into a workflow. */
function snippetsOf({ name, text }: Snippet): Snippet[] {
  const fences = text.matchAll(/^```ya?ml\n(.*?)^```$/gms);
  return Array.from(fences, ({ 1: body = '', index }) => ({ body, line: text.slice(0, index).split('\n').length + 1 }))
    .filter(({ body }) => /^ *(- )?uses:/m.test(body))
    .map(({ body, line }) => ({ name: `${name}:${line}`, text: /^jobs:/m.test(body) ? body : wrapped(body) }));
}

function wrapped(steps: string): string {
  return `on: pull_request
permissions: {}
jobs:
  goals:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
${steps.replace(/^(?=.)/gm, '      ')}`;
}

let documents = 0;

/** What GitHub would complain about, `4: Unexpected value 'job'`; what is given to our Action is checked too. */
export async function complaints({ text }: Snippet, path = '.github/workflows/goalpost.yml'): Promise<string[]> {
  // It remembers documents by their address.
  const document = TextDocument.create(`file:///${documents++}/${path}`, 'yaml', 1, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name }) => (`${owner}/${name}` === OURS ? described : undefined),
    },
  });
  const messages = diagnostics.map(
    ({ message, range }) => `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
  // What the actions of others take is only known online.
  return messages.filter((message) => !message.includes('Unable to resolve action `actions/'));
}
