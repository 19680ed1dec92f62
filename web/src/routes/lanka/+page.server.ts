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
    // Whoever sends words after her session has ended gets them back; a page that shows them is not left.
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

function back(id: string): never {
  redirect(303, `${localizeHref('/lanka')}#s-${id}`);
}

/** Words sent after the session has ended: to a visitor the service would not even say that they exist. */
const isEnded = (event: RequestEvent) => !event.platform?.req.kuultu?.me;

export const actions: Actions = {
  edit: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    if (isEnded(event)) return refuseAs('sign_in_needed', typedIn(form), `edit-${id}`);
    const body = { text: textIn(form, 'text'), version: numberIn(form, 'version') ?? 1 };
    const answer = await api(event).PATCH('/api/contributions/{id}', { params: { path: { id } }, body });
    if (!answer.data) return refuse(answer, typedIn(form), `edit-${id}`);
    back(id);
  },
  presence: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const penName = textIn(form, 'penName').trim();
    const presence = choiceIn(form, 'presence', PRESENCES, 'only_innoagent');
    const body = { presence, ...(penName ? { penName } : {}) };
    const answer = await api(event).PATCH('/api/contributions/{id}/presence', { params: { path: { id } }, body });
    if (answer.error) return refuse(answer, typedIn(form), `presence-${id}`);
    back(id);
  },
  language: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const body = { lang: choiceIn(form, 'lang', LANGUAGES, 'fi') };
    const answer = await api(event).PUT('/api/contributions/{id}/language', { params: { path: { id } }, body });
    if (answer.error) return refuse(answer, typedIn(form), `edit-${id}`);
    back(id);
  },
  withdraw: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const answer = await api(event).POST('/api/contributions/{id}/withdrawal', { params: { path: { id } }, body: {} });
    if (answer.error) return refuse(answer, typedIn(form), `withdraw-${id}`);
    back(id);
  },
  appeal: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    if (isEnded(event)) return refuseAs('sign_in_needed', typedIn(form), `appeal-${id}`);
    const body = { text: textIn(form, 'text') };
    const answer = await api(event).POST('/api/contributions/{id}/appeals', { params: { path: { id } }, body });
    if (answer.error) return refuse(answer, typedIn(form), `appeal-${id}`);
    back(id);
  },
};
