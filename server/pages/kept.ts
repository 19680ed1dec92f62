import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseVersions } from './version.ts';
import type { App, House } from '../house.ts';
import { Shelf } from './shelf.ts';
import { withHashedScripts } from './script-hashes.ts';

/** What a case's page reads from its address. Any other parameter is answered by the page itself, unkept. */
const PARAMETERS = new Set(['after', 'vaittama']);
/**
 * No page is shown for longer, though its case stands still: a window opens and closes, the days left grow fewer, and a
 * speaker changes her name without a row in the case's log. Half a minute is less than the clock's own round.
 */
const MOST_AGE_MS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CASE_PAGE = new RegExp(`^(?:/sv|/en)?/asia/(${ID})$`);
const IS_ID = new RegExp(`^${ID}$`);

interface KeptPage {
  readonly version: string;
  readonly madeAt: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}
type Encoding = 'br' | 'gzip' | 'identity';
/** The page as a fresh visitor gets it; null when it is not one to keep. */
type Render = (url: string) => Promise<{ html: string; headers: Record<string, string> } | null>;

/**
 * The pages of cases as visitors see them, kept ready compressed until something in the case changes. The database is
 * asked for the version at every request, so every instance is right at once. A kept page is always made without
 * anybody's session, and is never given to one who has a session. The pages read no other cookie; one that they come to
 * read (a chosen look, say) must join the key here.
 */
export function keptPages(app: App, house: House) {
  const shelf = new Shelf<KeptPage>(MOST_BYTES);
  const making = new Map<string, Promise<KeptPage | null>>();
  const versionOf = caseVersions(house.db);
  // By this header, which nobody outside can guess, our own asking for the page is told from a visitor's.
  const ours = randomUUID();
  const render = renderer(app, ours);

  const make = (url: string, version: string) => {
    const name = `${version} ${url}`;
    const begun = making.get(name) ?? makePage(render, version, house.clock(), url);
    making.set(name, begun);
    void begun.catch(() => null).then(() => making.delete(name));
    return begun;
  };
  return {
    shelf,
    /** Answers with the kept page, or says false: then the page is to be made for this person alone. */
    async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const caseId = request.headers[RENDER] === ours ? null : keepableCase(request);
      if (!caseId) return false;
      const version = await versionOf(caseId);
      if (version === null) return false;
      const key = request.url;
      const kept = shelf.get(key);
      const fresh = kept && kept.version === version && house.clock().getTime() - kept.madeAt < MOST_AGE_MS;
      const page = fresh ? kept : await make(key, version);
      if (!page) return false;
      if (page !== kept) shelf.put(key, page, sizeOf(page));
      send(request, reply, page);
      return true;
    },
  };
}

const RENDER = 'x-kuultu-render';

function keepableCase(request: FastifyRequest): string | null {
  if (request.method !== 'GET' || request.actor) return null;
  const [path = '', query = ''] = request.url.split('?', 2);
  const caseId = CASE_PAGE.exec(path)?.[1] ?? null;
  const known = [...new URLSearchParams(query)].every(([name, value]) => PARAMETERS.has(name) && IS_ID.test(value));
  return known ? caseId : null;
}

function renderer(app: App, ours: string): Render {
  return async (url) => {
    const answer = await app.inject({ method: 'GET', url, headers: { [RENDER]: ours } });
    const { 'content-type': type, 'content-security-policy': policy, 'set-cookie': set, link } = answer.headers;
    if (answer.statusCode !== 200 || set !== undefined || !String(type).startsWith('text/html')) return null;
    const hashed = withHashedScripts(answer.body, String(policy ?? ''));
    if (!hashed) return null;
    const headers = { 'content-type': String(type), 'content-security-policy': hashed.policy };
    return { html: hashed.html, headers: link ? { ...headers, link: String(link) } : headers };
  };
}

async function makePage(render: Render, version: string, now: Date, url: string) {
  const made = await render(url);
  if (!made) return null;
  const identity = Buffer.from(made.html);
  const etag = `"${version}-${createHash('sha256').update(identity).digest('base64url').slice(0, 16)}"`;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(identity, quality), promisify(gzip)(identity)]);
  const bodies = { br, gzip: zipped, identity };
  return { version, madeAt: now.getTime(), etag, headers: made.headers, bodies };
}

function sizeOf({ bodies }: KeptPage): number {
  return bodies.br.length + bodies.gzip.length + bodies.identity.length + 1024;
}

function send(request: FastifyRequest, reply: FastifyReply, page: KeptPage): void {
  void reply
    .headers(page.headers)
    .header('etag', page.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Cookie, Accept-Encoding');
  if (request.headers['if-none-match'] === page.etag) return void reply.code(304).send();
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '');
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  void reply.send(page.bodies[encoding]);
}

/** The best of ours that the browser takes; one that it refuses with q=0 is not taken. */
function encodingFor(accepted: string): Encoding {
  const taken = accepted.split(',').map((one) => one.trim().toLowerCase().replace(/\s/g, ''));
  const takes = (name: string) => taken.some((one) => one.split(';')[0] === name && !/;q=0(\.0*)?$/.test(one));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
