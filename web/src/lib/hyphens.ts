/**
 * Finnish words are long, and few browsers break them rightly: headings and buttons get soft hyphens as they are drawn,
 * between syllables and at the seams of compounds. Put there by the build (`web/plugins/soft-hyphens.ts`), never into stored
 * text or names for screen readers; the other languages are left to the browser. No look-behind: older phones do not know it.
 */
const SHY = '\u00ad';
/** A shorter word fits a phone's line in the size of a heading. */
export const LONG = 12;
const WORD = /[\p{L}\u00ad]{12,}/gu;
/** Letters that stay together at the beginning, and in every other part. */
const [BEGINNING, PART] = [3, 2] as const;

/** Second parts of compounds that begin with a vowel: there the syllables alone would break wrongly (hyvinvoin-tia-lue). */
const SEAM =
  /^(?:alue|asia|aineisto|ohjelma|ohjau|ohje|osasto|osallisuu|ilmoitu|istunto|agent|aloit|arvio|asema|elämä|esitys|etuu|idea|ikäi|ilta|apu|aika|asumi|oikeu|opas|opiskel|yhdisty|yksik|yhtey)/i;
const CONSONANT = /^[bcdfghjklmnpqrstvwxzš]$/i;
const VOWEL = /^[aeiouyäöå]$/i;

/** Finnish text with soft hyphens in its long words. */
export function hyphened(text: string): string {
  return text.replace(WORD, (word) => (word.includes(SHY) ? word : broken(word)));
}

function broken(word: string): string {
  let [parts, since] = ['', 0];
  for (let i = BEGINNING; i <= word.length - PART; i++) {
    if (i - since < PART || !beginsPart(word, i)) continue;
    parts += word.slice(since, i) + SHY;
    since = i;
  }
  return parts + word.slice(since);
}

/** Whether a compound's next part or a syllable begins with the letter at `i`. */
function beginsPart(word: string, i: number): boolean {
  if (SEAM.test(word.slice(i))) return true;
  const syllable = CONSONANT.test(word.charAt(i)) && VOWEL.test(word.charAt(i + 1));
  return syllable && !SEAM.test(word.slice(i + 1));
}
