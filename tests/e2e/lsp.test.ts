import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { sound } from '../support/examples.ts';
import { temporaryFolder, workspaceFrom } from '../support/process.ts';
import { AS_OF, Client, lines } from './lsp-client.ts';

const GOAL = 'goals/answers.goal.yaml';
const PLAN = 'goals/lantern.v2mom.yaml';

/** A sound workspace on disk, and an editor that shows its folder. */
async function opened(files: Readonly<Record<string, string>> = {}, folder = temporaryFolder()) {
  workspaceFrom({ ...sound, ...files }, folder);
  const client = await Client.start({ folders: [folder] });
  const open = (path: string, text = readFileSync(join(folder, path), 'utf8')) => client.open(join(folder, path), text);
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  return { client, folder, open, uriOf };
}

const none = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length === 0;
const some = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length > 0;

describe('findings as one types', () => {
  test('appear at the right place, carry the rule and its page, and go when they are mended', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL);
    expect(await client.verdict(uri)).toEqual([]);

    await client.type(uri, 'kpi: first-response', 'kpi: first-respons');
    const [finding] = await client.verdict(uri);
    expect(finding).toMatchObject({
      range: { start: { line: 5, character: 5 }, end: { line: 5, character: 18 } },
      severity: 1,
      source: 'goalpost',
      code: 'file/reference',
      codeDescription: { href: expect.stringMatching(/^https:\/\/.*\/docs\/rules\/file\/reference\.md$/) },
      message: 'There is no KPI `first-respons`\nDid you mean `first-response`?',
    });

    await client.type(uri, 'first-respons\n', 'first-response\n');
    expect(await client.verdict(uri)).toEqual([]);
    expect(client.shown.get(uri)?.version).toBe(3);
    expect(await client.shutDown()).toBe(0);
    expect(client.stderr).toBe('');
  });

  test('also in files that are not open, where the change breaks them', async () => {
    const { client, open, uriOf } = await opened();
    const plan = await open(PLAN);
    await client.verdict(plan);
    await client.type(plan, 'id: answer-fast', 'id: answer-quickly');
    const elsewhere = await client.until(uriOf(GOAL), some);
    expect(lines(elsewhere)).toEqual(['3:11 file/reference There is no method, measure, obstacle or goal `answer-fast`']);
    expect(client.shown.get(uriOf(GOAL))?.version).toBeUndefined();

    await client.type(plan, 'id: answer-quickly', 'id: answer-fast');
    await client.until(uriOf(GOAL), none);
  });

  test('a document that is closed counts as it is on disk again', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL);
    await client.type(uri, 'owner: support', 'owner: nobody-knows');
    expect(await client.verdict(uri)).not.toEqual([]);
    await client.close(uri);
    await client.until(uri, (diagnostics, version) => none(diagnostics) && version === undefined);
  });

  test('what changes on disk is seen when the editor says so', async () => {
    const { client, folder, uriOf } = await opened();
    const path = join(folder, 'goals/new.goal.yaml');
    writeFileSync(path, 'title: More\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('goals/new.goal.yaml'), type: 1 }] });
    await client.until(uriOf('goals/new.goal.yaml'), some);
    rmSync(path);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('goals/new.goal.yaml'), type: 3 }] });
    await client.until(uriOf('goals/new.goal.yaml'), none);
  });

  test('and so are many files at once', async () => {
    const { client, folder, uriOf } = await opened();
    const names = Array.from({ length: 30 }, (_, i) => `goals/goal-${'abcdefghijklmnopqrstuvwxyzäöüé'[i]}.goal.yaml`);
    for (const name of names) writeFileSync(join(folder, name), 'title: More\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uriOf(name), type: 1 })) });
    for (const name of names) await client.until(uriOf(name), some);
  });

  test('a new file that was never saved is judged where it will stand', async () => {
    const { client, open } = await opened();
    const uri = await open('goals/new.goal.yaml', 'title: A\nowner: nobody-knows\n');
    expect(lines(await client.verdict(uri)).join('\n')).toContain('2:8 specific/owner');
  });

  test('a file outside of every workspace gets nothing', async () => {
    const { client, open } = await opened();
    const outside = await client.open(join(temporaryFolder(), 'a.goal.yaml'), 'title: 1\n');
    const hidden = await open('node_modules/other/a.goal.yaml', 'title: 1\n');
    const untitled = await client.open('/x', 'title: 1\n', 'untitled:a.goal.yaml');
    const uri = await open(GOAL);
    await client.verdict(uri);
    for (const none of [outside, hidden, untitled]) expect(client.shown.get(none)).toBeUndefined();
    expect(await client.hover(outside, 'title')).toBeNull();
    expect(await client.completions(untitled, 'title: ')).toEqual([]);
    expect(await client.actions(outside, 'title')).toEqual([]);
    expect(await client.shutDown()).toBe(0);
  });

  test('each of several folders, and a workspace inside another, is judged by itself', async () => {
    const first = workspaceFrom({
      ...sound,
      'labs/goalpost.yaml': 'organisation: Labs\n',
      'labs/goals/a.goal.yaml': 'title: A\nkpi: csat\n',
    });
    const second = workspaceFrom({ ...sound, 'goals/b.goal.yaml': 'title: B\nkpi: nothing\n' });
    const client = await Client.start({ folders: [first, second] });
    await client.until(pathToFileURL(join(second, 'goals/b.goal.yaml')).href, some);
    const inner = await client.open(join(first, 'labs/goals/a.goal.yaml'), 'title: A\nkpi: csat\n');
    // The KPI is one of the outer workspace, which the inner one knows nothing of.
    expect(lines(await client.verdict(inner)).join('\n')).toContain('2:6 file/reference There is no KPI `csat`');
  });

  test('a broken goalpost.yaml is one finding, and mended it is none', async () => {
    const { client, open } = await opened();
    const uri = await open('goalpost.yaml');
    await client.verdict(uri);
    await client.type(uri, 'organisation: Lantern', 'organisation: [Lantern');
    expect(lines(await client.verdict(uri)).join('\n')).toContain('file/yaml');
    await client.type(uri, 'organisation: [Lantern', 'organisation: Lantern');
    expect(await client.verdict(uri)).toEqual([]);
  });

  test('without its goalpost.yaml, and without its folder, nothing is left to say', async () => {
    const { client, folder, uriOf } = await opened({ 'goals/b.goal.yaml': 'title: B\nkpi: nothing\n' });
    const uri = uriOf('goals/b.goal.yaml');
    await client.until(uri, some);
    rmSync(folder, { recursive: true });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await client.until(uri, none);
    mkdirSync(folder);
    expect(await client.shutDown()).toBe(0);
    expect(client.stderr).toBe('');
  });

  test('the day that counts as today can be set, and a setting that is no day is said to be none', async () => {
    const folder = workspaceFrom(sound);
    const client = await Client.start({ folders: [folder], initializationOptions: { asOf: '2027-03-01' } });
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    // The goal's deadline has passed by then.
    expect(lines(await client.verdict(uri)).join('\n')).toContain('timely/deadline');
    await client.notify('workspace/didChangeConfiguration', { settings: { goalpost: { asOf: AS_OF } } });
    await client.until(uri, none);
    await client.notify('workspace/didChangeConfiguration', { settings: { goalpost: { asOf: 'tomorrow' } } });
    await client.until(uri, none);
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    expect(client.messages.join()).toContain('"tomorrow" is no day');
  });

  test('an editor that is asked for its settings answers, and is asked to watch files', async () => {
    const folder = workspaceFrom(sound);
    const workspace = {
      configuration: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      didChangeConfiguration: { dynamicRegistration: true },
    };
    const client = await Client.start({ folders: [folder], capabilities: { workspace }, settings: { asOf: '2027-03-01' } });
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    await client.until(uri, (diagnostics) => diagnostics.some(({ code }) => code === 'timely/deadline'));
    expect(client.registered).toEqual(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']);
  });

  test('an editor with no such setting leaves the day it was started with', async () => {
    const folder = workspaceFrom(sound);
    const capabilities = { workspace: { configuration: true } };
    const client = await Client.start({ folders: [folder], capabilities, initializationOptions: { asOf: '2027-03-01' }, settings: null });
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    expect(lines(await client.verdict(uri)).join('\n')).toContain('timely/deadline');
  });
});

