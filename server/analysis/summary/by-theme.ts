import type { Words } from '../language/words.ts';
import { centreOf } from '../themes/centre.ts';
import { sayingsOf, type Saying } from '../themes/sayings.ts';
import type { Spoken } from '../themes/spoken.ts';
import type { Theme, Themes } from '../themes/theme.ts';
import { matrixOf } from '../themes/weights.ts';

/** The sentences of one theme, or of all texts of a language that belong to none. */
export interface Shelf {
  readonly theme: Theme | undefined;
  /** The texts in the order of the theme, the closest first. */
  readonly ids: readonly string[];
  readonly sayings: readonly Saying[];
  /** The middle of what the texts say; a value of each column of the sentences' terms. */
  readonly centre: Float64Array;
}

/**
 * All visible texts by theme, their sentences weighed as the themes weigh texts, language by language. One shelf is made at
 * a time: the sentences of all of them together would take up the most of what a large forum needs.
 */
export function* shelvesOf(words: Words, spoken: readonly Spoken[], { themes }: Themes): Generator<Shelf> {
  const assigned = new Set(themes.flatMap(({ members }) => members.map(({ id }) => id)));
  const languages = [...new Set(spoken.map(({ language }) => language))].sort();
  for (const language of languages) {
    const texts = spoken.filter((one) => one.language === language);
    const { scale, matrix } = matrixOf(words, texts);
    const rowOfId = new Map(texts.map(({ id }, row) => [id, row]));
    const shelf = (theme: Theme | undefined, ids: readonly string[]): Shelf => {
      const rows = ids.flatMap((id) => rowOfId.get(id) ?? []);
      const sayings = rows.flatMap((row) => texts[row] ?? []).flatMap((text) => sayingsOf(words, scale, text));
      return { theme, ids, sayings, centre: centreOf(matrix, rows) };
    };
    for (const theme of themes) {
      if (theme.language !== language) continue;
      yield shelf(
        theme,
        theme.members.map(({ id }) => id),
      );
    }
    const apart = texts.filter(({ id }) => !assigned.has(id)).map(({ id }) => id);
    yield shelf(undefined, apart.sort());
  }
}
