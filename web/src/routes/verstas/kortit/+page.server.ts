import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { numberIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import { cardQr } from '../qr.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const body = { count: numberIn(form, 'count') ?? 0, lang: getLocale() };
    const answer = await api(event).POST('/api/cards', { body });
    if (!answer.data) return refuse(answer, typedIn(form));
    const path = localizeHref('/kortti');
    const cards = answer.data.cards.map(({ code }) => ({ code, qr: cardQr(event.url.origin, path, code) }));
    return { cards, address: `${event.url.host}${path}` };
  },
};
