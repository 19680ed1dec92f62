import { api } from '#lib/api/client.ts';
import { turnAway } from '../../hoida/asking.ts';
import { draftActions, toDraft } from '../actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the machine would put into the summary, for its writers: to be taken, left and written anew. */
export const load: PageServerLoad = async (event) => {
  const params = { params: { path: { id: event.params.id } } };
  const [seen, draft, opinions] = await Promise.all([
    api(event).GET('/api/cases/{id}', params),
    api(event).GET('/api/cases/{id}/draft', params),
    api(event).GET('/api/cases/{id}/opinions', params),
  ]);
  if (!seen.data) turnAway(seen.response, toDraft(event.params));
  if (!draft.data) turnAway(draft.response, toDraft(event.params));
  const said = new Map(opinions.data?.statements.map(({ id, text }) => [id, text]));
  const agreed = [...new Set([...(opinions.data?.unites ?? []), ...(opinions.data?.agree ?? [])])];
  return {
    seen: seen.data,
    draft: draft.data,
    agreed: agreed.flatMap((id) => said.get(id) ?? []),
    done: event.url.searchParams.get('tehty'),
  };
};

export const actions: Actions = draftActions;
