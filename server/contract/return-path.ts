/** Stands for our own address while a path is judged; nobody else can have it. */
const OWN = 'http://own.invalid';
const LONGEST = 2_000;

/**
 * The one judge of addresses to go on to: a path of this service as an address bar would read it (other letters encoded,
 * dots walked), or null. Never another site's address, nor what becomes one when a language is put before it or taken away.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || text.length > LONGEST || !URL.canParse(text, OWN)) return null;
  const { origin, pathname, search, hash } = new URL(text, OWN);
  // A lone half of a letter cannot be sent on, and two strokes begin another site's address.
  if (origin !== OWN || /\/\/|\\/.test(decoded(pathname))) return null;
  return pathname + search + hash;
}

/** The page one is on, to come back to: a foreign address that its own address holds is left out. */
export function hereAgain({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const asked = new URLSearchParams(search);
  const next = asked.get('next');
  if (next === null || ownPath(next) === next) return pathname + search;
  asked.delete('next');
  return pathname + (asked.size > 0 ? `?${asked}` : '');
}

/** "%2F%2F" is two strokes to whoever reads the path next. */
function decoded(path: string): string {
  return path.replace(/%2f/gi, '/').replace(/%5c/gi, '\\');
}
