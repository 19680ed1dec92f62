import { onMount } from 'svelte';

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/**
 * Keeps what a person typed and chose before the page woke up, and the place of her cursor: on a slow telephone that is a
 * sentence or two, which taking over the served page would wipe away. The page is told of it as of something typed now.
 * What she has opened or folded meanwhile stays so, too. Called once, as the page's outermost part is made.
 */
export function keepEarlyTyping(): void {
  if (typeof document === 'undefined') return;
  const early = [...document.querySelectorAll<Field>('main :is(textarea, input:not([type=hidden]), select)')].map(
    remember,
  );
  const folds = [...document.querySelectorAll('details')].map((part) => ({ part, open: part.open }));
  onMount(() => {
    for (const { part, open } of folds) if (part.open !== open) part.open = open;
    for (const putBack of early) putBack();
  });
}

/** What a field holds now, and whether that is hers; returns what puts it back. */
function remember(field: Field): () => void {
  if (field instanceof HTMLSelectElement) {
    const { value } = field;
    const served = [...field.options].find((option) => option.defaultSelected)?.value ?? '';
    return () => {
      if (value === served) return;
      field.value = value;
      tell(field);
    };
  }
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    const { checked, defaultChecked } = field;
    return () => {
      if (checked === defaultChecked) return;
      field.checked = checked;
      if (checked || field.type === 'checkbox') tell(field);
    };
  }
  const { value, defaultValue, selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    if (value !== defaultValue) field.value = value;
    if (field.value === value && selectionStart !== null)
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    if (value !== defaultValue) tell(field);
  };
}

function tell(field: Field): void {
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}
