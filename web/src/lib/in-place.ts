import { applyAction, type SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { page } from '$app/state';

/**
 * For use:enhance of a small act on a page that one reads on: the page reads itself anew, nothing scrolls, and the focus
 * stays on the button, or comes to the section when the button has gone. Without JavaScript the form leads back to its place.
 */
export const inPlace: SubmitFunction = ({ formElement }) => {
  const held = document.activeElement;
  const section = formElement.closest('section');
  return async ({ result }) => {
    const ended = result.type === 'success' || result.type === 'redirect';
    // Applying a success takes the focus away for a moment, so only an earlier refusal is a reason for it.
    if (!ended) await applyAction(result);
    else if (page.form?.refusal) await applyAction({ type: 'success', status: 200, location: location.href });
    await invalidateAll();
    if (held instanceof HTMLElement && held.isConnected) return held.focus({ preventScroll: true });
    section?.setAttribute('tabindex', '-1');
    section?.focus({ preventScroll: true });
  };
};
