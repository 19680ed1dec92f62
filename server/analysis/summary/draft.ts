import type { Words } from '../language/words.ts';
import type { Quote } from '../themes/sayings.ts';
import { countsByViewpoint } from '../themes/speakers.ts';
import type { Spoken } from '../themes/spoken.ts';
import type { Themes } from '../themes/theme.ts';
import { themesOf } from '../themes/themes.ts';
import { dissentOf, type Dissent } from './dissent.ts';
import { agreedBy, voicesOf, type GroupVoice, type Opinions } from './opinions.ts';
import { gatheredPoints, rarePoints, type Point, type UncountedPoint } from './points.ts';
import { type Shelf, shelvesOf } from './by-theme.ts';

/** A draft for a person to work on. Every sentence in it is somebody's own. */
export interface DraftSummary {
  readonly machineMade: true;
  readonly method: { readonly name: string; readonly version: number };
  /** What several say, by how many do, the most first. */
  readonly points: readonly Point[];
  /** What one or two say and nobody else does: rare, and it may matter. */
  readonly rare: readonly Point[];
  /** What speaks against the main line. */
  readonly dissent: readonly Dissent[];
  /** What all opinion groups agree on, and what each of them says; empty without them. */
  readonly agreements: readonly Quote[];
  readonly groups: readonly GroupVoice[];
  /** Texts that no point speaks for: to be read one by one. */
  readonly unused: readonly string[];
}

/** Raise the version whenever the same texts may come out otherwise. */
const METHOD = { name: 'kuultu-draft-summary', version: 1 } as const;

export interface DraftBasis {
  /** Themes of the same texts; made here where they are not given. */
  readonly themes?: Themes | undefined;
  readonly opinions?: Opinions | undefined;
  /** Texts hidden by moderation: nothing of them is read, counted or shown. */
  readonly hidden?: ReadonlySet<string> | undefined;
}

/**
 * Drafts a summary out of verbatim sentences. Each theme gets at least one point; a large theme gets several that differ. What only
 * one says is kept apart, and so is what speaks against the main line. Nothing is written by the machine.
 */
export function draftSummary(words: Words, spoken: readonly Spoken[], basis: DraftBasis = {}): DraftSummary {
  const visible = spoken.filter(({ id }) => !basis.hidden?.has(id));
  const themes = visibleThemes(basis.themes ?? themesOf(words, visible), visible);
  const { points, rare, dissent } = foundOn(shelvesOf(words, visible, themes));
  points.sort((one, other) => other.sources.length - one.sources.length);
  const counted = withViewpoints(visible, [...points, ...rare]);
  const used = new Set(counted.flatMap(({ sources }) => sources));
  return {
    machineMade: true,
    method: METHOD,
    points: counted.slice(0, points.length),
    rare: counted.slice(points.length),
    dissent,
    agreements: agreedBy(visible, basis.opinions),
    groups: voicesOf(visible, basis.opinions),
    unused: visible.map(({ id }) => id).filter((id) => !used.has(id)),
  };
}

/** What each shelf gives; the sentences of a shelf are let go before the next one is made. */
function foundOn(shelves: Iterable<Shelf>) {
  const found: { points: UncountedPoint[]; rare: UncountedPoint[]; dissent: Dissent[] } = {
    points: [],
    rare: [],
    dissent: [],
  };
  for (const shelf of shelves) {
    const points = gatheredPoints(shelf);
    const quoted = new Set(points.flatMap(({ sentences }) => sentences.map(keyOf)));
    found.points.push(...points);
    found.dissent.push(...dissentOf(shelf, (quote) => quoted.has(keyOf(quote))));
    found.rare.push(...rarePoints(shelf));
  }
  return found;
}

function keyOf({ id, start }: Quote): string {
  return `${id} ${start}`;
}

/** Themes given from outside may still hold texts that were hidden since, or that are not asked about. */
function visibleThemes(themes: Themes, visible: readonly Spoken[]): Themes {
  const ids = new Set(visible.map(({ id }) => id));
  return {
    ...themes,
    themes: themes.themes
      .map((theme) => ({ ...theme, members: theme.members.filter(({ id }) => ids.has(id)) }))
      .filter(({ members }) => members.length > 0),
  };
}

function withViewpoints(spoken: readonly Spoken[], points: readonly UncountedPoint[]): Point[] {
  const { viewpoints, counts } = countsByViewpoint(
    spoken,
    points.map(({ sources }) => sources),
  );
  return points.map((point, row) => ({
    ...point,
    viewpoints: Object.fromEntries(viewpoints.map((viewpoint, column) => [viewpoint, counts[row]?.[column]])),
  }));
}
