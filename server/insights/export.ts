import type { Db } from '../../db/connection.ts';
import type { Principal } from '../access/principal.ts';
import type { TableRows } from '../base/table.ts';
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

/** Which contribution is in which theme (empty: none). */
export async function themesTable(db: Db, actor: Principal | null, caseId: string): Promise<TableRows> {
  const { themes } = await themesSeen(db, actor, caseId);
  const rows = [['contribution', 'theme', 'name', 'lang', 'viewpoint', 'text']];
  for (const { id, name, terms } of [...themes, { id: 'none', name: '', terms: [] }]) {
    const { items } = await textsOfTheme(db, actor, caseId, id, { limit: MOST });
    const theme = id === 'none' ? '' : id;
    for (const said of items)
      rows.push([said.id, theme, name ?? terms.join(' '), said.lang, said.viewpoint ?? '', said.text]);
  }
  return rows;
}

/** Figures by statement and group; an empty cell is hidden, since it or what follows from it is fewer than five. */
export function opinionsTable({ statements }: SeenOpinions): TableRows {
  const rows = statements.flatMap(({ id, text, total, byGroup }) =>
    [{ letter: '', counts: total }, ...byGroup].map(({ letter, counts }) => [
      id,
      letter,
      ...[counts?.agree, counts?.disagree, counts?.cantSay].map((count) => count ?? null),
      text,
    ]),
  );
  return [['statement', 'group', 'agree', 'disagree', 'cant_say', 'text'], ...rows];
}
