import { hereAgain } from '../../../../server/contract/return-path.ts';
import { deLocalizeHref, locales, localizeHref } from '#lib/words/runtime.js';

// What the head does in the browser, though it stays as the server wrote it: fetched when it is first needed.
const all = <Part extends HTMLElement>(selector: string) => document.querySelectorAll<Part>(`#paa ${selector}`);

/** Tells the head where one is now. */
export function tell(url: URL): void {
  const { pathname } = url;
  const again = hereAgain(url);
  for (const link of all<HTMLAnchorElement>('nav a')) {
    if (link.pathname === pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const locale of locales)
    for (const link of all<HTMLAnchorElement>(`[hreflang=${locale}]`))
      link.href = localizeHref(deLocalizeHref(again), { locale });
  for (const form of all<HTMLFormElement>('.lookform'))
    form.action = `${localizeHref('/nakyma')}?next=${encodeURIComponent(again)}`;
  for (const folded of all<HTMLDetailsElement>('details')) folded.open = false;
}

/** The head as the server writes it now, for one whose roles have changed. */
export async function readHeadAnew(): Promise<void> {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.getElementById('paa')?.replaceChildren(...(page.getElementById('paa')?.childNodes ?? []));
}

/** The page looks at once as the pressed button says, and keeps its place and what is typed on it. */
export function look(form: HTMLFormElement, { name, value }: HTMLButtonElement): void {
  const plain = value === 'auto' || value === '1';
  if (plain) document.documentElement.removeAttribute(`data-${name}`);
  else document.documentElement.setAttribute(`data-${name}`, value);
  for (const button of document.querySelectorAll(`.lookform [name=${name}]`))
    button.setAttribute('aria-pressed', String(button.getAttribute('value') === value));
  void fetch(form.action, { method: 'POST', body: new URLSearchParams({ [name]: value }), redirect: 'manual' });
}
