import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildAction } from '../../../scripts/build-action.ts';
import { root, temporaryFolder } from '../../support/process.ts';

const LIMIT = 2_000_000;

it('the bundle of the Action is the same from every folder, small, and carries the licences of what is in it', async () => {
  const [here, there] = await Promise.all([checkout('a'), checkout('some/where/else')].map(buildAction));
  expect(there).toEqual(here);
  const [code, licences] = ['check.js', 'licenses.txt'].map((file) => Buffer.from(here?.get(`action/dist/${file}`) ?? '').toString());
  expect(code?.length).toBeGreaterThan(100_000);
  expect(code?.length).toBeLessThan(LIMIT);
  expect(licences).toMatch(/^@actions\/core \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(licences).toMatch(/^yaml \d+\.\d+\.\d+ \(ISC\)$/m);
  // Half a megabyte of HTTP that a check has no use for.
  expect(licences).not.toMatch(/^undici /m);
  expect(code).not.toContain(root);
});

function checkout(path: string): string {
  const folder = join(temporaryFolder(), path);
  mkdirSync(dirname(folder), { recursive: true });
  for (const part of ['package.json', 'tsconfig.json', 'schemas', 'src', 'action/check'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
