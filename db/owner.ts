import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Marks a place as ours while this process lives; refuses when another living process has it. Returns what gives it up.
 * Process numbers are used again (in a container soon), so the mark holds the process's starting time too.
 */
export async function claim(dir: string, dataDir: string): Promise<() => Promise<void>> {
  const file = join(dir, 'postgres.owner');
  const mark = identity(process.pid) ?? String(process.pid);
  const held = await readFile(file, 'utf8').catch(() => undefined);
  if (held !== undefined) {
    if (isLive(held)) throw inUse(dataDir, held);
    await clearStale(file, held, dataDir);
  }
  await writeFile(file, mark, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? inUse(dataDir, '') : error;
  });
  return () => rm(file, { force: true });
}

/** Whether a living process has marked the place as its own. */
export async function isOwned(dir: string): Promise<boolean> {
  const held = await readFile(join(dir, 'postgres.owner'), 'utf8').catch(() => '');
  return isLive(held);
}

// Two starters may both see a dead owner's mark. Only the one that takes that very mark away goes on; a mark taken by
// mistake (the other one's fresh one) is put back.
async function clearStale(file: string, stale: string, dataDir: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => undefined);
  if (taken !== undefined && taken !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  if (taken !== undefined && taken !== stale) throw inUse(dataDir, taken);
}

function inUse(dataDir: string, mark: string): Error {
  const who = mark ? ` (process ${mark.split(' ')[0]})` : '';
  return new Error(
    `The data folder ${dataDir} is in use by another running Kuultu${who}. Stop it first, or set DATA_DIR.`,
  );
}

function isLive(mark: string): boolean {
  const pid = Number(mark.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && identity(pid) === mark;
}

/** "pid starting-time" of a living process; undefined when there is none. */
function identity(pid: number): string | undefined {
  // Counted after the name's last parenthesis, as a name may hold spaces: state is field 3, starting time field 22.
  const fields = inProc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  if (fields?.[0] === 'Z') return undefined;
  const started = fields ? fields[19] : askPs(pid, 'lstart=');
  return started ? `${pid} ${started}` : undefined;
}

/** The command line of a living process; undefined when there is none. */
export function commandOf(pid: number): string | undefined {
  return inProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? askPs(pid, 'command=');
}

function inProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

// Only where there is no /proc; slim containers, which have it, lack ps.
function askPs(pid: number, field: string): string | undefined {
  if (process.platform === 'linux') return undefined;
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const told = spawnSync('ps', ['-ww', '-o', field, '-p', String(pid)], { env });
  return told.stdout?.toString().trim() || undefined;
}
