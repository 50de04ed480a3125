import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core alone, which of two is half.
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
          // A browser mostly waits, so that two at a time are none too many; time enough on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // After all the others, which leave no time to a browser.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