describe('files as they really are', () => {
  test('folders and files with blanks, signs and letters of other scripts', async () => {
    const folder = join(temporaryFolder(), 'Ziele 100 % – år');
    mkdirSync(folder);
    const { client } = await opened({ 'goals/träume.goal.yaml': 'title: T\n' }, folder);
    // As VS Code writes the same address: more is escaped than has to be.
    const uri = pathToFileURL(join(folder, GOAL)).href.replace('Ziele', '%5Aiele');
    await client.open(join(folder, GOAL), (sound[GOAL] as string).replace('kpi: first-response', 'kpi: nothing'), uri);
    const found = await client.verdict(uri);
    expect(lines(found)).toContain('6:6 file/reference There is no KPI `nothing`');
    await client.until(pathToFileURL(join(folder, 'goals/träume.goal.yaml')).href, some);
    expect((await client.definition(uri, 'owner: sup'))?.uri).toBe(pathToFileURL(join(folder, 'goals/teams.yaml')).href);
  });

  test('Windows line ends and a byte-order mark', async () => {
    const { client, open } = await opened();
    const text = `\ufeff${(sound[GOAL] as string).replace('kpi: first-response', 'kpi: nothing').replaceAll('\n', '\r\n')}`;
    const uri = await open(GOAL, text);
    expect(lines(await client.verdict(uri))).toContain('6:6 file/reference There is no KPI `nothing`');
    const ignore = (await client.actions(uri, 'title: An')).find(({ title }) => title.startsWith('Accept'));
    expect(ignore).toBeUndefined();
    expect((await client.hover(uri, 'owner: sup'))?.range).toEqual({ start: { line: 1, character: 7 }, end: { line: 1, character: 14 } });
  });

  test('characters are counted in UTF-16, as the protocol wants it', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, (sound[GOAL] as string).replace('kpi: csat', '{ "kpi": "🎉csat", min: 80 }').replace('    min: 80\n', ''));
    const found = (await client.verdict(uri)).find(({ code }) => code === 'file/reference');
    expect(found?.range).toEqual({ start: { line: 24, character: 13 }, end: { line: 24, character: 21 } });
  });

  test('a table of 50 MB is too large, and slows nothing down', async () => {
    const { client, open, folder } = await opened();
    const row = '2026-05,31.2,657\n';
    const csv = await open('goals/kpis/csat.csv', `date,value,n\n${row.repeat(Math.ceil(50_000_000 / row.length))}`);
    expect(lines(await client.verdict(csv)).join()).toContain('file/readable');
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    expect((await client.hover(uri, 'kpi: first'))?.contents).toMatchObject({ kind: 'markdown' });
    expect(await client.shutDown()).toBe(0);
  });
});

