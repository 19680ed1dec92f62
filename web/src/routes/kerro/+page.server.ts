import { type DraftPlace, PRESENCES, VIEWPOINTS } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { draftAt } from '#lib/draft/draft.ts';
import { draftsOf } from '#lib/draft/mine.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { getLocale } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** Tell an idea, or speak into a case in open work. The key is made with the page: sending it twice tells once. */
export const load: PageServerLoad = async (event) => {
  const id = event.url.searchParams.get('asia');
  const seen = id ? await api(event).GET('/api/cases/{id}', { params: { path: { id } } }) : null;
  const open = seen?.data?.acts.includes('contribution.tell_in_case') ? seen.data : null;
  const drafts = await draftsOf(event);
  const place: DraftPlace = open ? `tell/${open.id}` : 'tell';
  return {
    drafts,
    place,
    begun: draftAt(drafts, place)?.text ?? '',
    case: open && { id: open.id, title: open.title },
    sendKey: crypto.randomUUID(),
    begunAt: nowOf(event).toISOString(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedIn(form);
    if (!textIn(form, 'text').trim()) return refuseAs('empty', typed);
    const penName = textIn(form, 'penName').trim();
    const viewpoint = choiceIn(form, 'viewpoint', VIEWPOINTS, null);
    const caseId = textIn(form, 'caseId');
    const body = {
      text: textIn(form, 'text'),
      presence: choiceIn(form, 'presence', PRESENCES, 'only_innoagent'),
      lang: getLocale(),
      sendKey: textIn(form, 'sendKey'),
      ...(textIn(form, 'begunAt') ? { begunAt: textIn(form, 'begunAt') } : {}),
      ...(penName ? { penName } : {}),
      ...(viewpoint ? { viewpoint } : {}),
      ...(caseId ? { caseId } : {}),
    };
    const answer = await api(event).POST('/api/contributions', { body });
    if (!answer.data) return refuse(answer, typed);
    passCookies(event.cookies, answer.response);
    return { told: answer.data, typed };
  },
};
