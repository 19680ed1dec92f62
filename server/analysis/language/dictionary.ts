import { readReading, type Part, type Reading } from './reading.ts';
import { readTransducer } from './transducer.ts';
import { readingsOf } from './walk.ts';

/** What a word may be: its base forms, and the parts of the compounds that it may be. All in lower case. */
export interface WordForms {
  readonly baseForms: readonly string[];
  /** Compound parts in their base forms, and runs of parts: *hyvinvointialuejohtaja* has *hyvinvointialue*. */
  readonly parts: readonly string[];
}

/** All forms of a word in lower case; undefined for a word that the dictionary does not know. */
export type Dictionary = (word: string) => WordForms | undefined;

/** More parts than this are no word that anyone searches by its inner runs. */
const MOST_PARTS = 6;

/** Opens Voikko's `mor.vfst`. Throws `UnreadableDictionary` for other bytes. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const transducer = readTransducer(bytes);
  return (word) => {
    const readings = readingsOf(transducer, word).flatMap((reading) => readReading(reading) ?? []);
    if (readings.length === 0) return undefined;
    const baseForms = new Set(readings.map(({ baseForm }) => baseForm.toLowerCase()));
    const parts = new Set(readings.flatMap(partsOf).map((part) => part.toLowerCase()));
    return { baseForms: [...baseForms], parts: [...parts].filter((part) => !baseForms.has(part)) };
  };
}

/** Every run of parts but the whole word, and the inner parts that the dictionary marks in its own base forms. */
function partsOf({ parts }: Reading): string[] {
  const shown = parts.slice(0, MOST_PARTS);
  const runs = shown.flatMap((_part, from) =>
    shown.slice(from).map((_last, more) => run(shown.slice(from, from + more + 1))),
  );
  const inner = shown.flatMap(({ base }) => (base.includes('=') ? base.split('=') : []));
  return [...runs, ...inner].map((part) => part.replace(/^-|-$/g, '')).filter((part) => part.length > 1);
}

function run(parts: readonly Part[]): string {
  const before = parts.slice(0, -1).map(({ surface }) => surface);
  return before.join('') + (parts.at(-1)?.base ?? '').replaceAll('=', '');
}