describe('what one points at', () => {
  test('a KPI shows its last values, with a line of bars and how fresh it is', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL);
    const hover = await client.hover(uri, 'kpi: first');
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**First response time, e-mail** · KPI `first-response`',
        "Median hours, calendar time, from a customer's e-mail to the first human reply.",
        'hours · lower is better · monthly',
        '`█▇▇▇▆▆▅▅▄▂▁`',
        ['- 2026-01: 39.4', '- 2026-02: 37.8', '- 2026-03: 36.9', '- 2026-04: 33.5', '- 2026-05: 31.2'].join('\n'),
        'up to date',
      ].join('\n\n'),
    });
    expect(hover?.range).toEqual({ start: { line: 5, character: 5 }, end: { line: 5, character: 19 } });
  });

  test('goals, methods, teams and people show what they are', async () => {
    const { client, open } = await opened({ 'goals/next.goal.yaml': 'title: N\nfollows: answers\n' });
    const next = await open('goals/next.goal.yaml');
    const value = async (uri: string, words: string) =>
      ((await client.hover(uri, words))?.contents as { value: string } | undefined)?.value;
    expect(await value(next, 'follows: ans')).toBe(
      '**Answer e-mails within 20 hours, down from 41** · goal `answers`\n\nowned by Customer support (`support`)\n\n41 → 20 hours by 2026-12-31 · now 31.2 hours · running',
    );
    const goal = await open(GOAL);
    expect(await value(goal, 'supports: ans')).toBe(
      '**Answer while it still matters** · method `answer-fast`\n\nin Lantern & Loaf in 2026\n\nowned by Customer support (`support`)'.replaceAll(
        '&',
        '\\&',
      ),
    );
    expect(await value(goal, 'owner: sup')).toContain('**Customer support** · team `support`\n\npart of Lantern');
    expect(await value(goal, 'owner: in')).toBe('**ines** · person `ines`\n\nin Customer support');
  });

  test('a key says what belongs there, a rule what it asks for', async () => {
    const { client, open } = await opened();
    const goal = await open(GOAL);
    expect((await client.hover(goal, 'evid'))?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*Evidence\*\*\n\nWhy this target can be reached/),
    });
    const config = await open('goalpost.yaml', `${sound['goalpost.yaml']}rules:\n  series/jump: off\n`);
    expect((await client.hover(config, 'series/ju'))?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*series\/jump\*\*\n\n/),
    });
    expect(await client.hover(goal, 'why: Cust')).toBeNull();
    const kpi = await open('goals/kpis/csat.kpi.yaml', `${sound['goals/kpis/csat.kpi.yaml']}like: csat\n`);
    expect((await client.hover(kpi, 'like: cs'))?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*Customer satisfaction, satisfied share\*\* · `csat`\n\n% · higher is better\n\n/),
    });
  });

  test('an editor without Markdown gets plain text', async () => {
    const folder = workspaceFrom(sound);
    const client = await Client.start({ folders: [folder], capabilities: {} });
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    expect((await client.hover(uri, 'owner: sup'))?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^Customer support · team support/),
    });
  });

  test('definitions and references lead to the very place, in open files and others', async () => {
    const { client, open, uriOf } = await opened();
    const goal = await open(GOAL);
    expect(await client.definition(goal, 'supports: answer')).toEqual({
      uri: uriOf(PLAN),
      range: { start: { line: 8, character: 8 }, end: { line: 8, character: 19 } },
    });
    expect(await client.definition(goal, 'kpi: first')).toMatchObject({
      uri: uriOf('goals/kpis/first-response.kpi.yaml'),
      range: { start: { line: 0 } },
    });
    expect(await client.definition(goal, 'why: Cust')).toBeNull();
    const plan = await open(PLAN);
    const references = await client.references(plan, 'id: answer-f');
    expect(references?.map(({ uri, range }) => `${uri.slice(uriOf('').length + 1)}:${range.start.line + 1}`)).toEqual([
      'goals/answers.goal.yaml:3',
      'goals/lantern.v2mom.yaml:9',
      'goals/lantern.v2mom.yaml:16',
      'goals/lantern.v2mom.yaml:20',
    ]);
  });

  test('ids are offered while the file cannot be parsed', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, 'title: "Answer\nowner: support\nkpi: \n');
    expect(await client.completions(uri, 'kpi: ')).toEqual(['csat', 'first-response']);
  });

  test('the outline of a file has its keys and the names of its entries', async () => {
    const { client, open } = await opened();
    const uri = await open(PLAN);
    const symbols: { name: string; children: { name: string }[] }[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['title', 'owner', 'period', 'vision', 'values', 'methods', 'obstacles', 'measures']);
    expect(symbols[5]?.children.map(({ name }) => name)).toEqual(['Answer while it still matters']);
    expect(symbols[7]?.children.map(({ name }) => name)).toEqual(['satisfaction']);
  });
});

