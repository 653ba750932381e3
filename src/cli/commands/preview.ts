import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { CannotRun } from '../errors.ts';
import { withExamples } from '../help.ts';
import { action, FINE, type Session, type Terminal } from '../session.ts';
import { OUT, outFolder } from './build.ts';

const PORT = '4321';

export function previewCommand(terminal: Terminal): Command {
  const command = new Command('preview')
    .summary('look at the built website on this machine')
    .description('Serves the built website to this machine alone until Ctrl-C. Builds it first where there is none.')
    .option('--out <dir>', `the folder that was built (default: ${OUT})`)
    .option('--port <number>', `the port to listen on (default: ${PORT}, or a free one where it is taken)`)
    .action(action(terminal, run));
  return withExamples(command, ['goalpost preview', 'look at the site'], ['goalpost preview --port 8080', 'on a port of your choice']);
}

async function run(session: Session, { out, port }: { out?: string; port?: string }): Promise<number> {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) {
    throw new CannotRun(`\`--port ${port}\` is no port`, { help: 'Write a number up to 65535: `--port 8080`.' });
  }
  const folder = outFolder(session, out);
  if (!existsSync(join(folder, 'index.html'))) {
    const { publish } = await import('../publish.ts');
    const code = await publish(session, { out: folder });
    if (code !== FINE) return code;
  }
  const { serve } = await import('../server.ts');
  const { look, write } = session.err;
  const server = await serve(folder, Number(port ?? PORT), port === undefined);
  write(`${look.paint.good(look.glyphs.pass)} ${look.paint.strong(server.address)} ${look.glyphs.dot} Ctrl-C ends it\n`);
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await server.close();
  return FINE;
}
