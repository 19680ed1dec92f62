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

/** Every text field of a form by name, to show again after a refusal. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** A whole number in a field, or undefined when there is none. */
export function numberIn(form: FormData, name: string): number | undefined {
  const text = textIn(form, name).trim();
  const value = Number(text);
  return text !== '' && Number.isInteger(value) ? value : undefined;
}

/** The texts of all fields of one name (check boxes). */
export function textsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((one): one is string => typeof one === 'string');
}
