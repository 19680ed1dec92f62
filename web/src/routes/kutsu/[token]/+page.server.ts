import { redirect } from '@sveltejs/kit';
import { VIEWPOINTS } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { choiceIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** An invitation to a planning group. A used or expired link says so; a card is not enough to join. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const [invitation, me] = await Promise.all([
    client.GET('/api/invitations/{token}', { params: { path: event.params } }),
    client.GET('/api/me'),
  ]);
  const known = me.data ?? null;
  return {
    invitation: invitation.data ?? null,
    signedIn: known !== null && !known.byCard,
    viewpoint: known?.viewpoint ?? null,
    signIn: localizeHref(`/kirjaudu?next=${encodeURIComponent(localizeHref(`/kutsu/${event.params.token}`))}`),
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const form = await event.request.formData();
    const viewpoint = choiceIn(form, 'viewpoint', VIEWPOINTS, null);
    if (!viewpoint) return refuseAs('invalid', typedIn(form), 'accept');
    const accepted = await api(event).POST('/api/invitations/{token}/acceptance', {
      params: { path: event.params },
      body: { viewpoint },
    });
    if (!accepted.data) return refuse(accepted, typedIn(form), 'accept');
    redirect(303, localizeHref(`/asia/${accepted.data.caseId}`));
  },
};
