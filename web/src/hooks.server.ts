import { error, isHttpError } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { failureLine } from '../../server/contract/failure.ts';
import { lookAttributes } from '../../server/contract/look.ts';
import { OWN_COLOURS, themeSheet } from '../../server/contract/colours.ts';
import * as m from '#lib/words/messages.js';
import { baseLocale } from '#lib/words/runtime.js';
import { paraglideMiddleware } from '#lib/words/server.js';

/** Chooses the language by the address and tells it to the page, with the look of this device and the county's colours. */
export const handle: Handle = ({ event, resolve }) => {
  refuseBrokenForms(event.request);
  const kuultu = event.platform?.req.kuultu;
  return paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      preload: isNeededAtOnce,
      async transformPageChunk({ html }) {
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
};

/** What the browser is told to fetch before it has found the need: all but the letters of the Sámi languages. */
function isNeededAtOnce({ type, path }: { type: 'font' | 'css' | 'js' | 'asset'; path: string }): boolean {
  return type === 'js' || (type === 'font' && path.includes('nunito-core'));
}

/** Names the scripts that carry the page's language: Finnish is where the build put them, the others beside (`lighter.ts`). */
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

/** A form that was cut on its way, or packed wrongly, is refused; otherwise its first reader would break over it. */
function refuseBrokenForms(request: Request): void {
  const read = request.formData.bind(request);
  request.formData = () =>
    read().catch((cause: unknown) => {
      if (isHttpError(cause)) throw cause;
      error(400, 'invalid');
    });
}

/** The API lives in this process: its requests never touch the network. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  const kuultu = event.platform?.req.kuultu;
  if (!kuultu || origin !== event.url.origin || !pathname.startsWith('/api/')) return fetch(request);
  const cookie = event.request.headers.get('cookie');
  if (cookie) request.headers.set('cookie', cookie);
  return kuultu.dispatch(request);
};

/** What we did not foresee gets a name by which the log and the person both know it; refusals and missing pages do not. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return;
  const request = crypto.randomUUID().slice(0, 8);
  console.error(request, failureLine(error));
  return { message: 'unexpected', request };
};
