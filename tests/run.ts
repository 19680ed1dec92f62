import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, makeChecks, root, run } from './checks.ts';

/** `npm test`: everything, in reading order. Prints `N passed, N failed` last; every check outside vitest counts as one. */
const results = join(root, 'tests', 'output', 'vitest.json');
const BUILD: Check = ['pages build', 'npm', 'run', '--silent', 'build'];
// The longest first, since two are made at a time.
const CHECKS: readonly Check[] = [
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '--noEmit'],
  ['types of the pages', 'svelte-check', '--tsconfig', 'web/tsconfig.json', '--output', 'human'],
  ['types of the service worker', 'tsc', '-p', 'web/src/service-worker', '--noEmit'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip'],
];

let passed = 0;
let failed = 0;
needBrowser();
// What is checked and tested next looks at what was built.
for (const checks of [[BUILD], CHECKS]) {
  const made = await makeChecks(checks);
  passed += made.passed;
  failed += made.failed;
}
await runTests();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > CHECKS.length + 1 ? 0 : 1;

async function runTests(): Promise<void> {
  rmSync(results, { force: true });
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);
  if (!existsSync(results)) {
    failed++;
    return;
  }
  const summary: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(results, 'utf8'));
  passed += summary.numPassedTests;
  failed += summary.numFailedTests;
  // A file that cannot be loaded has no tests to fail, yet is a failure.
  if (code !== 0 && summary.numFailedTests === 0) failed++;
}

function needBrowser(): void {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (places.some((place) => place && existsSync(place))) return;
  console.error(
    'The browser tests need Chromium. On Debian: apt-get install chromium. Elsewhere: set CHROMIUM to its path.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
