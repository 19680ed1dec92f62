import { page } from '$app/state';
import { WROTE } from './carry.ts';

/**
 * A form that was sent from the living page and refused because the session has ended is sent once more as a plain form:
 * the service then carries its text through the sign-in. Called once, as the page's outermost part is made.
 */
export function resendWhenSignedOut(): void {
  let last: SubmitEvent | undefined;
  $effect(() => {
    const ends = new AbortController();
    addEventListener('submit', (event: SubmitEvent) => (last = event), { signal: ends.signal, capture: true });
    return () => ends.abort();
  });
  $effect(() => {
    if (page.form?.refusal?.code !== 'sign_in_needed' || !last) return;
    const { target: form, submitter } = last;
    last = undefined;
    if (!(form instanceof HTMLFormElement) || !form.isConnected || !form.elements.namedItem(WROTE)) return;
    if (submitter instanceof HTMLButtonElement) takeOver(form, submitter);
    // Called by its own name: a form may have a field called so.
    HTMLFormElement.prototype.submit.call(form);
  });
}

/** What the pressed button says is in the form, too. */
function takeOver(form: HTMLFormElement, { name, value, formAction, attributes }: HTMLButtonElement): void {
  if (attributes.getNamedItem('formaction')) form.action = formAction;
  if (!name) return;
  const said = document.createElement('input');
  Object.assign(said, { type: 'hidden', name, value });
  form.append(said);
}
