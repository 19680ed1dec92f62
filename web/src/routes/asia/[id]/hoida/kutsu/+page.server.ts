import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { qrOf } from '../../../../verstas/qr.ts';
import { toCare, turnAway } from '../asking.ts';
import type { PageServerLoad } from './$types';

/** The case's own address on paper, for those who take care of it. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const params = { path: event.params };
  const [seen, care] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/care', { params }),
  ]);
  if (!seen.data) turnAway(seen.response, toCare(event.params));
  if (!care.data) turnAway(care.response, toCare(event.params));
  const address = new URL(localizeHref(`/asia/${event.params.id}`), event.url).href;
  return { seen: seen.data, address, qr: qrOf(address) };
};
