import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // For two cores: a browser mostly waits, and what reckons goes on meanwhile.
    maxWorkers: 3,
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
        },
      },
    ],
  },
});
