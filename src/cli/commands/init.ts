import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { withExamples } from '../help.ts';
import { action, FINE, type Session, type Terminal } from '../session.ts';

export function initCommand(terminal: Terminal): Command {
  const command = new Command('init')
    .summary('write a small sound plan to begin with')
    .description(
      'Writes a small sound plan to change word by word: teams, a V2MOM, two goals and the numbers that judge them, and what GitHub and an editor need. Files that exist stay as they are.',
    )
    .argument('[dir]', 'where; without it, here')
    .option('--organisation <name>', 'the name of the organisation; without it, the name of the folder')
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost init', 'begin in this folder'],
    ['goalpost init goals-of-acme --organisation "Acme & Sons"', 'begin in a new folder, under a name'],
  );
}

async function run(session: Session, dir: string | undefined, { organisation }: { organisation?: string }): Promise<number> {
  const [{ plan }, { repository }, { bundledSchema }, { writeFile }, { today }] = await Promise.all([
    import('../templates/plan.ts'),
    import('../templates/repository.ts'),
    import('../schemas.ts'),
    import('../files.ts'),
    import('../clock.ts'),
  ]);
  const target = resolve(session.start, dir ?? '.');
  const kinds = ['goal', 'v2mom', 'kpi', 'teams', 'config', 'exceptions', 'accepted'] as const;
  const schemas = Object.fromEntries(kinds.map((kind) => [kind, bundledSchema(kind)]));
  // A second plan in a workspace that has one would only be in the way.
  const hasPlan = existsSync(join(target, 'goalpost.yaml')) || existsSync(join(target, 'goalpost.yml'));
  const planned = plan(organisation ?? nameOf(target), session.asOf ?? today('UTC'));
  const files = { ...(hasPlan ? {} : planned), ...repository(schemas) };
  const written: string[] = [];
  const kept: string[] = hasPlan ? ['goalpost.yaml'] : [];
  for (const [path, text] of Object.entries(files)) (writeFile(join(target, path), text, { keep: true }) ? written : kept).push(path);

  // Only of a plan that nobody has touched yet can it be said that it is sound.
  const isFresh = !hasPlan && Object.keys(planned).every((path) => !kept.includes(path));
  const { look, write } = session.err;
  const { paint, glyphs } = look;
  const folder = relative(process.cwd(), target);
  const here = folder === '' ? '' : ` -C ${folder}`;
  for (const path of collapsed(written)) write(`  ${paint.good('+')} ${path}\n`);
  for (const path of collapsed(kept)) write(`  ${paint.faint(`= ${path}  kept as it was`)}\n`);
  if (hasPlan) write('\nThere is a plan here already, so no example was added to it.\n');
  write(`
${paint.strong('Next')}
  ${paint.code(`goalpost lint${here}`)}   judge the plan${isFresh ? ` ${glyphs.dot} it is sound, so make something vague and see` : ''}
  ${paint.code(`goalpost build${here}`)}  make the website everyone can read
  ${isFresh ? `Change the goals in ${paint.code('goals/')} into your own: an` : 'An'} editor with YAML support explains every key.
  Commit it. The workflow judges every change from then on.
`);
  return FINE;
}

/** The schemas are one line, not five. */
function collapsed(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.replace(/^(\.goalpost\/schemas\/).*/, '$1')))];
}

/** `acme-goals` → `Acme goals` */
function nameOf(folder: string): string {
  const words = basename(folder)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : 'Our organisation';
}
