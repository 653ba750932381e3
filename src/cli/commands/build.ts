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
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost build', `write the site into ${OUT}/`],
    ['goalpost build --out public --as-of 2026-11-21', 'write it into public/, as it stood on that day'],
  );
}

async function run(session: Session, { out = OUT, force = false }: { out?: string; force?: boolean }): Promise<number> {
  const { publish } = await import('../publish.ts');
  return publish(session, out, force);
}
