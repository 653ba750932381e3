/** The floor: reads every file of a workspace and parses it with `yaml`, nothing else. Series are read and cut into cells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

let kept = 0;
for (const entry of readdirSync(process.argv[2] as string, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile()) continue;
  const content = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  if (entry.name.endsWith('.yaml')) kept += Object.keys(parse(content)).length;
  else if (entry.name.endsWith('.csv')) kept += content.split('\n').map((line) => line.split(',')).length;
}
process.stdout.write(`${kept}\n`);
