import type { RequestEvent } from '@sveltejs/kit';
import { deLocalizeHref, localizeHref } from '#lib/words/runtime.js';
import { carriedFrom, isSignIn, textsOf, writerOf } from './carry.ts';

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/;

/**
 * A form that holds a text and comes too late, because its writer's session has ended, her role has, or another person
 * has signed in on her device, is sent on with its method and its body to `/jatka`: by the browser itself, so that it
 * needs no scripts, and no text is in an address, in a cookie or with the service.
 */
export async function orCarriedOn(event: RequestEvent, answer: () => Promise<Response>): Promise<Response> {
  const { pathname, search } = event.url;
  const path = deLocalizeHref(pathname);
  const type = event.request.headers.get('content-type') ?? '';
  if (event.request.method !== 'POST' || !FORM.test(type) || isSignIn(path)) return answer();
  const form = await event.request
    .clone()
    .formData()
    .catch(() => null);
  const carried = form && carriedFrom(pathname + search, form);
  if (!carried || textsOf(carried).length === 0) return answer();
  const writer = writerOf(carried);
  event.locals.another = writer !== '' && writer !== event.platform?.req.kuultu?.me?.personId;
  const awake = (event.request.headers.get('accept') ?? '').startsWith('application/json');
  if (awake) return answer();
  const response = event.locals.another ? null : await answer();
  if (response && !isTooLate(event, response)) return response;
  const why = response && response.status >= 400 && response.status !== 401 ? `&syy=${response.status}` : '';
  const location = `${localizeHref('/jatka')}?to=${encodeURIComponent(carried.to)}${why}`;
  // 307: the browser posts the same once more, there.
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}

/** Refused as signed out, sent to the sign-in, or answered by a page that has no field left for the text. */
function isTooLate({ locals }: RequestEvent, { status, headers }: Response): boolean {
  if (status === 401) return true;
  if (status >= 300 && status < 400)
    return isSignIn(deLocalizeHref((headers.get('location') ?? '').split('?')[0] ?? ''));
  return locals.lost === true && (status === 403 || status === 404);
}