describe('what can be done at a click', () => {
  test('a corrected line is put in', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, (sound[GOAL] as string).replace('baseline: { value: 41', 'baseline: { value: 14'));
    await client.until(uri, (found) => found.some(({ code }) => code === 'measurable/baseline'));
    const actions = await client.actions(uri, 'baseline: { value: 1');
    const replace = actions.find(({ title }) => title === 'Replace the line by: baseline: { value: 41, date: 2025-12-31 }');
    expect(replace).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'measurable/baseline' }] });
    await client.apply(uri, replace);
    expect(await client.verdict(uri)).toEqual([]);
    expect(client.document(uri).getText()).toBe(sound[GOAL]);
  });

  test('a safe fix comes first, and travels with its diagnostic', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, (sound[GOAL] as string).replace('value: 30\n', 'value: 30,0\n'));
    const [finding] = (await client.verdict(uri)).filter(({ code }) => code === 'file/yaml');
    expect(finding?.data).toMatchObject({ case: 'decimal-comma' });
    const [fix] = await client.actions(uri, 'value: 30');
    await client.apply(uri, fix);
    expect(await client.verdict(uri)).toEqual([]);
  });

  test('a finding is accepted for three months, and the reason is asked for', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, (sound[GOAL] as string).replace(/^why: .*$/m, 'why: Because it is important'));
    await client.until(uri, (found) => found.some(({ code }) => code === 'relevant/why'));
    const accept = (await client.actions(uri, 'why: Beca')).find(({ title }) => title.startsWith('Accept'));
    expect(accept?.title).toBe('Accept `relevant/why` here until 2026-09-15, with a reason');
    await client.apply(uri, accept);
    expect(client.document(uri).getText()).toContain('\n# goalpost-ignore relevant/why until 2026-09-15: \nwhy:');
    expect(lines(await client.verdict(uri)).join('\n')).toContain('quality/exception This exception from `relevant/why` has no reason');
    await client.type(uri, '2026-09-15: ', '2026-09-15: The board words it in July');
    expect(await client.verdict(uri)).toEqual([]);
  });

  test('what knows no exception offers none', async () => {
    const { client, open } = await opened();
    const uri = await open(GOAL, (sound[GOAL] as string).replace('kpi: first-response', 'kpi: nothing'));
    await client.verdict(uri);
    expect((await client.actions(uri, 'kpi: noth')).map(({ title }) => title).filter((title) => title.startsWith('Accept'))).toEqual([]);
  });
});

