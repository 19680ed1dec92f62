import { STEPS } from '../../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { qrOf } from '../../../verstas/qr.ts';
import { given } from './actions-case.ts';
import { asking, toCare } from './asking.ts';
import type { RequestEvent } from './$types';

/** Steps 1 and 2: the need in words, and the group that plans the work. */
export const planningActions = {
  need: asking('need', toCare, async ({ client, params, form }) => {
    if (!textIn(form, 'title').trim()) return 'invalid';
    const [title, need, needPlain] = ['title', 'need', 'needPlain'].map((name) => textIn(form, name).trim());
    const body = {
      ...(title ? { title } : {}),
      ...(need ? { need } : {}),
      ...(needPlain ? { needPlain } : {}),
      theme: textIn(form, 'theme').trim(),
      ...given(form, 'ownerId'),
      ...given(form, 'targetDay'),
    };
    return client.PATCH('/api/cases/{id}', { params: { path: params }, body });
  }),
  invite,
  uninvite: asking('uninvite', toCare, ({ client, form }) =>
    client.DELETE('/api/invitations/{id}/unused', { params: { path: { id: textIn(form, 'invitation') } } }),
  ),
  endMember: asking('endMember', toCare, ({ client, form }) =>
    client.DELETE('/api/members/{id}', { params: { path: { id: textIn(form, 'key') } } }),
  ),
  timetable: asking('timetable', toCare, async ({ client, params, form }) => {
    const days = STEPS.flatMap((step) => {
      const day = textIn(form, `day_${step}`);
      return day ? [{ step, day }] : [];
    });
    if (days.length === 0) return 'invalid';
    return client.PUT('/api/cases/{id}/timetable', { params: { path: params }, body: { days } });
  }),
  mix: asking('mix', toCare, async ({ client, params, form }) => {
    const reason = textIn(form, 'reason');
    if (!reason.trim()) return 'reason_needed';
    return client.PUT('/api/cases/{id}/mix-reason', { params: { path: params }, body: { reason } });
  }),
  note: asking('note', toCare, async ({ client, params, form }) => {
    const text = textIn(form, 'text');
    if (!text.trim()) return 'empty';
    return client.POST('/api/cases/{id}/working-notes', { params: { path: params }, body: { text } });
  }),
};

/** The address is shown once, on the answer to this very form: only its hash is kept. */
async function invite(event: RequestEvent) {
  const made = await api(event).POST('/api/cases/{id}/invitations', { params: { path: event.params } });
  if (!made.data) return refuse(made, {}, 'invite');
  const invitation = new URL(localizeHref(`/kutsu/${made.data.token}`), event.url).href;
  return { invitation, qr: qrOf(invitation) };
}
