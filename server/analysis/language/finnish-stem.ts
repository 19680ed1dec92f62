import { stemmer } from '@orama/stemmers/finnish';

/** The stem of a Finnish word in lower case, without a dictionary: own rules around Snowball's algorithm for Finnish. */
export function finnishStem(word: string): string {
  return stemmer(word);
}
