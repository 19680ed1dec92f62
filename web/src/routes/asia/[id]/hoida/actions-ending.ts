import { momentTyped } from '#lib/day-field.ts';
import { textIn } from '#lib/forms.ts';
import { given } from './actions-case.ts';
import { asking, toCare } from './asking.ts';

/** Steps 5 to 7: the speakers' check, the hand-over, the answer's way to each person, and what was done. */
export const endingActions = {
  check: asking('check', toCare, async ({ client, params, form }) => {
    const endsAt = momentTyped(textIn(form, 'endsAt'));
    if (!endsAt) return 'invalid';
    return client.POST('/api/cases/{id}/checks', { params: { path: params }, body: { endsAt } });
  }),
  waive: asking('waive', toCare, async ({ client, params, form }) => {
    const waivedReason = textIn(form, 'reason');
    if (!waivedReason.trim()) return 'reason_needed';
    return client.POST('/api/cases/{id}/checks', { params: { path: params }, body: { waivedReason } });
  }),
  handover: asking('handover', toCare, async ({ client, params, form }) => {
    const receivers = [...form.keys()].flatMap((name) => {
      const [, personId] = name.split('receiver_');
      return personId ? [{ personId, deputyId: textIn(form, `deputy_${personId}`) || null }] : [];
    });
    if (receivers.length === 0) return 'invalid';
    const body = { receivers, ...given(form, 'dueDay'), ...given(form, 'lateReason') };
    return client.PUT('/api/cases/{id}/handover', { params: { path: params }, body });
  }),
  deliver: asking('deliver', toCare, ({ client, params }) =>
    client.POST('/api/cases/{id}/deliveries', { params: { path: params } }),
  ),
  settle: asking('settle', toCare, async ({ client, form }) => {
    const [id, reason] = [textIn(form, 'key'), textIn(form, 'reason')];
    const how = textIn(form, 'how') === 'given_up' ? 'given_up' : 'told';
    return client.POST('/api/deliveries/{id}/ending', { params: { path: { id } }, body: { how, reason } });
  }),
  close: asking('close', toCare, ({ client, params }) =>
    client.POST('/api/cases/{id}/closing', { params: { path: params } }),
  ),
  deed: asking('deed', toCare, async ({ client, form }) => {
    const [id, text, day] = [textIn(form, 'key'), textIn(form, 'text'), textIn(form, 'day')];
    if (!text.trim() || !day) return 'invalid';
    return client.POST('/api/points/{id}/deeds', { params: { path: { id } }, body: { text, day } });
  }),
};
