import { defineConfig } from 'vitest/config';

/** Unit tests in a world of their own: some put something else in the place of a module, some are long and want a fresh one. */
const ALONE = [
  'messages/command-sending',
  'background/toolbar-badge',
  'background/scheduled-backup',
  'background/visits',
  'background/{shortcuts,context-menu,omnibox}',
  'components/{export-log,send-tabs,apply-import}',
  'content/content-script',
  'site/mutation-*',
  'search/index-equality',
].map((name) => `tests/unit/${name}.test.ts`);
const UNIT = 'tests/unit/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // Vitest leaves one core alone, which of two is half. With three at once, tests that watch the clock fail.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [UNIT],
          exclude: ALONE,
          // The modules are read once for all: a minute less.
          isolate: false,
          // Some are long, and both cores are busy.
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'unit-alone', include: ALONE, testTimeout: 60_000 } },
      {
        extends: true,
        // Other people's programs read what we write: `scripts/setup.mjs` sees to it that they are there.
        test: { name: 'interop', include: ['tests/interop/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          isolate: false,
          // Time enough on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
          // After all the others, which leave no time to a browser.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
