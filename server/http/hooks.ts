import { dayOf } from '../contract/days.ts';
import { actingNow } from '../access/acting.ts';
import { seenMarks } from '../people/last-seen.ts';
import { plainBreaks } from '../base/line-breaks.ts';
import { Refusal } from '../base/refusal.ts';
import type { App, Context } from '../context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * In front of everything: whatever changes state, and every WebSocket, must come from our own pages.
 * SameSite cookies alone do not tell another port of the same host apart.
 */
export function guardOrigin(app: App, context: Context): void {
  app.addHook('onRequest', async (request) => {
    const upgrade = request.headers.upgrade !== undefined;
    if (SAFE.has(request.method) && !upgrade) return;
    const origin = request.headers.origin;
    if (origin === context.config.publicUrl.origin) return;
    // Programs without a browser send no Origin; without a cookie there is no session to misuse.
    if (origin === undefined && !upgrade && request.headers.cookie === undefined) return;
    throw new Refusal('foreign_origin');
  });
}

/**
 * Finds out who acts, once a request, and renews a cookie that has passed half its life. What a signed-in person is
 * answered is for her alone: her browser, which may be a library's, stores none of it.
 */
export function knowActor(app: App, context: Context): void {
  const markSeen = seenMarks(context.db);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    const actor = actingNow();
    if (actor !== undefined) {
      request.actor = actor;
      return;
    }
    const { principal, renewedCookie } = await context.sessions.actor(request.headers.cookie);
    request.actor = principal;
    if (principal) {
      reply.header('cache-control', 'private, no-store');
      await markSeen(principal.personId, dayOf(context.clock()));
    }
    if (renewedCookie) reply.header('set-cookie', renewedCookie);
  });
}

/** A route of the API names its act, by which it is decided who may, and says what it does; otherwise nothing starts. */
export function demandToldRoutes(app: App): void {
  app.addHook('onRoute', ({ url, config, schema }) => {
    if (!url.startsWith('/api/')) return;
    if (!config?.act) throw new Error(`${url} does not name its act`);
    if (!schema?.summary && !schema?.hide) throw new Error(`${url} does not say what it does`);
  });
}

/** A form ends its lines with two characters and its field counts them as one: so does the service, before it judges. */
export function plainLines(app: App): void {
  app.addHook('preValidation', async (request) => {
    request.body = withPlainLines(request.body);
  });
}

function withPlainLines(value: unknown): unknown {
  if (typeof value === 'string') return plainBreaks(value);
  if (Array.isArray(value)) return value.map(withPlainLines);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withPlainLines(inner)]));
}

/** A number that is too large for a computer ("1e309") is no number: it would pass every upper limit. */
export function refuseEndless(app: App): void {
  app.addHook('preHandler', async ({ body, query }) => {
    if (isEndless(body) || isEndless(query)) throw new Refusal('invalid');
  });
}

function isEndless(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isEndless);
}
