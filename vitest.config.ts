import { defineConfig } from 'vitest/config';

/** Real servers answer in seconds; this bound only ends what hangs. */
const TEST_TIMEOUT_MS = 120_000;

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    // Two cores are the common runner; more workers only make the real servers slower.
    maxWorkers: 2,
    // The library that compares schemas has to meet the same `graphql` as we do, and not its other build.
    server: { deps: { inline: [/graphql/] } },
  },
});
