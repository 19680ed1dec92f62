/**
 * What pages use of paraglide's runtime, in the browser alone and for addresses as ours are: Finnish bare, the others
 * after their language. The browser's build puts this in the runtime's place (`plugins/one-language.ts`).
 */
declare const __LANGUAGE__: Language;
type Language = (typeof locales)[number];

export const locales = ['fi', 'sv', 'en'] as const;
export const baseLocale = 'fi';
const NAMED = /^\/(sv|en)(?=[/?#]|$)\/?/;

export function getLocale(): Language {
  return __LANGUAGE__;
}

export function deLocalizeHref(href: string): string {
  return href.replace(NAMED, '/');
}

export function localizeHref(href: string, { locale = getLocale() }: { locale?: Language } = {}): string {
  if (NAMED.exec(href)?.[1] === locale) return href;
  const bare = deLocalizeHref(href);
  return locale === baseLocale ? bare : `/${locale}${bare}`;
}

export function deLocalizeUrl(url: URL): URL {
  const bare = new URL(url);
  bare.pathname = deLocalizeHref(bare.pathname);
  return bare;
}
