import { resolve } from 'node:path';
import { Command } from 'commander';
import { withExamples } from '../help.ts';
import { action, type Session, type Terminal } from '../session.ts';

export const OUT = 'dist';

export function buildCommand(terminal: Terminal): Command {
  const command = new Command('build')
    .summary('make the website everyone can read')
    .description('Judges the goals and, when nothing is wrong, writes the website: pages that need no server and no JavaScript.')
    .option('--out <dir>', `the folder to write (default: ${OUT})`)
    .option('--force', 'build although there are errors')
    .option('--quiet', 'say nothing about the goals where nothing is wrong with them')
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost build', `write the site into ${OUT}/`],
    ['goalpost build --out public --as-of 2026-11-21', 'write it into public/, as it stood on that day'],
  );
}

async function run(session: Session, { out, force, quiet }: { out?: string; force?: boolean; quiet?: boolean }): Promise<number> {
  const { publish } = await import('../publish.ts');
  return publish(session, { out: outFolder(session, out), force, quiet });
}

/** Where the site goes: beside the goals, or where somebody asked for it. */
export function outFolder({ folder, start }: Session, out: string | undefined): string {
  return out === undefined ? resolve(folder, OUT) : resolve(start, out);
}
