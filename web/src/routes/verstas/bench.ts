import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import type { paths } from '#lib/api/schema.d.ts';
import { moveJustMade } from './moving.ts';

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
export type Inbox = Got<'/api/verstas/inbox'>;
export type Similar = Got<'/api/verstas/similar'>;
export type CaseLine = Got<'/api/cases'>['items'][number];

const AT_ONCE = 30;
/** More than these nobody compares. */
const ALIKE = 6;

/** The ideas without a place, the oldest first, as the address asks for them; and the cases that may take them. */
async function inboxOf(event: RequestEvent) {
  const after = event.url.searchParams.get('after');
  const q = event.url.searchParams.get('q')?.trim() ?? '';
  const query = { limit: AT_ONCE, ...(after ? { after } : {}), ...(q ? { q } : {}) };
  const [inbox, cases] = await Promise.all([
    api(event).GET('/api/verstas/inbox', { params: { query } }),
    api(event).GET('/api/cases', { params: { query: { limit: 100 } } }),
  ]);
  if (!inbox.data) error(inbox.response.status, 'not_allowed');
  return { inbox: inbox.data, q, cases: cases.data?.items ?? [] };
}

/** The workbench: the ideas that wait, the one that is open (by its address, or the oldest), and what resembles it. */
export async function benchOf(event: RequestEvent, asked: string | null) {
  const [waiting, moved] = await Promise.all([inboxOf(event), moveJustMade(event)]);
  const id = asked ?? waiting.inbox.items[0]?.id;
  return {
    ...waiting,
    moved,
    asked: asked !== null,
    open: id ? await ideaOf(event, id, waiting.cases) : null,
    now: nowOf(event),
  };
}

async function ideaOf(event: RequestEvent, id: string, cases: readonly CaseLine[]) {
  const path = { id };
  const [said, similar, comments] = await Promise.all([
    api(event).GET('/api/contributions/{id}', { params: { path } }),
    api(event).GET('/api/verstas/similar', { params: { query: { contributionId: id } } }),
    api(event).GET('/api/contributions/{id}/comments', { params: { path } }),
  ]);
  if (!said.data || !similar.data) error(said.response.status === 403 ? 403 : 404, 'not_found');
  return {
    said: said.data,
    similar: similar.data.items.filter((one) => one.shared.length > 0).slice(0, ALIKE),
    shared: similar.data.shared,
    comments: comments.data?.items ?? [],
    suggested: suggestedBy(similar.data.items, cases),
  };
}

export const isTaking = (one: CaseLine): boolean => !one.closed && one.halt === null && one.step <= 5;

/** The case in which most of the similar ones are, when it can still take more. */
function suggestedBy(similar: Similar['items'], cases: readonly CaseLine[]): CaseLine | null {
  const among = cases.filter(isTaking).map((one) => ({ one, n: similar.filter((s) => s.caseId === one.id).length }));
  const best = among.toSorted((a, b) => b.n - a.n)[0];
  return best && best.n > 0 ? best.one : null;
}
