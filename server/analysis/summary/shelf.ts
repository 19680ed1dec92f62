import type { Words } from '../language/words.ts';
import { centreOf } from '../themes/centre.ts';
import { termsOf } from '../themes/pieces.ts';
import { sayingsOf, type Saying } from '../themes/sayings.ts';
import type { Spoken, Theme, Themes } from '../themes/themes.ts';
import { scaleOf, weightsOf } from '../themes/weights.ts';

/** The sentences of one theme, or of all texts of a language that belong to none. */
export interface Shelf {
  readonly theme: Theme | undefined;
  /** The texts in the order of the theme, the closest first. */
  readonly ids: readonly string[];
  readonly sayings: readonly Saying[];
  /** The middle of what the texts say; a value of each column of the sentences' terms. */
  readonly centre: Float64Array;
}

/** All visible texts by theme, their sentences weighed as the themes weigh texts: language by language. */
export function shelvesOf(words: Words, spoken: readonly Spoken[], { themes }: Themes): Shelf[] {
  const assigned = new Set(themes.flatMap(({ members }) => members.map(({ id }) => id)));
  const languages = [...new Set(spoken.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const texts = spoken.filter((one) => one.language === language);
    const terms = texts.map(({ text }) => termsOf(words, language, text));
    const scale = scaleOf(terms);
    const matrix = weightsOf(scale, terms);
    const rowOfId = new Map(texts.map(({ id }, row) => [id, row]));
    const shelf = (theme: Theme | undefined, ids: readonly string[]): Shelf => {
      const rows = ids.flatMap((id) => rowOfId.get(id) ?? []);
      const sayings = rows.flatMap((row) => texts[row] ?? []).flatMap((text) => sayingsOf(words, scale, text));
      return { theme, ids, sayings, centre: centreOf(matrix, rows) };
    };
    const own = themes.filter((theme) => theme.language === language);
    const apart = texts.filter(({ id }) => !assigned.has(id)).map(({ id }) => id);
    return [
      ...own.map((theme) =>
        shelf(
          theme,
          theme.members.map(({ id }) => id),
        ),
      ),
      shelf(undefined, apart.sort()),
    ];
  });
}
