import type { BuildOptions } from '../../site/build.ts';

/** The one door to the site. It opens late: whoever lints never waits for Astro. */
export async function buildSite(options: BuildOptions): Promise<{ readonly pages: number; readonly folder: string }> {
  const site = await import('../../site/build.ts');
  // Astro reports builds to its makers unless told not to. The product works offline and tells nobody anything.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  try {
    return await site.buildSite(options);
  } catch (error) {
    if (!(error instanceof site.ForeignFolderError)) throw error;
    const { CannotRun } = await import('./errors.ts');
    throw new CannotRun(`\`${options.outDir}\` holds files that no build of Goalpost wrote`, {
      help: 'They would be lost. Empty the folder, or name another one with `--out`.',
      cause: error,
    });
  }
}
