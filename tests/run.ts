import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm test`: everything, in reading order. Prints `N passed, N failed` last; every check outside vitest counts as one. */
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'tests', 'output', 'vitest.json');
type Check = readonly [name: string, command: string, ...args: string[]];
const BUILD: Check = ['pages build', 'npm', 'run', '--silent', 'build'];
const CHECKS: readonly Check[] = [
  ['types', 'tsc', '--noEmit'],
  ['types of the pages', 'svelte-check', '--tsconfig', 'web/tsconfig.json', '--output', 'human'],
  ['lint', 'eslint', '.'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip'],
];

let passed = 0;
let failed = 0;
needBrowser();
await check(BUILD);
const left = [...CHECKS];
// Two at a time: each works on one core.
await Promise.all([checkRest(), checkRest()]);
await runTests();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > CHECKS.length + 1 ? 0 : 1;

async function checkRest(): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) await check(next);
}

async function check([name, command, ...args]: Check): Promise<void> {
  const ok = (await run(command, args)) === 0;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  if (ok) passed++;
  else failed++;
}

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

function run(command: string, args: string[]): Promise<number> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
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
