import { defineConfig } from 'vitest/config';

// An odd place on purpose: 12:45 hours ahead of UTC, and a language that sorts and writes numbers in its own way. Whatever quietly depends
// on the machine shows here first. The workers and the processes they start inherit both.
process.env.TZ = 'Pacific/Chatham';
process.env.LC_ALL = 'tr_TR.UTF-8';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // A few tests feed the worst files there are; on a busy machine they take longer than the usual five seconds.
          testTimeout: 30_000,
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts', 'src/**/*.test.ts', 'site/**/*.test.ts', 'action/**/*.test.ts'],
        },
      },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'] } },
      {
        // Real processes, builds and a browser: one file at a time, after everything that is quick.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
