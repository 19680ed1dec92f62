import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Long enough beside whatever else the machine has to do. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

const project = (name: string, isolate: boolean) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], pool: 'forks' as const, isolate, ...PATIENCE },
});

// After the others, a file at a time: a browser and the service that it looks at keep two cores busy.
const browser = { test: { ...project('browser', true).test, maxWorkers: 1, sequence: { groupOrder: 1 } } };

export default defineConfig({
  test: {
    globalSetup: ['tests/support/database.ts'],
    maxWorkers: availableParallelism(),
    projects: [project('unit', false), project('api', false), project('whole', true), browser],
  },
});
