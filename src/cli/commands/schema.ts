import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { withExamples } from '../help.ts';
import { SCHEMAS } from '../schemas.ts';
import { action, FINE, type Session, type Terminal } from '../session.ts';
import { unknownName } from '../suggest.ts';

const KINDS = Object.keys(SCHEMAS);

export function schemaCommand(terminal: Terminal): Command {
  const command = new Command('schema')
    .summary('print the JSON Schema of a file, for editors and programs')
    .description('Prints the JSON Schema (2020-12) of a kind of file. Every schema stands alone, so that an editor needs no network.')
    .argument('[kind]', `${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`)
    .option('--out <dir>', 'write the schema, or all of them, into this folder')
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost schema goal', 'print the schema of *.goal.yaml'],
    ['goalpost schema --out .goalpost/schemas', 'bring the schemas of your editor up to date'],
  );
}

async function run({ start, out, err }: Session, kind: string | undefined, { out: target }: { out?: string }): Promise<number> {
  const { bundledSchema } = await import('../schemas.ts');
  const kinds = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];
  const chosen = kinds.find((known) => known === kind);
  if (kind !== undefined && chosen === undefined) {
    throw await unknownName(`There is no schema \`${kind}\``, kind, kinds, (guess) => `goalpost schema ${guess}`);
  }
  const text = (name: keyof typeof SCHEMAS): string => `${JSON.stringify(bundledSchema(name), undefined, 2)}\n`;
  if (target !== undefined) {
    const { writeFile } = await import('../files.ts');
    for (const name of chosen === undefined ? kinds : [chosen]) {
      writeFile(resolve(start, target, `${name}.schema.json`), text(name));
      err.write(`  wrote ${join(target, `${name}.schema.json`)}\n`);
    }
  } else if (chosen === undefined) {
    const { paint } = out.look;
    for (const name of kinds) out.write(`${paint.code(name.padEnd(12))}${SCHEMAS[name]}\n`);
  } else out.write(text(chosen));
  return FINE;
}