describe('the connection', () => {
  test('survives an editor that refuses what it said it can do', async () => {
    const folder = workspaceFrom(sound);
    const client = await Client.start({
      folders: [folder],
      capabilities: { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
      refuses: true,
    });
    const uri = await client.open(join(folder, GOAL), sound[GOAL] as string);
    expect(await client.verdict(uri)).toEqual([]);
    expect(await client.shutDown()).toBe(0);
    expect(client.stderr).toBe('');
  });

  test('folders come and go', async () => {
    const folder = workspaceFrom({ ...sound, 'goals/b.goal.yaml': 'title: B\nkpi: nothing\n' });
    const uri = pathToFileURL(join(folder, 'goals/b.goal.yaml')).href;
    const client = await Client.start({ capabilities: { workspace: { workspaceFolders: true } } });
    const change = { uri: pathToFileURL(folder).href, name: 'a' };
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [change], removed: [] } });
    await client.until(uri, some);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [change] } });
    await client.until(uri, none);
  });

  test('says what it can do, and only that', async () => {
    const client = await Client.start();
    expect(client.initialized).toMatchObject({
      serverInfo: { name: 'goalpost' },
      capabilities: { positionEncoding: 'utf-16', hoverProvider: true, definitionProvider: true },
    });
    await expect(client.connection.sendRequest('textDocument/rename', {})).rejects.toThrow(/Unhandled method/);
    await client.notify('$/unheard', {});
    expect(await client.shutDown()).toBe(0);
    expect(client.stderr).toBe('');
  });

  test('ends with 1 where the editor leaves without a word', async () => {
    const client = await Client.start();
    client.process.stdin?.end();
    expect(await client.exitCode()).toBe(1);
  });

  test('ends with 1 on exit without shutdown', async () => {
    const client = await Client.start();
    await client.notify('exit', {});
    expect(await client.exitCode()).toBe(1);
  });
});
