/**
 * What a person had typed into a field before the page woke up, or undefined. On a slow telephone that is a sentence or
 * two, which taking over the served page would wipe away.
 */
export function typedEarly(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  return field.value === field.defaultValue ? undefined : field.value;
}
