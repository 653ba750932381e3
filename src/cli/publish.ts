import { relative } from 'node:path';
import { pretty } from '../report/pretty.ts';
import { report } from '../report/report.ts';
import { summary } from '../report/summary.ts';
import { count } from '../report/words.ts';
import { folderSource } from '../source/folder.ts';
import { commitOf } from './commit.ts';
import { judge } from './lint-folder.ts';
import { CANNOT_RUN, FINE, FOUND, type Session } from './session.ts';
import { buildSite } from './site.ts';

interface Wishes {
  /** The folder to write, absolute. */
  readonly out: string;
  /** Builds although there are errors. */
  readonly force?: boolean | undefined;
  /** Says nothing about a verdict that stops nothing. */
  readonly quiet?: boolean | undefined;
}

/** Judges the workspace and, if nothing is wrong with it or `force` says so, builds its site. */
export async function publish(session: Session, { out: outDir, force = false, quiet = false }: Wishes): Promise<number> {
  const { err, folder, prefix } = session;
  const result = await judge(session);
  const verdict = report(result);
  const { paint, glyphs } = err.look;
  if (verdict.verdict === 'fail' && (!force || result.misconfigured)) {
    session.out.write(pretty(report(result, { quiet: true }), { ...session.out.look, prefix }));
    const why = result.misconfigured ? 'the configuration is broken' : `there are errors. ${paint.code('--force')} builds all the same`;
    err.write(`\n${paint.error(glyphs.error)} Nothing was built: ${why}.\n`);
    return result.misconfigured ? CANNOT_RUN : FOUND;
  }
  if (!quiet || verdict.verdict === 'fail') err.write(`${summary(verdict, err.look)}\n`);
  const { workspace, facts } = result;
  const built = await buildSite({
    workspace,
    facts,
    source: folderSource(folder),
    outDir,
    ...commitOf(folder, outDir, workspace.config.ignore),
  });
  const home = `${relative(process.cwd(), built.folder) || '.'}/index.html`;
  err.write(`${paint.good(glyphs.pass)} ${paint.strong(`${count(built.pages, 'page')} built`)} ${glyphs.dot} open ${paint.code(home)}\n`);
  return FINE;
}
