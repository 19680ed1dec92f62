import { PRESENCES, VIEWPOINTS } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import { cardQr } from '../qr.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sendKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedIn(form);
    if (!textIn(form, 'text').trim()) return refuseAs('empty', typed);
    if (!form.has('permission')) return refuseAs('permission_needed', typed);
    const viewpoint = choiceIn(form, 'viewpoint', VIEWPOINTS, null);
    const email = textIn(form, 'email').trim();
    const penName = textIn(form, 'penName').trim();
    const body = {
      text: textIn(form, 'text'),
      channel: choiceIn(form, 'channel', ['spoken', 'written', 'phone'] as const, 'spoken'),
      permission: true as const,
      presence: choiceIn(form, 'presence', PRESENCES, 'only_innoagent'),
      lang: getLocale(),
      sendKey: textIn(form, 'sendKey'),
      ...(viewpoint ? { viewpoint } : {}),
      ...(penName ? { penName } : {}),
      ...(email ? { email, answerWay: 'email' as const } : {}),
    };
    const answer = await api(event).POST('/api/contributions/logged', { body });
    if (!answer.data) return refuse(answer, typed);
    const { cardCode } = answer.data;
    const path = localizeHref('/kortti');
    const card = cardCode && { code: cardCode, qr: cardQr(event.url.origin, path, cardCode) };
    return { logged: true, card, address: `${event.url.host}${path}` };
  },
};
