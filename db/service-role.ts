import pg, { type Client } from 'pg';
import { quoted } from './tables.ts';

/** What the service may only add to: the log and its seals, and what the database was founded for. */
const APPENDED = ['activity', 'seal', 'founding'];
/** What it may only read, besides the views: which migrations have been applied. */
const READ = ['migration'];
// Any fixed number does; instances that start at once wait for each other here.
const LOCK = 112_121_124;

/**
 * Lets the role of `serviceUrl` serve the owner's tables, and do no more: it owns nothing, so it switches no trigger off,
 * alters no table and writes no migration. The role is made, with the password of its address, where there is none.
 * Call it after each migration; `ownerUrl` owns the tables of the same database.
 */
export async function letServe(ownerUrl: string, serviceUrl: string): Promise<void> {
  const { username, password } = new URL(serviceUrl);
  if (new URL(ownerUrl).username === username) return;
  const role = quoted(decodeURIComponent(username));
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'kuultu owner' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await makeRole(client, decodeURIComponent(username), decodeURIComponent(password));
    for (const grant of await grants(client, role)) await client.query(grant);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount === 0)
    await client.query(`create role ${quoted(name)} login password ${client.escapeLiteral(password)}`);
}

/** All at once in one transaction, so that the role has at no moment more than it should, nor less. */
async function grants(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; view: boolean }>(
    `select relname as name, relkind = 'v' as view from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')`,
  );
  const rightsOn = ({ name, view }: { name: string; view: boolean }) => {
    if (view || READ.includes(name)) return 'select';
    return APPENDED.includes(name) ? 'select, insert' : 'select, insert, update, delete';
  };
  return [
    `revoke create on schema public from public, ${role}`,
    `grant usage on schema public to ${role}`,
    `revoke all on all tables in schema public from ${role}`,
    ...rows.map((one) => `grant ${rightsOn(one)} on ${quoted(one.name)} to ${role}`),
    `grant usage, select on all sequences in schema public to ${role}`,
  ];
}
