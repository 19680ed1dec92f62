/** A word of the glossary as it stands in a text of this page. */
export interface Term {
  /** As it is written there, inflected. */
  readonly form: string;
  readonly word: string;
  readonly says: string;
}
export interface Piece {
  readonly text: string;
  readonly term?: Term;
}

/** The text in pieces, those with a term to be explained among them: each word once in a text, at its first place. */
export function split(text: string, terms: readonly Term[]): Piece[] {
  const places = terms
    .map((term) => ({ term, at: placeOf(text, term.form) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.term.form.length - one.term.form.length);
  const pieces: Piece[] = [];
  const told = new Set<string>();
  let end = 0;
  for (const { term, at } of places) {
    if (at < end || told.has(term.word)) continue;
    told.add(term.word);
    pieces.push({ text: text.slice(end, at) }, { text: term.form, term });
    end = at + term.form.length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}

/** Where the form stands as a word of its own, or -1. */
function placeOf(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length))) return at;
  }
  return -1;
}
