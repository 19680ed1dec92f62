import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Long enough beside whatever else the machine has to do. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

const project = (name: string, isolate = false) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], pool: 'forks' as const, isolate, ...PATIENCE },
});

// After the others: a browser waits longest where the machine is busiest.
const browser = { test: { ...project('browser').test, sequence: { groupOrder: 1 } } };

export default defineConfig({
  test: {
    globalSetup: ['tests/support/database.ts'],
    maxWorkers: availableParallelism(),
    projects: [project('unit'), project('api'), project('whole', true), browser],
  },
});
