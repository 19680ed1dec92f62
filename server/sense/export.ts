import type { Db } from '../../db/connection.ts';
import type { Principal } from '../people/principal.ts';
import { draftSeen } from './draft.ts';
import { opinionsSeen, type SeenOpinions } from './opinions.ts';
import { textsOfTheme, themesSeen } from './themes.ts';

/** So many contributions of a theme go into a file at the most. */
const MOST = 5_000;

/** All that the analysis has made of a case, with each method's name and version, so that somebody can repeat it. */
export async function analysisOf(db: Db, actor: Principal | null, caseId: string) {
  const [themes, draft, opinions] = await Promise.all([
    themesSeen(db, actor, caseId),
    draftSeen(db, actor, caseId),
    opinionsSeen(db, actor, caseId),
  ]);
  // Where the one who exports stands herself is hers, and no finding.
  return { themes, draft, opinions: { ...opinions, here: null } };
}

/** Which contribution is in which theme, as CSV: columns contribution, theme (empty: none), name, lang, viewpoint, text. */
export async function themesCsv(db: Db, actor: Principal | null, caseId: string): Promise<string> {
  const { themes } = await themesSeen(db, actor, caseId);
  const rows = [['contribution', 'theme', 'name', 'lang', 'viewpoint', 'text']];
  for (const { id, name, terms } of [...themes, { id: 'none', name: '', terms: [] }]) {
    const { items } = await textsOfTheme(db, actor, caseId, id, { limit: MOST });
    const theme = id === 'none' ? '' : id;
    for (const said of items)
      rows.push([said.id, theme, name ?? terms.join(' '), said.lang, said.viewpoint ?? '', said.text]);
  }
  return csv(rows);
}

/** Figures by statement and group, as CSV; an empty cell is hidden, since it or what follows from it is fewer than five. */
export function opinionsCsv({ statements }: SeenOpinions): string {
  const rows = statements.flatMap(({ id, text, total, byGroup }) =>
    [{ letter: '', counts: total }, ...byGroup].map(({ letter, counts }) => [
      id,
      letter,
      ...[counts?.agree, counts?.disagree, counts?.cantSay].map((count) => String(count ?? '')),
      text,
    ]),
  );
  return csv([['statement', 'group', 'agree', 'disagree', 'cant_say', 'text'], ...rows]);
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
