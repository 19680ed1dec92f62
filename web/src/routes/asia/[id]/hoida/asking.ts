import { error, redirect } from '@sveltejs/kit';
import type { Client } from 'openapi-fetch';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import type { paths } from '#lib/api/schema.d.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';

interface PostedTo<Params> {
  readonly request: Request;
  readonly params: Params;
  readonly url: URL;
  readonly fetch: typeof fetch;
}
export interface Asked<Params> {
  readonly client: Client<paths>;
  readonly params: Params;
  readonly form: FormData;
}
type Answer = { readonly error?: unknown; readonly response: Response };

/**
 * One form of a page: asks the API, and goes back to the form with a word that it is done. A refusal keeps all that was
 * typed. Instead of asking, `call` may say by a code what is wrong with the form.
 */
export function asking<Params>(
  name: string,
  back: (params: Params) => string,
  call: (asked: Asked<Params>) => Promise<Answer | string>,
) {
  return async (event: PostedTo<Params>) => {
    const form = await event.request.formData();
    const answer = await call({ client: api(event), params: event.params, form });
    if (typeof answer === 'string') return refuseAs(answer, typedIn(form), name);
    if (!answer.response.ok) return refuse(answer, typedIn(form), name);
    redirect(303, localizeHref(back(event.params)) + doneAt(name, textIn(form, 'key')));
  };
}

/** Where on the page a form stands, and that it is done. `key` tells forms of one name apart. */
export function doneAt(name: string, key = ''): string {
  return key
    ? `?tehty=${name}&avain=${encodeURIComponent(key)}#${name}-${encodeURIComponent(key)}`
    : `?tehty=${name}#${name}`;
}

export const toCare = ({ id }: { id: string }): string => `/asia/${id}/hoida`;

/** What cannot be read: to the sign-in and back, or a plain page that says why. */
export function turnAway(response: Response, path: string): never {
  if (response.status === 401) redirect(303, localizeHref(`/kirjaudu?next=${encodeURIComponent(localizeHref(path))}`));
  if (response.status === 403 || response.status === 409) error(403, 'not_allowed');
  error(404, 'not_found');
}
