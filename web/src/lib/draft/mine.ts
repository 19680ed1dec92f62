import type { RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { Drafts } from './draft.ts';

/** The reader's unfinished texts, for a page with fields. Without JavaScript too they are there again. */
export async function draftsOf(event: RequestEvent): Promise<Drafts> {
  const owner = event.platform?.req.kuultu?.me?.personId ?? null;
  if (!owner) return { owner, items: [] };
  const { data } = await api(event).GET('/api/me/drafts');
  return { owner, items: data?.items ?? [] };
}
