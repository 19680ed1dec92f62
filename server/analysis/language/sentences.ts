/** One sentence, verbatim: `text.slice(start, end)`; positions count UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text in Finnish, Swedish or English into its sentences, in their order; together they hold everything but
 * the space between them. A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with what
 * closes quotes after it, and at a line that begins a new thing. Abbreviations, ordinals, dates, numbers and initials end none.
 */
export function sentences(text: string): Sentence[] {
  const places: { start: number; end: number }[] = [];
  let start = 0;
  let checked = 0;
  for (const end of endsOf(text)) {
    const last = places.at(-1);
    if (SAYS.test(text.slice(checked, end))) places.push({ start, end });
    else if (last) last.end = end;
    checked = end;
    if (places.length > 0) start = end;
  }
  return places.map((place) => trimmed(text, place));
}

/** A piece without a letter or a figure is no sentence: it belongs to the one before it, or to the first. */
const SAYS = /[\p{L}\p{N}]/u;

function trimmed(text: string, place: { readonly start: number; readonly end: number }): Sentence {
  const slice = text.slice(place.start, place.end);
  const start = place.start + slice.length - slice.trimStart().length;
  const end = start + slice.trim().length;
  return { text: text.slice(start, end), start, end };
}

/** Stops with what closes after them, or line breaks; each may end a sentence. */
const STOP = /[.!?…]+[\p{Pf}"'’)\]]*|\n\s*/gu;

function* endsOf(text: string): Generator<number> {
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + stop.length, index + stop.length + 40);
    if (/[.!?…]/.test(stop) ? stopEnds(before, stop, after) : lineEnds(stop, after)) yield index + stop.length;
  }
  yield text.length;
}

/** A new line goes on with the sentence only where it begins with a small letter, as in a text broken by hand. */
function lineEnds(breaks: string, after: string): boolean {
  return /\n\s*\n/.test(breaks) || !/^\p{Ll}/u.test(after);
}

function stopEnds(before: string, stop: string, after: string): boolean {
  const next = /^\s*[\p{Pi}\p{Ps}"'”’•*–—-]*\s*(.?)/u.exec(after)?.[1] ?? '';
  const small = /\p{Ll}/u.test(next);
  if (!/^\s|^$/.test(after)) return gluedEnds(before, after);
  if (/^[!?]+$/.test(stop)) return true;
  // "Miksi?" hän kysyi; hoitoa... ja lepoa.
  if (stop !== '.') return !small;
  return fullStopEnds(before, small, next);
}

/** "Hyvä.Mutta": the space is missing. A name such as www.Kela.fi is spared. */
function gluedEnds(before: string, after: string): boolean {
  return (
    /^["'”’(]?\p{Lu}/u.test(after) &&
    /(?:^|[\s(])(?!www)[\p{L}-]*\p{Ll}{2}$|[\p{N})]$/u.test(before) &&
    !ABBREVIATION.test(before)
  );
}

function fullStopEnds(before: string, small: boolean, next: string): boolean {
  if (/(?:^|[\n•*–-])\s*\p{N}{1,2}$/u.test(before)) return false;
  if (/\p{N}$/u.test(before)) return !small;
  if (OPENING.test(before) || /(?:^|[\s(.])\p{Lu}$/u.test(before)) return false;
  if (ABBREVIATION.test(before)) return !small && !/\p{N}/u.test(next);
  if (small) return /\p{L}{4}$/u.test(before);
  return !/\p{N}/u.test(next) || !/(?:^|\s)\p{L}{1,3}$/u.test(before);
}

/** After these a sentence always goes on: something is named, counted or referred to. */
const OPENING_LIST = `
  esim es ns n klo ks kts vrt mm m.m prof tri dos maist lis fil toht p s s.o ts ent synt nk em ao ko o.s nro vs ed seur alk
  t.ex bl.a s.k d.v.s dvs ca kl jfr dr mag nr sid tel resp f.d p.g.a pga m.a.o t.o.m fr.o.m f.ö
  e.g i.e cf mr mrs ms approx dept`;

/** These stand inside a sentence or end it. */
const OTHER_LIST = `
  jne ym yms tms ymv jms yht huom alv oy ry kk vk vko v h t puh mrd milj tuh kpl min sek pvm tim
  osv o.s.v etc m.fl mfl o.d dyl m.m o.dyl kr st inc ltd co jr sr a.m p.m hrs vol`;

const OPENING = endingIn(OPENING_LIST);
const ABBREVIATION = endingIn(OPENING_LIST + OTHER_LIST);

/** Matches a text that ends in one of the abbreviations, its own full stop left out. */
function endingIn(list: string): RegExp {
  const any = list
    .trim()
    .split(/\s+/)
    .map((one) => one.replaceAll('.', '\\.\\s?'))
    .join('|');
  return new RegExp(`(?:^|[\\s("'”–-])(?:${any})$`, 'iu');
}
