import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core alone, which of two is half. With three at once, tests that watch the clock fail.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Some are long, and both cores are busy.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Time enough on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 90_000,
          // After all the others, which leave no time to a browser.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
