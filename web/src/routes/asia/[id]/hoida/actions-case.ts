import { HALT_KINDS, STEPS, type Step } from '../../../../../../server/contract/words.ts';
import { choiceIn, numberIn, textIn } from '#lib/forms.ts';
import { asking, toCare } from './asking.ts';

/** A field that may be left empty, as the API takes it: not at all. */
export function given<Name extends string>(form: FormData, name: Name): { [K in Name]?: string } {
  const typed = textIn(form, name).trim();
  const field: { [K in Name]?: string } = {};
  if (typed) field[name] = typed;
  return field;
}

export const caseActions = {
  advance: asking('advance', toCare, async ({ client, params, form }) => {
    const moving = stepsIn(form);
    if (!moving) return 'invalid';
    const body = { ...moving, ...given(form, 'ownerId'), ...given(form, 'targetDay') };
    return client.POST('/api/cases/{id}/stays', { params: { path: params }, body });
  }),
  elsewhere: asking('elsewhere', toCare, async ({ client, params, form }) => {
    const moving = stepsIn(form);
    if (!moving) return 'invalid';
    const reason = textIn(form, 'reason');
    if (!reason.trim()) return 'reason_needed';
    return client.POST('/api/cases/{id}/stays', { params: { path: params }, body: { ...moving, reason } });
  }),
  halt: asking('halt', toCare, async ({ client, params, form }) => {
    const kind = choiceIn(form, 'kind', HALT_KINDS, null);
    const reason = textIn(form, 'reason');
    if (!kind) return 'invalid';
    if (!reason.trim()) return 'reason_needed';
    const body = { kind, reason, ...given(form, 'untilDay'), ...given(form, 'closingMessage') };
    return client.POST('/api/cases/{id}/halts', { params: { path: params }, body });
  }),
  resume: asking('resume', toCare, ({ client, params }) =>
    client.DELETE('/api/cases/{id}/halts', { params: { path: params } }),
  ),
};

function stepsIn(form: FormData): { from: Step; to: Step } | null {
  const from = STEPS.find((step) => step === numberIn(form, 'from'));
  const to = STEPS.find((step) => step === numberIn(form, 'to'));
  return from && to ? { from, to } : null;
}
