import { redirect, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { textIn, textsIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';

/** Makes the move that a form of the Verstas describes: its kind, what is chosen, and why. Ends on the page of its case. */
export async function move(event: RequestEvent) {
  const form = await event.request.formData();
  const typed: Record<string, string> = { ...typedIn(form), ids: textsIn(form, 'ids').join(' ') };
  const contributionIds = textsIn(form, 'ids');
  const kind = textIn(form, 'kind');
  if (kind !== 'merge' && contributionIds.length === 0) return refuseAs('none_chosen', typed, 'move');
  const body = moving(kind, contributionIds, form);
  if (!body) return refuseAs('invalid', typed, 'move');
  const answer = await api(event).POST('/api/moves', { body });
  if (!answer.data) return refuse(answer, typed, 'move');
  const { id, caseId } = answer.data;
  // A new case is begun by writing its need, so one goes on there; an idea that only found its place leads to the next.
  const stays = kind !== 'gather' && event.route.id !== '/verstas/asia/[id]';
  const next = caseId && !stays ? `/verstas/asia/${caseId}` : '/verstas';
  redirect(303, localizeHref(`${next}?siirto=${id}`));
}

/** The move that was just made, as its address tells, to be shown and taken back. */
export async function moveJustMade(event: RequestEvent) {
  const id = event.url.searchParams.get('siirto');
  if (!id) return null;
  const { data } = await api(event).GET('/api/moves', { params: { query: { limit: 20 } } });
  return data?.items.find((one) => one.id === id) ?? null;
}

function moving(kind: string, contributionIds: string[], form: FormData) {
  const reason = textIn(form, 'reason');
  const title = textIn(form, 'title');
  const caseId = textIn(form, 'caseId');
  const fromCaseId = textIn(form, 'fromCaseId');
  // Where each of them stood when the page was shown: what somebody has moved since is not moved again unseen.
  const fromCaseIds = [...new Set(contributionIds.map((id) => textIn(form, `from_${id}`)).filter(Boolean))];
  switch (kind) {
    case 'gather':
      return { kind, contributionIds, fromCaseIds, title, reason } as const;
    case 'add':
      return { kind, contributionIds, fromCaseIds, caseId, reason } as const;
    case 'merge':
      return { kind, caseId, fromCaseId, reason } as const;
    case 'split':
      return { kind, fromCaseId, contributionIds, title, reason } as const;
    case 'not_taken_up':
      return { kind, contributionIds, fromCaseIds, reason } as const;
    case 'move_out':
      return { kind, contributionIds, reason } as const;
    default:
      return null;
  }
}

/** Undoes one move, with the reason that its writers are told; ends on the page where one was. */
export async function undo(event: RequestEvent) {
  const form = await event.request.formData();
  const id = textIn(form, 'moveId');
  const body = { reason: textIn(form, 'reason') };
  const answer = await api(event).POST('/api/moves/{id}/undo', { params: { path: { id } }, body });
  if (!answer.data) return refuse(answer, typedIn(form), `undo-${id}`);
  const here = event.route.id === '/verstas/asia/[id]' ? `/verstas/asia/${event.params['id']}` : '/verstas';
  redirect(303, localizeHref(`${here}?siirto=${answer.data.id}`));
}
