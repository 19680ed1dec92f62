import type { SubmitFunction } from '$app/forms';
import { forgetAt } from './device.ts';
import { dropWaiting, type Leaving, newSendKey, putWaiting, WAITS } from './outbox.ts';

/** What the API takes of a telling's form, besides what is empty. */
const FIELDS = ['text', 'presence', 'penName', 'viewpoint', 'caseId', 'begunAt'] as const;

/**
 * For use:enhance of the form in which one tells: without a connection the text waits on this device. It is put to wait
 * before it leaves, so that a page which is closed, or an answer which is lost, only means that it is sent again.
 */
export function sending(lang: string, owner?: string | null): SubmitFunction {
  return ({ formData, formElement }) => {
    const sendKey = textOf(formData, 'sendKey') || newSendKey();
    formData.set('sendKey', sendKey);
    const leaving = leavingIn(formData, { lang, sendKey }, owner);
    if (leaving.body.text.trim()) putWaiting(leaving);
    return async ({ result, update }) => {
      if (result.type !== 'error' || !leaving.body.text.trim()) {
        dropWaiting(sendKey);
        return update();
      }
      putWaiting({ ...leaving, underWay: false });
      const { caseId } = leaving.body;
      forgetAt(caseId ? `tell/${caseId}` : 'tell');
      formElement.reset();
      for (const field of formElement.querySelectorAll('textarea')) field.value = '';
      // What is written next is another thing.
      const key = formElement.elements.namedItem('sendKey');
      if (key instanceof HTMLInputElement) key.value = newSendKey();
      dispatchEvent(new Event(WAITS));
    };
  };
}

function leavingIn(form: FormData, made: { lang: string; sendKey: string }, owner?: string | null): Leaving {
  const filled = FIELDS.map((name) => [name, textOf(form, name)] as const).filter(([, value]) => value.trim() !== '');
  const body = { presence: 'only_innoagent', ...Object.fromEntries(filled), ...made, text: textOf(form, 'text') };
  return { body, underWay: true, ...(owner === undefined ? {} : { owner }) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
