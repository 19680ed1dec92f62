import { error, isHttpError } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { failureLine } from '../../server/contract/failure.ts';
import { lookAttributes } from '../../server/contract/look.ts';
import { OWN_COLOURS, themeSheet } from '../../server/contract/colours.ts';
import * as m from '#lib/words/messages.js';
import { orCarriedOn } from '#lib/draft/too-late.server.ts';
import { baseLocale } from '#lib/words/runtime.js';
import { paraglideMiddleware } from '#lib/words/server.js';

/** Chooses the language by the address and tells it to the page, with the look of this device and the county's colours. */
export const handle: Handle = ({ event, resolve }) => {
  readForms(event.request, (key) => (event.locals.sendKey = key));
  const kuultu = event.platform?.req.kuultu;
  let hasKey = false;
  return paraglideMiddleware(event.request, async ({ locale }) => {
    const response = await orCarriedOn(event, async () =>
      resolve(event, {
        preload: isNeededAtOnce,
        async transformPageChunk({ html }) {
          hasKey ||= html.includes('name="sendKey"');
          const body = html.indexOf('<body');
          if (body < 0) return html;
          const head = html.slice(0, body);
          const theme = themeOf((await kuultu?.county()) ?? null);
          const look = kuultu ? lookAttributes(kuultu.look) : '';
          const described = head.includes('<meta name="description"') ? '' : `<meta name="description" content="${m.home_lead()}" />`; // prettier-ignore
          const told = head
            .replace('%lang%', locale)
            .replace(' %look%', look)
            .replace('%description%', described)
            .replace('%theme%', theme);
          return withWords(told + html.slice(body), locale);
        },
      }),
    );
    // A key is for one sending: no cache, and no step back, shows it to anybody once more.
    if (hasKey) response.headers.set('cache-control', 'private, no-store');
    return response;
  });
};

/** What the browser is told to fetch before it has found the need: all but the letters of the Sámi languages. */
function isNeededAtOnce({ type, path }: { type: 'font' | 'css' | 'js' | 'asset'; path: string }): boolean {
  return type === 'js' || (type === 'font' && path.includes('nunito-core'));
}

/** Names the scripts of the page's language: Finnish is where the build put them, the others beside (`one-language.ts`). */
function withWords(html: string, locale: string): string {
  return locale === baseLocale
    ? html
    : html.replace(/(_app\/immutable\/)(?=(?:chunks|entry|nodes)\/)/g, `$1${locale}/`);
}

/** A county's own colours, over the tokens; nothing for a county that keeps ours. */
function themeOf(county: { teal: string | null; amber: string | null } | null): string {
  if (!county?.teal || !county.amber) return '';
  return `<style>${themeSheet({ ...OWN_COLOURS, teal: county.teal, amber: county.amber })}</style>`;
}

/**
 * A form that was cut on its way, or packed wrongly, is refused; otherwise its first reader would break over it. The key by
 * which it is sent only once is remembered for what the page asks of the API on its behalf.
 */
function readForms(request: Request, tellKey: (key: string) => void): void {
  const read = request.formData.bind(request);
  request.formData = async () => {
    const form = await read().catch((cause: unknown) => {
      if (isHttpError(cause)) throw cause;
      error(400, 'invalid');
    });
    const key = form.get('sendKey');
    if (typeof key === 'string' && key !== '') tellKey(key);
    return form;
  };
}

/** The API lives in this process: its requests never touch the network. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  const kuultu = event.platform?.req.kuultu;
  if (!kuultu || origin !== event.url.origin || !pathname.startsWith('/api/')) return fetch(request);
  if (event.locals.another && !['GET', 'HEAD'].includes(request.method)) {
    return Response.json({ code: 'sign_in_needed' }, { status: 401 });
  }
  const cookie = event.request.headers.get('cookie');
  if (cookie) request.headers.set('cookie', cookie);
  const { locals } = event;
  if (locals.sendKey && request.method !== 'GET') {
    // One form may ask for several acts: each has a key of its own, the same when the form is sent again.
    const nth = (locals.acts = (locals.acts ?? 0) + 1);
    request.headers.set('idempotency-key', nth === 1 ? locals.sendKey : `${locals.sendKey}.${nth}`);
  }
  return kuultu.dispatch(request);
};

/** What we did not foresee gets a name by which the log and the person both know it; refusals and missing pages do not. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  event.locals.lost = true;
  if (kind !== 'unknown') return;
  const request = crypto.randomUUID().slice(0, 8);
  console.error(request, failureLine(error));
  return { message: 'unexpected', request };
};
