import { ownPath } from '../../../../server/contract/return-path.ts';

/** A form that was sent too late: where it was going, and all that was in it. It travels in the pages' forms alone. */
export interface Carried {
  readonly to: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** One text of the form, for its writer to see. */
export interface CarriedText {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** What each text field says of itself (`Wrote.svelte`). */
export const WROTE = 'wrote';
/** Under this name a carried form goes through the pages of the sign-in. */
export const KEPT = 'kept';
/** Pages whose own forms are never carried: what is typed there opens an account. */
const SIGN_IN = ['/kirjaudu', '/kortti', '/sign-in', '/jatka'];

/** Whether a page's forms belong to the sign-in; `path` is without its language. */
export const isSignIn = (path: string): boolean => SIGN_IN.some((one) => path === one || path.startsWith(`${one}/`));

/** The form as it came, without its files. */
export function carriedFrom(to: string, form: FormData): Carried {
  return { to, fields: [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])) };
}

/** The carried form as a page of the sign-in handed it on, or null: nothing else is taken for one. */
export function carriedIn(json: string): Carried | null {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null || !('to' in found) || !('fields' in found)) return null;
  const to = typeof found.to === 'string' ? ownPath(found.to) : null;
  if (to === null || !Array.isArray(found.fields) || !found.fields.every(isField)) return null;
  return { to, fields: found.fields };
}

/** The texts in the form, each by the name that its field has on the page. */
export function textsOf({ fields }: Carried): CarriedText[] {
  return fields.flatMap(([name, value]) => {
    const [, field, label] = name === WROTE ? (/^[^/]*\/([^/]*)\/(.*)$/s.exec(value) ?? []) : [];
    const text = fields.find(([other]) => other === field)?.[1] ?? '';
    return field && text.trim() ? [{ name: field, label: label ?? '', text }] : [];
  });
}

/** On whose page it was written: a person's id, or '' for a page that nobody had signed in to. */
export function writerOf({ fields }: Carried): string {
  return (fields.find(([name]) => name === WROTE)?.[1] ?? '').split('/')[0] ?? '';
}

function isField(found: unknown): found is [string, string] {
  return Array.isArray(found) && found.length === 2 && found.every((part) => typeof part === 'string');
}
