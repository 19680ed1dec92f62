import { VIEWPOINTS, type Viewpoint } from '../../contract/words.ts';
import type { Spoken } from './spoken.ts';
import type { Themes } from './theme.ts';

/** Counts below this could point at persons. */
const LEAST_SHOWN = 5;

/** Who speaks of what; a hidden count is undefined. */
export interface Speakers {
  readonly viewpoints: readonly Viewpoint[];
  readonly rows: readonly {
    readonly theme: string;
    readonly size: number;
    readonly counts: readonly (number | undefined)[];
  }[];
}

/** How many texts of each viewpoint are in each theme, small counts hidden as `countsByViewpoint` does. */
export function speakersOf(spoken: readonly Spoken[], { themes }: Themes): Speakers {
  const { viewpoints, counts } = countsByViewpoint(
    spoken,
    themes.map(({ members }) => members.map(({ id }) => id)),
  );
  const rows = themes.map(({ id, members }, row) => ({ theme: id, size: members.length, counts: counts[row] ?? [] }));
  return { viewpoints, rows };
}

/**
 * How many texts of each viewpoint are in each group of texts. Every count from 1 to 4 is hidden, and with them so many others
 * that none can be had by subtraction: where something is hidden in a row or a column, at least two counts are, and
 * those together are at least 5. Texts without a viewpoint are in no column.
 */
export function countsByViewpoint(
  spoken: readonly Spoken[],
  groups: readonly (readonly string[])[],
): { viewpoints: Viewpoint[]; counts: (number | undefined)[][] } {
  const viewpointOf = new Map(spoken.map(({ id, viewpoint }) => [id, viewpoint]));
  const viewpoints = VIEWPOINTS.filter((viewpoint) => spoken.some((one) => one.viewpoint === viewpoint));
  const counts = groups.map((ids) =>
    [...viewpoints, undefined].map((viewpoint) => ids.filter((id) => viewpointOf.get(id) === viewpoint).length),
  );
  const hidden = hiddenCells(counts);
  const shown = counts.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? undefined : count)));
  return { viewpoints, counts: shown.map((row) => row.slice(0, viewpoints.length)) };
}

/** Which cells of a table with known row and column sums stay hidden. */
export function hiddenCells(counts: readonly (readonly number[])[]): boolean[][] {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < LEAST_SHOWN));
  while (hideOneMore(counts, hidden));
  return hidden;
}

/** Looks for a line whose hidden cells could be worked out, and hides its smallest shown count too. */
function hideOneMore(counts: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  for (const line of linesOf(counts)) {
    const unseen = line.filter(([row, column]) => hidden[row]?.[column]);
    const sum = unseen.reduce((total, [row, column]) => total + (counts[row]?.[column] ?? 0), 0);
    if (unseen.length === 0 || (unseen.length > 1 && sum >= LEAST_SHOWN)) continue;
    const shown = line.filter(([row, column]) => !hidden[row]?.[column]);
    const [least] = shown.sort(
      ([row, column], [otherRow, otherColumn]) =>
        weight(counts[row]?.[column]) - weight(counts[otherRow]?.[otherColumn]),
    );
    const cells = least && hidden[least[0]];
    if (!least || !cells) continue;
    cells[least[1]] = true;
    return true;
  }
  return false;
}

/** Zeros hide nothing well: they come last. */
function weight(count = 0): number {
  return count === 0 ? Infinity : count;
}

function linesOf(counts: readonly (readonly number[])[]): [row: number, column: number][][] {
  const rows = counts.map((row, at) => row.map((_count, column): [number, number] => [at, column]));
  const columns = (counts[0] ?? []).map((_count, column) => counts.map((_row, row): [number, number] => [row, column]));
  return [...rows, ...columns];
}
