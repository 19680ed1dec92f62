/** A word as one reading of the dictionary builds it up. */
export interface Reading {
  /** The form under which a dictionary lists the whole word: *kotihoidon* → *kotihoito*. Names keep their capitals. */
  readonly baseForm: string;
  /** A compound's parts in their order; one part where the word is none. */
  readonly parts: readonly Part[];
}

export interface Part {
  /** As it stands in the word: *omais* in *omaishoitaja*. */
  readonly surface: string;
  /** Its own base form: *omainen*. Its own seams are marked by `=` where the dictionary knows them: *hyvin=vointi*. */
  readonly base: string;
}

/**
 * Reads what the dictionary says of a word, `[Ln][Xp]koti[X]kot[Sn][Ny]i[Bh][Bc][Ln][Xp]hoito[X]hoido[Sg][Ny]n`:
 * letters stand as in the word; `[Xp]…[X]` holds the base form of what follows and `[Xj]…[X]` the base form of a
 * derivation's ending; `[Bc]` is the seam of a compound, and `[Bh]` before it says that spelling decides on its hyphen.
 * Undefined for a reading that spelling bars: a seam where like vowels meet without a hyphen, or a hyphen without need.
 */
export function readReading(reading: string): Reading | undefined {
  const parts = reading.split('[Bc]').map(readPart);
  if (!parts.every((_part, place) => seamHolds(parts, place))) return undefined;
  return { baseForm: baseForm(parts), parts: parts.filter((part) => part.surface !== '') };
}

/** Numbers in words are bent in every part: *kahdenkymmenen* is *kaksikymmentä*. Other compounds only in the last. */
function baseForm(parts: readonly JudgedPart[]): string {
  const numeral = !parts.some(({ labels }) => /\[L(?!ur?\])/.test(labels));
  const last = parts.at(-1)?.base ?? '';
  const before = parts.slice(0, -1).map((part) => (numeral ? part.base : part.surface));
  return before.join('') + last.replaceAll('=', '');
}

interface JudgedPart extends Part {
  readonly labels: string;
}

function readPart(part: string): JudgedPart {
  let surface = '';
  let base: string | undefined;
  let holding = '';
  for (const [, label, letters = ''] of part.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    if (label === 'X') holding = '';
    else if (label?.startsWith('X')) {
      holding = label;
      if (label !== 'Xr') base = surface;
    } else if (holding === '') surface += letters;
    else if (holding !== 'Xr') base = surface + letters;
  }
  // Figures and signs have no base form of their own: 20:n is 20.
  return { surface, base: base ?? surface.replace(/:.*/, ''), labels: part };
}

/** A hyphen must stand between like vowels, after a figure and after a name of two parts, and may stand after *-is*. */
function seamHolds(parts: readonly JudgedPart[], place: number): boolean {
  const [part, next] = [parts[place], parts[place + 1]];
  if (!part || !next || !part.labels.endsWith('[Bh]')) return true;
  if (part.labels.startsWith('[Bh]') && parts[place - 1]?.surface.endsWith('-')) return false;
  if (next.surface === '') return true;
  const hyphen = part.surface.endsWith('-');
  const letter = part.surface.at(hyphen ? -2 : -1) ?? '';
  const likeVowels = /[aeiouyäöå]/.test(letter) && next.surface.startsWith(letter);
  const must = likeVowels || /[0-9]/.test(letter) || part.labels.startsWith('[Icu]');
  return hyphen ? must || mayHyphen(part) : !must;
}

/** After *pohjois-*, *erikois-*, and after loan words that the dictionary marks so (*internet-yhteys*). */
function mayHyphen({ surface, labels }: JudgedPart): boolean {
  return surface.endsWith('is-') || labels.includes('[Isf]');
}
