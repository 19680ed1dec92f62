/** Should an answer never come, the button is there again after so long. */
const LONGEST_MS = 10_000;

/** While a form is on its way a second press sends nothing. Returns what lets every form be sent again, and what ends it. */
export function restWhileSending(): { again: () => void; end: () => void } {
  const resting = new Map<HTMLFormElement, number>();
  const again = () => {
    for (const form of resting.keys()) form.removeAttribute('aria-busy');
    resting.clear();
  };
  const press = (event: SubmitEvent) => {
    const form = event.target;
    // A look is chosen where one is, and as often as one likes.
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.matches('.lookform')) return;
    if (performance.now() - (resting.get(form) ?? -LONGEST_MS) < LONGEST_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    resting.set(form, performance.now());
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => form.removeAttribute('aria-busy'), LONGEST_MS);
  };
  // Before whatever else listens; a page that one comes back to has been sent long ago.
  document.addEventListener('submit', press, true);
  addEventListener('pageshow', again);
  // What could not leave waits on this device, and its field is for the next thing.
  addEventListener('kuultu:odottaa', again);
  const end = () => {
    document.removeEventListener('submit', press, true);
    removeEventListener('pageshow', again);
    removeEventListener('kuultu:odottaa', again);
  };
  return { again, end };
}
