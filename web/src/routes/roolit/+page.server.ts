import { error, redirect } from '@sveltejs/kit';
import { ROLES } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** People with accounts and the roles they hold. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { data, response } = await api(event).GET('/api/people', { params: { query: after ? { after } : {} } });
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/roolit`);
  if (!data) error(403, 'not_allowed');
  return { people: data };
};

function back(id?: string): never {
  redirect(303, `${localizeHref('/roolit')}${id ? `#p-${id}` : ''}`);
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
    back(id);
  },
  end: async (event) => {
    const form = await event.request.formData();
    const path = { id: textIn(form, 'personId'), roleHeldId: textIn(form, 'roleHeldId') };
    const answer = await api(event).DELETE('/api/people/{id}/roles/{roleHeldId}', { params: { path } });
    if (answer.error) return refuse(answer, typedIn(form), `give-${path.id}`);
    back(path.id);
  },
  add: async (event) => {
    const form = await event.request.formData();
    const body = { name: textIn(form, 'name'), email: textIn(form, 'email') };
    const answer = await api(event).POST('/api/people', { body });
    if (!answer.data) return refuse(answer, typedIn(form), 'add');
    back();
  },
};
