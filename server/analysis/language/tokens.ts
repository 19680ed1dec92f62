/** One word of a text as it stands there; `start` and `end` count UTF-16 units, as `slice` does. */
export interface WordPlace {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word is letters and figures; inside it may stand an apostrophe, a colon (*EU:n*), a hyphen or a soft hyphen, and
 * between figures a point or a comma (*3,5*, *1.1.2003*). A hyphen at its end (*sosiaali- ja*) is no part of it.
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’:\u00ad\u2010\u2011-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** All words of a text in their order. */
export function wordPlaces(text: string): WordPlace[] {
  return Array.from(text.matchAll(WORD), ({ 0: surface, index }) => ({
    surface,
    start: index,
    end: index + surface.length,
  }));
}

/** A word as all comparing sees it: lower case, composed letters (Å, Ä and Ö stay letters of their own), plain hyphens and apostrophes. */
export function foldWord(surface: string): string {
  return surface
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'");
}
