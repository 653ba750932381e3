import type { BuildOptions } from '../../site/build.ts';
import { packageRoot } from '../source/package-root.ts';
import { CannotRun } from './errors.ts';

/** The one door to the site. It opens late: whoever lints never waits for Astro. */
export async function buildSite(options: BuildOptions): Promise<{ readonly pages: number; readonly folder: string }> {
  const home = packageRoot(import.meta.url);
  // Vite takes them for parts of an address or of a pattern, and finds no page below such a folder.
  if (/[#?*]/.test(home)) {
    throw new CannotRun(`Goalpost is installed in \`${home}\`, and from there it cannot build`, {
      help: 'What makes the pages stumbles over `#`, `?` and `*` in that path. Rename the folder, or install Goalpost elsewhere.',
    });
  }
  const site = await import('../../site/build.ts');
  // Astro reports builds to its makers unless told not to. The product works offline and tells nobody anything.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  try {
    return await site.buildSite(options);
  } catch (error) {
    if (!(error instanceof site.ForeignFolderError)) throw error;
    throw new CannotRun(`\`${options.outDir}\` holds files that no build of Goalpost wrote`, {
      help: 'They would be lost. Empty the folder, or name another one with `--out`.',
      cause: error,
    });
  }
}
