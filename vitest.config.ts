import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/database.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    // Long enough beside whatever else the machine has to do.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
