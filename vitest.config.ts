import { defineConfig } from 'vitest/config';

/** Real servers answer in seconds; this bound only ends what hangs. */
const TEST_TIMEOUT_MS = 120_000;

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    // Tests wait for real servers, containers and deadlines more than they compute: two workers leave two cores idle for most of the time.
    maxWorkers: 4,
    // The library that compares schemas has to meet the same `graphql` as we do, and not its other build.
    server: { deps: { inline: [/graphql/] } },
  },
});
