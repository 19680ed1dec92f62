import { onMount } from 'svelte';

/**
 * Keeps what a person typed into the longer fields before the page woke up, and the place of her cursor: on a slow telephone
 * that is a sentence or two, which taking over the served page would wipe away. Called once, as the page's outermost part is
 * made; lines, choices and boxes keep themselves. What she has opened or folded meanwhile stays so, too.
 */
export function keepEarlyTyping(): void {
  if (typeof document === 'undefined') return;
  const early = [...document.querySelectorAll('textarea')].map((field) => {
    const { value, selectionStart, selectionEnd, selectionDirection } = field;
    const typed = value !== field.defaultValue;
    return { field, value, typed, cursor: [selectionStart, selectionEnd, selectionDirection] as const };
  });
  const folds = [...document.querySelectorAll('details')].map((part) => ({ part, open: part.open }));
  onMount(() => {
    for (const { part, open } of folds) if (part.open !== open) part.open = open;
    for (const { field, value, typed, cursor } of early) {
      if (typed) field.value = value;
      if (field.value === value) field.setSelectionRange(...cursor);
    }
  });
}
