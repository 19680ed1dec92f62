import { error, redirect } from '@sveltejs/kit';
import { ROLES } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** Those who hold a role, and whoever is looked for: the addresses of all others are nobody's to leaf through. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const [q, also, after] = ['q', 'henkilo', 'after'].map((name) => searchParams.get(name)?.trim());
  const which = q ? { q } : { holding: true, ...(also ? { also } : {}) };
  const query = { ...which, ...(after ? { after } : {}) };
  const { data, response } = await api(event).GET('/api/people', { params: { query } });
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/roolit`);
  if (!data) error(response.status === 400 ? 400 : 403, response.status === 400 ? 'invalid' : 'not_allowed');
  return { people: data, q: q ?? '' };
};

/** To where the person stands, with what was looked for; one without a role stands there too. */
function back(q: string | null, id: string): never {
  const shown = new URLSearchParams(q ? { q } : { henkilo: id });
  redirect(303, `${localizeHref('/roolit')}?${shown}#p-${id}`);
}

export const actions: Actions = {
  give: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'personId');
    const [fromDay, untilDay] = [textIn(form, 'fromDay'), textIn(form, 'untilDay')];
    const role = choiceIn(form, 'role', ROLES, 'innoagent_1');
    const body = { role, ...(fromDay ? { fromDay } : {}), ...(untilDay ? { untilDay } : {}) };
    const answer = await api(event).POST('/api/people/{id}/roles', { params: { path: { id } }, body });
    if (!answer.data) return refuse(answer, typedIn(form), `give-${id}`);
    back(event.url.searchParams.get('q'), id);
  },
  end: async (event) => {
    const form = await event.request.formData();
    const path = { id: textIn(form, 'personId'), roleHeldId: textIn(form, 'roleHeldId') };
    const answer = await api(event).DELETE('/api/people/{id}/roles/{roleHeldId}', { params: { path } });
    if (answer.error) return refuse(answer, typedIn(form), `give-${path.id}`);
    back(event.url.searchParams.get('q'), path.id);
  },
  add: async (event) => {
    const form = await event.request.formData();
    const body = { name: textIn(form, 'name'), email: textIn(form, 'email') };
    const answer = await api(event).POST('/api/people', { body });
    if (!answer.data) return refuse(answer, typedIn(form), 'add');
    back(null, answer.data.id);
  },
};
