import type { Viewpoint } from '../../contract/words.ts';
import { CUES } from '../kinds/cues.ts';
import { closeness } from '../themes/centre.ts';
import { likeness, spokenFor, type Quote, type Saying } from '../themes/sayings.ts';
import type { Shelf } from './by-theme.ts';

/** Something that was said, in the words of those who said it. */
export interface Point {
  /** The theme that it belongs to; undefined for something that only one said. */
  readonly theme: string | undefined;
  readonly terms: readonly string[];
  /** Verbatim, each with its source; the one that stands best for the others first. */
  readonly sentences: readonly Quote[];
  /** All texts that speak of this, those quoted among them. */
  readonly sources: readonly string[];
  /** How many of the texts are of each viewpoint; undefined: hidden, since few. */
  readonly viewpoints: Readonly<Partial<Record<Viewpoint, number | undefined>>>;
}

export type UncountedPoint = Omit<Point, 'viewpoints'>;

/** A theme gets one more point each time its size doubles, from this size on. */
const ONE_POINT = 15;
const MOST_POINTS = 4;
const SENTENCES = 3;
/** A sentence is quoted beside another when it is so much about the same. */
const SAME_MATTER = 0.12;

/** The points of a theme. Every text of it is a source of the point that it is nearest to. */
export function gatheredPoints({ theme, ids, sayings, centre }: Shelf): UncountedPoint[] {
  if (!theme) return [];
  const count = Math.min(MOST_POINTS, 1 + Math.floor(Math.log2(Math.max(1, ids.length / ONE_POINT))));
  const main = mainLine(sayings);
  const heads = headsOf(main, count, centre);
  const places = placesOf(sayings, heads);
  return heads
    .map((head, at) => ({ head, own: ids.filter((id) => (places.get(id) ?? 0) === at) }))
    .filter(({ own }) => own.length > 0)
    .map(({ head, own }) => ({
      theme: theme.id,
      terms: theme.terms,
      sentences: [head, ...besides(main, head, new Set(own))].map(({ quote }) => quote),
      sources: own,
    }));
}

/** What speaks against something has a section of its own, unless that is what the theme mostly does. */
function mainLine(sayings: readonly Saying[]): readonly Saying[] {
  const main = sayings.filter(({ quote, language }) => !CUES[language].against.test(quote.text));
  return main.length >= sayings.length / 2 ? main : sayings;
}

/** A theme whose sentences all fall short is still spoken for, by its best whole sentence. */
function headsOf(sayings: readonly Saying[], count: number, centre: Float64Array): Saying[] {
  const heads = spokenFor(sayings, count, ({ weights }) => closeness(centre, weights));
  return heads.length > 0 ? heads : sayings.slice(0, 1);
}

/** By text the place of the head that any of its sentences is most like. */
function placesOf(sayings: readonly Saying[], heads: readonly Saying[]): Map<string, number> {
  const best = new Map<string, { place: number; near: number }>();
  for (const saying of sayings)
    heads.forEach((head, place) => {
      const near = head.quote.id === saying.quote.id ? 1 : likeness(head, saying);
      const known = best.get(saying.quote.id);
      if (!known || near > known.near) best.set(saying.quote.id, { place, near });
    });
  return new Map([...best].map(([id, { place }]) => [id, place]));
}

/** Sentences of other texts on the same matter that add to what the first one says. */
function besides(sayings: readonly Saying[], head: Saying, own: ReadonlySet<string>): Saying[] {
  const others = sayings.filter(({ quote }) => own.has(quote.id) && quote.id !== head.quote.id);
  const near = (saying: Saying): number => {
    const like = likeness(head, saying);
    return like >= SAME_MATTER && like <= 2 / 3 ? like : 0;
  };
  return spokenFor(others, SENTENCES - 1, near);
}

/** So many are read; further ones stay among the unused. */
const MOST_RARE = 12;

/** Points of one text each, for texts that fit no theme and still say a whole thing. */
export function rarePoints({ theme, sayings }: Shelf): UncountedPoint[] {
  if (theme) return [];
  return spokenFor(sayings, MOST_RARE, () => 1).map(({ quote }) => ({
    theme: undefined,
    terms: [],
    sentences: [quote],
    sources: [quote.id],
  }));
}
