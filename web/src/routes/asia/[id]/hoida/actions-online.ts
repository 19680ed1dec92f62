import { momentTyped } from '#lib/day-field.ts';
import { textIn } from '#lib/forms.ts';
import { given } from './actions-case.ts';
import { asking, toCare } from './asking.ts';

/** Step 4: the promise, the time that everyone may take part in, and statements. */
export const onlineActions = {
  promise: asking('promise', toCare, async ({ client, params, form }) => {
    const [canChange, cannotChange] = [textIn(form, 'canChange'), textIn(form, 'cannotChange')];
    const [decisionMakerId, answerBy] = [textIn(form, 'decisionMakerId'), textIn(form, 'answerBy')];
    if (![canChange, cannotChange, decisionMakerId, answerBy].every((typed) => typed.trim())) return 'invalid';
    const body = { canChange, cannotChange, decisionMakerId, answerBy, ...given(form, 'changeReason') };
    return client.POST('/api/cases/{id}/promises', { params: { path: params }, body });
  }),
  window: asking('window', toCare, async ({ client, params, form }) => {
    const opensAt = momentTyped(textIn(form, 'opensAt'));
    const closesAt = momentTyped(textIn(form, 'closesAt'));
    if (!opensAt || !closesAt) return 'invalid';
    const body = { opensAt, closesAt, ...given(form, 'reason') };
    return client.POST('/api/cases/{id}/windows', { params: { path: params }, body });
  }),
  take: asking('take', toCare, ({ client, form }) =>
    client.POST('/api/statements/{id}/judgement', { params: { path: { id: textIn(form, 'key') } }, body: {} }),
  ),
  leave: asking('leave', toCare, async ({ client, form }) => {
    const refusedBecause = textIn(form, 'reason');
    if (!refusedBecause.trim()) return 'reason_needed';
    const params = { path: { id: textIn(form, 'key') } };
    return client.POST('/api/statements/{id}/judgement', { params, body: { refusedBecause } });
  }),
  statement: asking('statement', toCare, async ({ client, params, form }) => {
    const text = textIn(form, 'text');
    if (!text.trim()) return 'empty';
    return client.POST('/api/cases/{id}/statements', { params: { path: params }, body: { text } });
  }),
};
