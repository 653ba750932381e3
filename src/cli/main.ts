#!/usr/bin/env node
import module from 'node:module';

// Before anything of ours is loaded: an older Node stumbles over newer syntax and says nothing a person understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Goalpost needs Node 22.18 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  // `yaml` looks an environment variable up at every token, and the real `process.env` asks the operating system each time: a fifth of
  // the whole parse. A plain copy answers at once.
  process.env = { ...process.env };
  const { run } = await import('./program.ts');
  await run(process.argv.slice(2));
}
