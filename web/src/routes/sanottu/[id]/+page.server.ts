import { error, redirect } from '@sveltejs/kit';
import { COMMENT_KINDS, HIDE_REASONS, PRESENCES, VIEWPOINTS } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { draftAt } from '#lib/draft/draft.ts';
import { draftsOf } from '#lib/draft/mine.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad, PageServerLoadEvent as Event } from './$types';

/** One thing that somebody said, with its comments. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const after = event.url.searchParams.get('after');
  const query = after ? { after } : {};
  const drafts = draftsOf(event);
  const [said, comments] = await Promise.all([
    api(event).GET('/api/contributions/{id}', { params: { path } }),
    api(event).GET('/api/contributions/{id}/comments', { params: { path, query } }),
  ]);
  if (!said.data || !comments.data) error(404, 'not_found');
  const { caseId } = said.data;
  const own = await justSaid(event, comments.data.items);
  const seen = caseId ? await api(event).GET('/api/cases/{id}', { params: { path: { id: caseId } } }) : null;
  const kept = await drafts;
  const begun = (kind: 'comment' | 'report') => draftAt(kept, `${kind}/${path.id}`)?.text ?? '';
  return {
    drafts: kept,
    begun: { comment: begun('comment'), report: begun('report') },
    said: said.data,
    comments: comments.data,
    own,
    case: seen?.data ?? null,
    open: seen?.data ? seen.data.acts.includes('contribution.comment') : true,
    sendKey: crypto.randomUUID(),
    begunAt: nowOf(event).toISOString(),
  };
};

/** The comment that was just sent, where it is on a further page: one's own words are in sight. */
async function justSaid(event: Event, shown: readonly { readonly id: string }[]) {
  const id = event.url.searchParams.get('sanoin');
  if (!id || shown.some((one) => one.id === id)) return null;
  const { data } = await api(event).GET('/api/contributions/{id}', { params: { path: { id } } });
  return data?.parentId === event.params.id ? data : null;
}

export const actions: Actions = {
  comment: async (event) => {
    const form = await event.request.formData();
    const typed = typedIn(form);
    if (!textIn(form, 'text').trim()) return refuseAs('empty', typed, 'comment');
    const penName = textIn(form, 'penName').trim();
    const viewpoint = choiceIn(form, 'viewpoint', VIEWPOINTS, null);
    const body = {
      text: textIn(form, 'text'),
      kind: choiceIn(form, 'kind', COMMENT_KINDS, 'comment'),
      presence: choiceIn(form, 'presence', PRESENCES, 'only_innoagent'),
      lang: getLocale(),
      sendKey: textIn(form, 'sendKey'),
      begunAt: textIn(form, 'begunAt'),
      ...(penName ? { penName } : {}),
      ...(viewpoint ? { viewpoint } : {}),
    };
    const params = { path: { id: event.params.id } };
    const answer = await api(event).POST('/api/contributions/{id}/comments', { params, body });
    if (!answer.data) return refuse(answer, typed, 'comment');
    redirect(303, `${localizeHref(`/sanottu/${event.params.id}`)}?sanoin=${answer.data.id}#s-${answer.data.id}`);
  },
  report: async (event) => {
    const form = await event.request.formData();
    const note = textIn(form, 'note').trim();
    const body = { reason: choiceIn(form, 'reason', HIDE_REASONS, 'other'), ...(note ? { note } : {}) };
    const params = { path: { id: event.params.id } };
    const answer = await api(event).POST('/api/contributions/{id}/reports', { params, body });
    if (answer.error) return refuse(answer, typedIn(form), 'report');
    return { reported: true };
  },
};
