import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { App, Context } from '../context.ts';
import { Refusal } from '../base/refusal.ts';
import { actingNow } from '../access/acting.ts';
import type { Principal } from '../access/principal.ts';
import { networkOf } from './tries.ts';

/** Where a request comes from: the browser, if its cookie came back, and the network. */
export interface From {
  /** A hash of the cookie: nothing kept of it opens anything or can be sent again. */
  readonly device: string | null;
  readonly network: string;
}

const VALUE = '[A-Za-z0-9_-]{22}';
const YEAR_SECONDS = 365 * 86_400;

declare module 'fastify' {
  interface FastifyRequest {
    from: From;
  }
}

/**
 * Tells browsers apart that have no account: sixty people behind one network are sixty, and one who votes is one. The
 * cookie is random and means nothing by itself. It is given with the first page; what counts asks that it came back.
 */
export function knowDevice(app: App, context: Context): void {
  const cookie = deviceCookie(context.config.publicUrl.protocol === 'https:');
  app.decorateRequest('from');
  app.addHook('onRequest', async (request, reply) => {
    request.from = { device: cookie.read(request.headers.cookie), network: networkOf(request.ip) };
    // A page that is made within another request, and may be kept for many, gives nobody a cookie.
    if (request.from.device === null && actingNow() === undefined && isForPeople(request)) {
      reply.header('set-cookie', cookie.fresh());
    }
  });
  app.addHook('onError', async (_request, reply, error) => {
    if (error instanceof Refusal && error.code === 'press_again') reply.header('set-cookie', cookie.fresh());
  });
}

/** A visitor counts once: her browser's cookie must have come back. Refuses otherwise, and gives the cookie. */
export function demandDevice(actor: Principal | null, from: From): void {
  if (!actor && from.device === null) throw new Refusal('press_again');
}

/** Whose tries are counted together: a person's, else a browser's, else a network's. */
export function whoTries(actor: Principal | null, { device, network }: From): string {
  if (actor && !actor.byCard) return `person:${actor.personId}`;
  return device ? `device:${device}` : `network:${network}`;
}

function isForPeople({ method, url, headers }: FastifyRequest): boolean {
  if (/^\/(api|_app)\//.test(url)) return false;
  return method !== 'GET' || (headers.accept ?? '').includes('text/html');
}

function deviceCookie(secure: boolean) {
  const name = secure ? '__Host-kuultu-device' : 'kuultu-device';
  const ours = new RegExp(`(?:^|;)\\s*${name}=(${VALUE})\\s*(?:;|$)`);
  return {
    read(header: string | undefined): string | null {
      const value = ours.exec(header ?? '')?.[1];
      return value ? createHash('sha256').update('device ').update(value).digest('base64url') : null;
    },
    fresh(): string {
      const value = randomBytes(16).toString('base64url');
      return `${name}=${value}; HttpOnly; Max-Age=${YEAR_SECONDS}; Path=/; SameSite=Lax${secure ? '; Secure' : ''}`;
    },
  };
}
