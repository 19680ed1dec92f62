import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App, Context } from '../context.ts';
import { actingAs } from '../access/acting.ts';
import { LOOK_COOKIE, lookFrom, lookText } from '../contract/look.ts';
import type { Principal } from '../access/principal.ts';
import { caseVersions, ownVersions } from './version.ts';
import { LruCache } from './lru-cache.ts';
import { withHashedScripts } from './script-hashes.ts';

/** What a case's page reads from its address. Any other parameter is answered by the page itself, unkept. */
const PARAMETERS = new Set(['after', 'vaittama']);
/**
 * No page is shown for longer, though its case stands still: a window opens and closes, the days left grow fewer, and a
 * speaker changes her name without a row in the case's log.
 */
const MOST_AGE_MS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CASE_PAGE = new RegExp(`^(?:/sv|/en)?/asia/(${ID})$`);
const IS_ID = new RegExp(`^${ID}$`);

interface CachedPage {
  readonly version: string;
  readonly madeAt: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Made when a browser first asks for them, and kept. */
  readonly packed: Map<Packing, Promise<Buffer>>;
}
type Packing = 'br' | 'gzip';
/** The page as this person gets it, or as a visitor, in a chosen look; null when it is not one to keep. */
type Render = (which: Asked) => Promise<MadePage | null>;
interface Asked {
  readonly url: string;
  readonly actor: Principal | null;
  readonly look: string;
}
interface MadePage {
  readonly html: string;
  readonly headers: Record<string, string>;
}

/**
 * The pages of cases, kept ready until something in the case changes: one for all visitors, and each signed-in person's
 * own for her session alone. The database is asked for the version at every request, so every instance is right at once;
 * what a session's page shows beyond the case (name, roles, pen name, own answers) is part of its version. The only other cookie that
 * pages know is the chosen look, which is part of the key; one more that they come to read must join it here.
 */
export function pageCache(app: App, context: Context) {
  const cache = new LruCache<CachedPage>(MOST_BYTES);
  const making = new Map<string, Promise<CachedPage | null>>();
  const versionOf = caseVersions(context.db);
  const ownVersion = ownVersions(context.db);
  // By this header, which nobody outside can guess, our own asking for the page is told from a person's.
  const ours = randomUUID();
  const render = renderer(app, ours);

  const make = (key: string, version: string, which: Asked) => {
    const name = `${version} ${key}`;
    const begun = making.get(name) ?? makePage(render, version, context.clock(), which);
    making.set(name, begun);
    void begun.catch(() => null).then(() => making.delete(name));
    return begun;
  };
  return {
    cache,
    /** Answers with the kept page, or says false: then the page is made for this request alone. */
    async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const caseId = request.headers[RENDER] === ours ? null : keepableCase(request);
      const ofCase = caseId && (await versionOf(caseId));
      if (!ofCase) return false;
      const { actor, url } = request;
      const own = actor && [actor, await ownVersion(actor.personId)];
      const version = own ? `${ofCase}.${fingerprint(JSON.stringify(own))}` : ofCase;
      const look = lookText(lookFrom(request.headers.cookie));
      const key = `${actor?.sessionId ?? 'visitor'} ${look} ${url}`;
      const kept = cache.get(key);
      const fresh = kept && kept.version === version && context.clock().getTime() - kept.madeAt < MOST_AGE_MS;
      const page = fresh ? kept : await make(key, version, { url, actor, look });
      if (!page) return false;
      // Packed, the page takes less than half as much again.
      if (page !== kept) cache.put(key, page, page.body.length * 1.5 + 1024);
      await send(request, reply, page);
      return true;
    },
  };
}

const RENDER = 'x-kuultu-render';

function keepableCase(request: FastifyRequest): string | null {
  if (request.method !== 'GET') return null;
  const [path = '', query = ''] = request.url.split('?', 2);
  const caseId = CASE_PAGE.exec(path)?.[1] ?? null;
  const known = [...new URLSearchParams(query)].every(([name, value]) => PARAMETERS.has(name) && IS_ID.test(value));
  return known ? caseId : null;
}

function renderer(app: App, ours: string): Render {
  return async ({ url, actor, look }) => {
    const headersOf = { [RENDER]: ours, ...(look ? { cookie: `${LOOK_COOKIE}=${look}` } : {}) };
    const ask = { method: 'GET', url, headers: headersOf } as const;
    const answer = await actingAs(actor, async () => await app.inject(ask));
    const { 'content-type': type, 'content-security-policy': policy, 'set-cookie': set, link } = answer.headers;
    if (answer.statusCode !== 200 || set !== undefined || !String(type).startsWith('text/html')) return null;
    // A key is for one sender and one sending.
    if (answer.body.includes('name="sendKey"')) return null;
    const hashed = withHashedScripts(answer.body, String(policy ?? ''));
    if (!hashed) return null;
    const headers = { 'content-type': String(type), 'content-security-policy': hashed.policy };
    return { html: hashed.html, headers: link ? { ...headers, link: String(link) } : headers };
  };
}

async function makePage(render: Render, version: string, now: Date, which: Asked) {
  const made = await render(which);
  if (!made) return null;
  const body = Buffer.from(made.html);
  const etag = `"${version}-${fingerprint(body)}"`;
  return { version, madeAt: now.getTime(), etag, headers: made.headers, body, packed: new Map() };
}

const fingerprint = (of: string | Buffer) => createHash('sha256').update(of).digest('base64url').slice(0, 16);

async function send(request: FastifyRequest, reply: FastifyReply, page: CachedPage): Promise<void> {
  void reply.headers(page.headers).header('vary', 'Cookie, Accept-Encoding');
  // A visitor's browser may keep the page and ask whether it still holds; a signed-in person's stores nothing (edge.ts).
  if (!request.actor) {
    void reply.header('etag', page.etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === page.etag) return void reply.code(304).send();
  }
  const packing = packingFor(request.headers['accept-encoding'] ?? '');
  if (!packing) return void reply.send(page.body);
  const packed = page.packed.get(packing) ?? pack[packing](page.body);
  page.packed.set(packing, packed);
  void reply.header('content-encoding', packing).send(await packed);
}

const pack: Record<Packing, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** The best of ours that the browser takes; one that it refuses with q=0 is not taken. */
function packingFor(accepted: string): Packing | null {
  const taken = accepted.split(',').map((one) => one.trim().toLowerCase().replace(/\s/g, ''));
  const takes = (name: string) => taken.some((one) => one.split(';')[0] === name && !/;q=0(\.0*)?$/.test(one));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : null;
}
