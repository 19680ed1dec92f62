/** Arabic keyboards write digits of their own, in two rows: the number is the distance from the row's zero. */
const OTHER_ZEROS = [0x0660, 0x06f0];

/** The digits of a code as a person pastes or types it from a letter: "123 456.", full-width, with what is invisible. */
export function plainDigits(typed: string): string {
  return [...typed.normalize('NFKC')]
    .map(digit)
    .join('')
    .replace(/[\s\p{Cf}\p{P}]/gu, '');
}

/** The letters and digits of a card's code, likewise. */
export function plainLetters(typed: string): string {
  return typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function digit(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const zero = OTHER_ZEROS.find((one) => point >= one && point <= one + 9);
  return zero === undefined ? letter : String(point - zero);
}
