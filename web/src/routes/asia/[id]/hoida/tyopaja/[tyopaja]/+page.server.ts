import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { toCare, turnAway } from '../../asking.ts';
import type { PageServerLoad } from './$types';

/** A workshop's list for the door: how many came, by viewpoint, never who. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const params = { path: { id: event.params.id } };
  const [seen, care] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/care', { params }),
  ]);
  if (!seen.data) turnAway(seen.response, toCare(event.params));
  if (!care.data) turnAway(care.response, toCare(event.params));
  const workshop = seen.data.workshops.find((one) => one.id === event.params.tyopaja) ?? error(404, 'not_found');
  const needs = care.data.accessNeeds.find((one) => one.workshopId === workshop.id)?.needs ?? [];
  return { title: seen.data.title, id: seen.data.id, workshop, needs };
};
