import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Role } from '../../server/contract/words.ts';
import { openDb, type Db } from '../../db/connection.ts';
import { person, roleHeld } from '../../db/schema/people.ts';
import { words } from '../../server/analysis/language/words.ts';
import { buildApp } from '../../server/http/app.ts';
import { readConfig } from '../../server/base/config.ts';
import type { App, Context } from '../../server/context.ts';
import { useKey } from '../../server/people/key.ts';
import { sessions } from '../../server/access/sessions.ts';
import { openDoorbell } from '../../server/activity/doorbell.ts';
import { indexJob } from '../../server/search/index-job.ts';
import { type Clock, clockAt } from './clock.ts';
import { freshDatabase, onServer } from './database.ts';
import { caughtUp } from './caught-up.ts';

/** Of every town of the tests, also of two on one database. */
export const KEY = Buffer.alloc(32, 'kuultu');
useKey(KEY);
/** Made once for a test file: it remembers the words it has seen. */
const WORDS = words();
const ORIGIN = 'http://kuultu.test';

/** One person (or visitor) who acts through the API, as a browser would: same origin, own cookie. */
export interface Someone {
  readonly id: string;
  readonly cookie: string | null;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body?: object): Promise<Answer>;
  patch(path: string, body?: object): Promise<Answer>;
  delete(path: string, body?: object): Promise<Answer>;
  /** The same one, who gives what she sends this key. */
  withKey(key: string): Someone;
}
// A test reads the answers of every route; the routes' own schemas are what types them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: any; headers: Record<string, unknown> };

export interface Town {
  readonly app: App;
  readonly db: Db;
  /** What only the owner of the tables may do; the service has a role of its own. */
  asOwner(statement: string): Promise<void>;
  readonly context: Context;
  /** For a second town on the same database. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Where the town listens, when it was opened with its pages. */
  readonly origin: string;
  /** Visitors, each time another browser whose cookie came back. */
  readonly visitor: Someone;
  /** A visitor with one browser for all she does. */
  browser(address?: string): Someone;
  /** A visitor whose browser keeps no cookie. */
  cookieless(address?: string): Someone;
  /** A visitor from a network of her own, as people at home are. */
  visitorFrom(address: string): Someone;
  person(about?: { name?: string; email?: string; roles?: readonly Role[] }): Promise<Someone>;
  /** The one whom a cookie or card has made known. */
  withCookie(id: string, cookie: string): Someone;
  close(): Promise<void>;
}

/** Opens a whole service on a database of its own: real PostgreSQL, real routes, a clock that travels. */
export async function openTown(
  options: { web?: boolean; doorbell?: boolean; demo?: boolean; databaseUrl?: string; now?: Date } = {},
): Promise<Town> {
  const { databaseUrl } = options;
  const database = databaseUrl
    ? { url: databaseUrl, ownerUrl: databaseUrl, drop: async () => {} }
    : await freshDatabase();
  const doorbell = openDoorbell(database.url, () => {});
  if (options.doorbell) await doorbell.start();
  const db = openDb(database.url, () => {});
  const clock = clockAt(options.now ?? new Date());
  const port = options.web ? await freePort() : 0;
  const origin = options.web ? `http://localhost:${port}` : ORIGIN;
  const context: Context = {
    db,
    config: readConfig({ PUBLIC_URL: origin, DEMO: options.demo ? '1' : '0' }),
    sessions: sessions(db, false),
    words: WORDS,
    clock: () => clock.now,
    notify: doorbell.notify,
    onNotify: doorbell.onNotify,
  };
  const app = await buildApp(context, { web: options.web ?? false });
  if (options.web) await app.listen({ port, host: 'localhost' });
  const someone = (id: string, cookie: string | null) => speakAs(app, origin, id, cookie);
  return {
    app,
    db,
    asOwner: (statement) => onServer(database.ownerUrl, statement),
    context,
    databaseUrl: database.url,
    clock,
    origin,
    visitor: someone('', null),
    visitorFrom: (address) => speakAs(app, origin, '', null, address),
    browser: (address) => speakAs(app, origin, '', newDevice(), address),
    cookieless: (address) => speakAs(app, origin, '', '', address),
    withCookie: someone,
    async person(about = {}) {
      const [row] = await db
        .insert(person)
        .values({ name: about.name ?? 'Testi Henkilö', email: about.email ?? null })
        .returning({ id: person.id });
      if (!row) throw new Error('no person');
      for (const role of about.roles ?? []) await db.insert(roleHeld).values({ personId: row.id, role });
      return someone(row.id, cookiePair(await context.sessions.open(row.id, {})));
    },
    async close() {
      await app.close();
      await doorbell.stop();
      await db.$client.end();
      await database.drop();
    },
  };
}

/** Brings the search index up to now. */
export async function indexed({ db, context }: Town): Promise<void> {
  await caughtUp(db, 'search', () => indexJob(db, context.words));
}

/** A port that was free a moment ago: the address must be known before the service is built. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The cookie, name=value, that an answer gave. */
export function cookieOf({ headers }: Pick<Answer, 'headers'>): string {
  return cookiePair(String(headers['set-cookie']));
}

/** name=value of a Set-Cookie header. */
export function cookiePair(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

/** The cookie of a browser that has not been here with an account. */
const newDevice = () => `kuultu-device=${randomBytes(16).toString('base64url')}`;

function speakAs(
  app: App,
  origin: string,
  id: string,
  cookie: string | null,
  remoteAddress = '127.0.0.1',
  key?: string,
): Someone {
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const reply = await app.inject({
      method,
      url: `/api${path}`,
      remoteAddress,
      headers: {
        origin,
        ...(cookie === '' ? {} : { cookie: cookie ?? newDevice() }),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { payload: body } : {}),
    });
    const json = String(reply.headers['content-type']).includes('json');
    return { status: reply.statusCode, body: json ? reply.json() : reply.body, headers: reply.headers };
  };
  return {
    id,
    cookie,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body ?? {}),
    put: (path, body) => send('PUT', path, body ?? {}),
    patch: (path, body) => send('PATCH', path, body ?? {}),
    delete: (path, body) => send('DELETE', path, body),
    withKey: (given) => speakAs(app, origin, id, cookie, remoteAddress, given),
  };
}
