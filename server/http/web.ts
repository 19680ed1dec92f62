import compression from 'compression';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lookFrom } from '../contract/look.ts';
import { seeCounty } from '../county/county.ts';
import type { App, Context } from '../context.ts';
import { pageCache } from '../pages/page-cache.ts';
import type { Kuultu } from '../pages/kuultu.ts';
import { isForPerson, sendNowhere } from './plain-page.ts';
import { actingAs } from '../access/acting.ts';

/** Makes the pages; `next` is called for what is no page. */
export type Pages = (
  request: IncomingMessage & { kuultu?: Kuultu },
  response: ServerResponse,
  next: () => void,
) => void;

const BUILT = fileURLToPath(new URL('../../web/build/handler.js', import.meta.url));

/**
 * Serves the SvelteKit pages beside the API: the built ones, or those given, which are never kept. Host and protocol come
 * from our own settings, never from the client.
 */
export async function mountWeb(app: App, context: Context, given?: Pages): Promise<void> {
  const handler = given ?? (await builtPages());
  const kept = given ? null : pageCache(app, context);
  const compress = compression();
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    pages.all('/*', { schema: { hide: true } }, async (request, reply) => {
      if (!leadsToUs(request.url, context.config.publicUrl)) return sendNowhere(reply);
      if (await kept?.answer(request, reply)) return reply;
      const county = once(() => seeCounty(context.db));
      // Every page shows it: where the database is away, that is said before anything of a page is made.
      if (isForPerson(request) && !isFile(request.url)) await county();
      reply.hijack();
      // What stands in front has already said something: a renewed cookie, nothing to be stored.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      const raw: IncomingMessage & { kuultu?: Kuultu } = request.raw;
      raw.headers['x-forwarded-proto'] = context.config.publicUrl.protocol.slice(0, -1);
      raw.headers['x-forwarded-host'] = context.config.publicUrl.host;
      const ask = (inner: Request) => dispatch(app, context, inner, request.ip);
      // An act changes who one is and what one may; where there is none, one look at the session is enough for a page.
      const still = request.method === 'GET';
      const asActor = (inner: Request) => actingAs(request.actor, () => ask(inner));
      raw.kuultu = {
        me: request.actor,
        now: context.clock(),
        dispatch: still ? asActor : ask,
        look: lookFrom(request.headers.cookie),
        county,
      };
      const missing = () => reply.raw.writeHead(404).end();
      compress(raw, reply.raw, () => handler(raw, reply.raw, missing));
    });
  });
}

async function builtPages(): Promise<Pages> {
  if (!existsSync(BUILT)) throw new Error('The pages are not built. Run npm run build.');
  // Read by SvelteKit's node adapter when its handler is imported.
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  const { handler }: { handler: Pages } = await import(/* @vite-ignore */ pathToFileURL(BUILT).href);
  return handler;
}

/** Whether the address is one of this site: `//elsewhere` would be read as another's. */
function leadsToUs(url: string, { origin }: URL): boolean {
  return URL.canParse(url, origin) && new URL(url, origin).origin === origin;
}

const isFile = (url: string) => /^\/_app\/|\.\w{2,11}(?:\?|$)/.test(url);

/** What is asked at most once, and by nobody who does not need it. */
function once<T>(ask: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => (answer ??= { value: ask() }).value;
}

/** Answers a page's API request inside this process, as from the network of the person who asked for the page. */
async function dispatch(app: App, context: Context, request: Request, remoteAddress: string): Promise<Response> {
  const url = new URL(request.url);
  const headers: Record<string, string> = { origin: context.config.publicUrl.origin };
  for (const name of ['idempotency-key', 'cookie', 'content-type', 'accept', 'accept-language', 'user-agent']) {
    const value = request.headers.get(name);
    if (value) headers[name] = value;
  }
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
  const reply = await app.inject({
    method: request.method as 'GET',
    url: url.pathname + url.search,
    headers,
    remoteAddress,
    ...(body ? { payload: body } : {}),
  });
  const answered = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) answered.append(name, String(one));
  }
  const empty = reply.statusCode === 204 || reply.statusCode === 304;
  return new Response(empty ? null : new Uint8Array(reply.rawPayload), { status: reply.statusCode, headers: answered });
}
