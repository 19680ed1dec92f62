import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export type Check = readonly [name: string, command: string, ...args: string[]];

/** Makes the checks two at a time, as each works on one core, and says of each how it went and how long it took. */
export async function makeChecks(checks: readonly Check[]): Promise<{ passed: number; failed: number }> {
  const left = [...checks];
  const made = { passed: 0, failed: 0 };
  const makeRest = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, command, ...args] = next;
      const since = performance.now();
      const ok = (await run(command, args)) === 0;
      console.log(`${ok ? 'passed' : 'FAILED'}: ${name}, ${((performance.now() - since) / 1_000).toFixed(1)} s`);
      made[ok ? 'passed' : 'failed']++;
    }
  };
  await Promise.all([makeRest(), makeRest()]);
  return made;
}

/** Runs a command of the project's packages in its root; what it ended with. */
export function run(command: string, args: readonly string[]): Promise<number> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}
