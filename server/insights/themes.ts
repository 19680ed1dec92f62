import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { KeptThemes, Spot } from '../analysis/task.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { LANGUAGES, VIEWPOINTS } from '../contract/words.ts';
import { contributionViews, ofIds, PAGE, SeenContribution, type Page } from '../contributions/view.ts';
import { visibleCase, situationOf } from '../access/case.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { isDue, storedOf } from './spoken.ts';

export const SeenQuote = Type.Object({
  contributionId: Id,
  text: Type.String(),
  lang: OneOf(LANGUAGES),
  viewpoint: Maybe(OneOf(VIEWPOINTS)),
});
export type SeenQuote = Type.Static<typeof SeenQuote>;

const Kinds = Type.Object({ question: Type.Integer(), wish: Type.Integer(), experience: Type.Integer() });
export const SeenThemes = Type.Object({
  themes: Type.Array(
    Type.Object({
      id: Type.String(),
      /** What a person called it; null while only its words name it. */
      name: Maybe(Type.String()),
      lang: OneOf(LANGUAGES),
      terms: Type.Array(Type.String()),
      texts: Type.Integer(),
      fresh: Type.Integer(),
      kinds: Kinds,
      /** Counts by viewpoint; null = hidden, since it or what follows from it is few. */
      viewpoints: Type.Array(Type.Object({ viewpoint: OneOf(VIEWPOINTS), texts: Maybe(Type.Integer()) })),
      quotes: Type.Array(SeenQuote),
    }),
  ),
  /** How many texts fit nowhere. */
  unassigned: Type.Integer(),
  method: Maybe(Type.String()),
  madeAt: Maybe(Moment),
  /** A newer result is on its way. */
  working: Type.Boolean(),
});
export type SeenThemes = Type.Static<typeof SeenThemes>;

/** For those who work with a case, or with the inbox: refuses others. */
export async function demandInsights(db: Db, actor: Principal | null, caseId: string | null): Promise<void> {
  const situation = caseId ? situationOf(await visibleCase(db, actor, caseId)) : {};
  demand(actor, caseId ? 'themes.see' : 'verstas.see', situation);
}

/** What people talk about in a case, or without one in the inbox, as the analysis last made it. */
export async function themesSeen(db: Db, actor: Principal | null, caseId: string | null): Promise<SeenThemes> {
  await demandInsights(db, actor, caseId);
  const [stored, working] = await Promise.all([
    storedOf<KeptThemes>(db, caseId, 'themes'),
    isDue(db, caseId, 'themes'),
  ]);
  if (!stored) return { themes: [], unassigned: 0, method: null, madeAt: null, working };
  const { themes, unassigned, speakers, kinds } = stored.result;
  const [names, wordsAt] = await Promise.all([
    namesOf(
      db,
      themes.map(({ id }) => id),
    ),
    quotesReader(
      db,
      actor,
      themes.flatMap(({ quotes }) => quotes),
    ),
  ]);
  const seen = themes.map(({ id, language, terms, members, fresh, quotes }, row) => ({
    id,
    name: names.get(id) ?? null,
    lang: language,
    terms: [...terms],
    texts: members.length,
    fresh,
    kinds: kinds[id] ?? { question: 0, wish: 0, experience: 0 },
    viewpoints: speakers.viewpoints.map((viewpoint, at) => ({
      viewpoint,
      texts: speakers.rows[row]?.counts[at] ?? null,
    })),
    quotes: quotes.flatMap(wordsAt),
  }));
  return { themes: seen, unassigned: unassigned.length, method: stored.method, madeAt: stored.madeAt, working };
}

async function namesOf(db: Db, themes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ theme: string; name: string }>(
    sql`select theme, name from theme_name where theme = any(${sql.param([...themes])}::text[])`,
  );
  return new Map(rows.map(({ theme, name }) => [theme, name]));
}

/** Gives the words at a spot, as this actor may read them now; nothing where they are hidden, withdrawn, erased or shorter. */
export async function quotesReader(db: Db, actor: Principal | null, spots: readonly Spot[]) {
  const ids = [...new Set(spots.map(({ id }) => id))];
  const views = ids.length > 0 ? await contributionViews(db, actor, { where: ofIds(ids), limit: ids.length }) : [];
  const byId = new Map(views.map((view) => [view.id, view]));
  return ({ id, start, end }: Spot): SeenQuote[] => {
    const view = byId.get(id);
    // The Verstas may read what is hidden, but not here: nothing of it is to end in a summary.
    const text = view && !view.hidden && !view.withdrawn ? view.text.slice(start, end) : '';
    return view && text !== '' ? [{ contributionId: id, text, lang: view.lang, viewpoint: view.viewpoint }] : [];
  };
}

export const ThemeTexts = Type.Object({ items: Type.Array(SeenContribution), next: Maybe(Type.String()) });

/** "Why is this here?": the contributions behind a theme, the closest first; of those that fit nowhere with theme `none`. */
export async function textsOfTheme(db: Db, actor: Principal | null, caseId: string | null, theme: string, page: Page) {
  await demandInsights(db, actor, caseId);
  const { result } = found(await storedOf<KeptThemes>(db, caseId, 'themes'));
  const behind = theme === 'none' ? result.unassigned : found(result.themes.find(({ id }) => id === theme)).members;
  const ids = behind.map(({ id }) => id);
  const limit = page.limit ?? PAGE;
  const from = page.after ? ids.indexOf(page.after) + 1 : 0;
  const some = ids.slice(from, from + limit);
  const views = some.length > 0 ? await contributionViews(db, actor, { where: ofIds(some), limit }) : [];
  const items = some.flatMap((id) => views.find((view) => view.id === id) ?? []).filter(({ text }) => text !== '');
  return { items, next: ids.length > from + limit ? (some.at(-1) ?? null) : null };
}
