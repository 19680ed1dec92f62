import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Check, makeChecks, root } from './checks.ts';

/**
 * `npm run check`: what a change may have broken, in less than a minute; `npm test` judges the whole. Looked at is what
 * differs from the last commit, or where nothing does, the last commit: its types, lint and form, and the tests that are
 * near it: those that import a changed file without going through the whole application, and those called as its room.
 */
const CACHE = join(root, 'node_modules', '.cache', 'check');
/** Through these a test reaches everything; what is near is nearer than that. */
const WHOLE = new Set([
  'tests/support/town.ts',
  'tests/support/matrix-table.ts',
  'server/http/app.ts',
  'server/serve.ts',
  'server/http/routes.ts',
]);
/** More tests than these are `npm test`'s. */
const MOST_TESTS = 12;

const changed = changedFiles();
if (changed.length === 0) {
  console.log('Nothing has changed.');
  process.exit();
}
const near = testsNear(changed);
const code = changed.filter((file) => /\.(?:ts|svelte)$/.test(file));
const CHECKS: readonly Check[] = [
  ['types', 'tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', join(CACHE, 'types')],
  ...(changed.some((file) => /^(?:web|server\/contract)\//.test(file))
    ? [['types of the pages', 'svelte-check', '--tsconfig', 'web/tsconfig.json', '--output', 'human'] as const]
    : []),
  ...(changed.some((file) => file.startsWith('web/src/service-worker/'))
    ? [['types of the service worker', 'tsc', '-p', 'web/src/service-worker', '--noEmit'] as const]
    : []),
  ...(code.length > 0
    ? [['lint', 'eslint', '--cache', '--cache-location', join(CACHE, 'lint'), ...code] as const]
    : []),
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '--ignore-unknown', ...changed],
  ...(near.length > 0 ? [['tests', 'vitest', 'run', '--reporter=dot', ...near] as const] : []),
];
console.log(`${changed.length} files changed; near them: ${near.join(', ') || 'no test'}`);
const { failed } = await makeChecks(CHECKS);
const pages = changed.some((file) => file.startsWith('web/'));
if (pages) console.log('The pages themselves: npm run build, then npx vitest run tests/browser/… of what you changed.');
process.exitCode = failed === 0 ? 0 : 1;

function changedFiles(): string[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter((file) => existsSync(join(root, file)) && file);
  const now = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
  return now.length > 0 ? now : git('diff', '--name-only', 'HEAD~1');
}

/** The tests near the changed files: first those that changed, then those that import one, then those called alike. */
function testsNear(files: readonly string[]): string[] {
  const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('browser/'))
    .map((file) => `tests/${file}`);
  const changedNow = new Set(files);
  const named = (test: string) => files.some((file) => test.includes(`/${nounOf(file)}.`));
  return [
    ...tests.filter((test) => changedNow.has(test)),
    ...tests.filter((test) => reaches(test, changedNow)),
    ...tests.filter(named),
  ]
    .filter((test, place, all) => all.indexOf(test) === place)
    .slice(0, MOST_TESTS);
}

function nounOf(file: string): string {
  return /([^/]+?)(?:-routes|-page|\.server)?\.\w+$/.exec(file)?.[1] ?? file;
}

function reaches(test: string, files: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const ahead = [test];
  for (let file = ahead.pop(); file; file = ahead.pop()) {
    if (seen.has(file) || WHOLE.has(file)) continue;
    seen.add(file);
    if (files.has(file) && file !== test) return true;
    ahead.push(...importsOf(file));
  }
  return false;
}

function importsOf(file: string): string[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  return [...readFileSync(path, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+)';/gms)].map(([, from = '']) =>
    relative(root, resolve(dirname(path), from)),
  );
}
