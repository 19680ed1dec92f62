import { redirect } from '@sveltejs/kit';
import { LANGUAGES, PRESENCES } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { draftsOf } from '#lib/draft/mine.ts';
import { termsIn } from '#lib/terms/find.server.ts';
import { choiceIn, numberIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** So many threads at a time: each is a story of its own, and an old telephone draws them all. */
const SHOWN = 20;

/** My thread: what I said, and what came of it. Without a session the card page asks who it is. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const [drafts, { data }, todo] = await Promise.all([
    draftsOf(event),
    api(event).GET('/api/me/thread', { params: { query: { limit: SHOWN, ...(after ? { after } : {}) } } }),
    api(event).GET('/api/me/todo'),
  ]);
  if (!data) {
    // Whoever presses something after her session has ended is told so; words that she sent are carried on (`too-late`).
    if (event.request.method === 'POST') return { terms: [], drafts, thread: null, asked: null, now: nowOf(event) };
    redirect(303, localizeHref('/kortti'));
  }
  // What is asked of one who has spoken: whether a point says what she meant.
  const asked = todo.data?.items.find(({ code }) => code === 'check_points') ?? null;
  const terms = termsIn(
    data.items.flatMap(({ answers }) => answers.flatMap((answer) => [answer.reason, answer.nextStep])),
  );
  return { terms, drafts, thread: data, asked, now: nowOf(event) };
};

type Answer = { readonly error?: unknown; readonly response: Response };

/**
 * An act on one of my own contributions: what is refused stays on the page, under the contribution's `part`. After the
 * session has ended one is asked to sign in, whatever the act: to a visitor the service would not even say that the
 * words exist.
 */
function onMine(part: string, act: (event: RequestEvent, form: FormData, path: { id: string }) => Promise<Answer>) {
  return async (event: RequestEvent) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const place = `${part}-${id}`;
    if (!event.platform?.req.kuultu?.me) return refuseAs('sign_in_needed', typedIn(form), place);
    const answer = await act(event, form, { id });
    if (!answer.response.ok) return refuse(answer, typedIn(form), place);
    redirect(303, `${localizeHref('/lanka')}${pageOf(event)}#s-${id}`);
  };
}

/** Back to the page of the thread on which it stands: an act's address does not name it, where one comes from does. */
function pageOf({ request, url }: RequestEvent): string {
  const from = request.headers.get('referer') ?? '';
  const { origin, searchParams } = new URL(URL.canParse(from) ? from : url);
  const after = origin === url.origin ? searchParams.get('after') : null;
  return after ? `?after=${encodeURIComponent(after)}` : '';
}

export const actions: Actions = {
  edit: onMine('edit', (event, form, path) => {
    const body = { text: textIn(form, 'text'), version: numberIn(form, 'version') ?? 1 };
    return api(event).PATCH('/api/contributions/{id}', { params: { path }, body });
  }),
  presence: onMine('presence', (event, form, path) => {
    const penName = textIn(form, 'penName').trim();
    const presence = choiceIn(form, 'presence', PRESENCES, 'only_innoagent');
    const body = { presence, ...(penName ? { penName } : {}) };
    return api(event).PATCH('/api/contributions/{id}/presence', { params: { path }, body });
  }),
  language: onMine('edit', (event, form, path) => {
    const body = { lang: choiceIn(form, 'lang', LANGUAGES, 'fi') };
    return api(event).PUT('/api/contributions/{id}/language', { params: { path }, body });
  }),
  withdraw: onMine('withdraw', (event, _form, path) =>
    api(event).POST('/api/contributions/{id}/withdrawal', { params: { path }, body: {} }),
  ),
  appeal: onMine('appeal', (event, form, path) =>
    api(event).POST('/api/contributions/{id}/appeals', { params: { path }, body: { text: textIn(form, 'text') } }),
  ),
};
