/** Reads one field of a posted form as text; a missing field or a file reads as empty. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Reads a choice; anything outside the list reads as the fallback. */
export function choiceIn<T extends string, F>(form: FormData, name: string, choices: readonly T[], fallback: F): T | F {
  const value = textIn(form, name);
  return choices.find((choice) => choice === value) ?? fallback;
}
