import { createHmac, randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { claim, commandOf, isOwned } from './owner.ts';
import { findBinaries, findPlace, type Place } from './place.ts';
import { keepRunning } from './postmaster.ts';

export type Embedded = {
  /** As the owner of its tables, who is the superuser: for migrations and commands. */
  url: string;
  /** As the role that the service has, once `letServe` has let it. */
  serviceUrl: string;
  /** The folder that holds the cluster: the data folder, unless the unprivileged account could not enter it. */
  place: string;
  /** The server's process number at this moment. */
  pid(): number | undefined;
  /** Shuts the server down in order; its connections are cut. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** For tests only: nothing is forced to the disk, so a power cut may destroy the database. */
  fast?: boolean;
  /** What the server gets of an environment besides the path to programs: nothing, but for tests at another hour. */
  env?: Readonly<Record<string, string>>;
  /** Gets a line when the server had to be started again. */
  log?: (line: string) => void;
};

const databaseName = 'kuultu';
const serviceName = 'kuultu_service';
/** Follows from the superuser's, which does not follow from it: there is one file to keep. */
const servicePassword = (own: string) => createHmac('sha256', own).update(serviceName).digest('hex');

/**
 * Starts the PostgreSQL that comes as an npm package, on a loopback port of its own, with its cluster in the data
 * folder; the first time it makes the cluster. Refuses a folder that another running process has. A server that
 * outlived its process is shut down first.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = await findPlace(dataDir);
  const release = await claim(place.dir, dataDir);
  try {
    await stopOrphan(place.cluster);
    const native = await findBinaries(place);
    const password = await ownPassword(place);
    await ensureCluster(place, native, options.fast ?? false);
    const urlAt = (port: number, name: string) => `postgres://${databaseName}:${password}@127.0.0.1:${port}/${name}`;
    const serviceUrlAt = (port: number) =>
      `postgres://${serviceName}:${servicePassword(password)}@127.0.0.1:${port}/${databaseName}`;
    const { fast = false, env = {}, log } = options;
    const postmaster = await keepRunning({ place, native, urlAt, fast, env, log });
    await ensureDatabase(urlAt(postmaster.port, 'postgres')).catch(async (error: unknown) => {
      await postmaster.stop();
      throw error;
    });
    const { port } = postmaster;
    const stop = () => postmaster.stop().then(release);
    return {
      url: urlAt(port, databaseName),
      serviceUrl: serviceUrlAt(port),
      place: place.dir,
      pid: postmaster.pid,
      stop,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** The owner's address of the embedded server that a living process runs on this data folder; undefined when none does. */
export async function runningUrl(dataDir: string): Promise<string | undefined> {
  try {
    const cluster = realpathSync(join(dataDir, 'postgres'));
    if (!(await isOwned(dirname(cluster)))) return undefined;
    const [, , , port] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const password = await readFile(`${cluster}.password`, 'utf8');
    return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`;
  } catch {
    return undefined;
  }
}

/** Shuts down a server whose process was killed. We hold the owner's mark, so nobody else is using it. */
async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0)) return;
  if (!isPostmaster(pid, cluster)) {
    // The number now belongs to someone else (usual in a restarted container), and PostgreSQL would refuse to start.
    if (commandOf(pid) !== undefined) await rm(file);
    return;
  }
  process.kill(pid, 'SIGINT');
  const patience = Date.now() + 15_000;
  while (isPostmaster(pid, cluster)) {
    // Immediate shutdown: the next start recovers from the log.
    if (Date.now() > patience) process.kill(pid, 'SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function isPostmaster(pid: number, cluster: string): boolean {
  return commandOf(pid)?.includes(`-D ${cluster} `) ?? false;
}

/** The superuser's password, made once; readable by us only. Nobody else on the machine can sign in to the server. */
async function ownPassword(place: Place): Promise<string> {
  const file = `${place.cluster}.password`;
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return kept;
  if (await stat(place.cluster).catch(() => undefined))
    throw new Error(`The database in ${place.cluster} has lost its password file ${file}. Put it back from a copy.`);
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function ensureCluster(place: Place, native: string, fast: boolean): Promise<void> {
  const made = await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) return makeCluster(place, native, fast);
  const ours = spawnSync(join(native, 'bin', 'postgres'), ['--version']).stdout.toString();
  if (!ours.includes(` ${made.trim()}.`))
    throw new Error(
      `The database was made by PostgreSQL ${made.trim()}, and this is ${ours.trim()}. Back up with the old version and restore here.`,
    );
  const { account } = place;
  // A folder copied by root has become root's own.
  if (account && (await stat(place.cluster)).uid !== account.uid)
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, place.cluster]);
}

/** Made beside and renamed, so that a start that is cut short leaves nothing that looks like a cluster. */
async function makeCluster(place: Place, native: string, fast: boolean): Promise<void> {
  const half = `${place.cluster}.half`;
  const handed = `${place.cluster}.handed`;
  await rm(half, { recursive: true, force: true });
  await writeFile(handed, await readFile(`${place.cluster}.password`), { mode: 0o600 });
  spawnSync('mkdir', ['-m', '700', half]);
  for (const path of place.account ? [half, handed] : [])
    await chown(path, place.account?.uid ?? 0, place.account?.gid ?? 0);
  try {
    await initdb(place, native, ['-D', half, `--pwfile=${handed}`, ...(fast ? ['--no-sync'] : [])]);
    await rename(half, place.cluster);
  } finally {
    await rm(handed, { force: true });
  }
}

// The character type must know letters beyond ASCII: with C, trigrams drop ä and ö and similar texts are not found.
// The order of text is PostgreSQL's own, so that an update of the system's library never breaks an index.
async function initdb(place: Place, native: string, more: string[]): Promise<void> {
  const locale = ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-U', databaseName, '-A', 'scram-sha-256', '-E', 'UTF8', ...locale, '--no-instructions', ...more];
  const env = { PATH: process.env['PATH'] ?? '' };
  const child = spawn(join(native, 'bin', 'initdb'), args, { ...place.account, cwd: '/', env });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`PostgreSQL could not make its folder ${place.cluster}:\n${said}`);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
