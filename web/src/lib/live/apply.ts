import type { ActivityKind, Part } from '../../../../server/contract/activity.ts';
import type { Shapes } from '../api/shapes.ts';

/** What a case's page shows, and what live events change. */
export interface CasePage {
  readonly case: Shapes['Case'];
  readonly voices: { readonly items: Shapes['Said'][]; readonly next: string | null };
}

/** One row of the live feed, as the page uses it. */
export interface LiveRow {
  readonly kind: ActivityKind;
  /** Which parts of the page it changes. */
  readonly changes: readonly Part[];
  readonly contributionId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How the page reads its parts anew: the case, one contribution, or the newest of them. Null when it is no longer there. */
export interface Reader {
  case(): Promise<CasePage['case'] | null>;
  said(id: string): Promise<Shapes['Said'] | null>;
  voices(): Promise<CasePage['voices'] | null>;
}

/**
 * The page after some live events: only the parts that they change are read anew, each once however many events came.
 * The page before and the events give exactly the page that a fresh request would give.
 */
export async function applyLive(page: CasePage, rows: readonly LiveRow[], read: Reader): Promise<CasePage> {
  const parts = new Set(rows.flatMap(({ changes }) => changes));
  const [seen, voices] = await Promise.all([
    parts.has('case') ? read.case() : page.case,
    parts.has('voices') ? read.voices() : saidAnew(page.voices, rows, read),
  ]);
  return { case: seen ?? page.case, voices: voices ?? page.voices };
}

async function saidAnew(voices: CasePage['voices'], rows: readonly LiveRow[], read: Reader) {
  const ids = new Set(rows.filter((row) => row.changes.includes('said')).flatMap((row) => placeOf(row) ?? []));
  const anew = await Promise.all([...ids].map(async (id) => [id, await read.said(id)] as const));
  const items = [...voices.items];
  for (const [id, said] of anew) {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0 && said) items[at] = said;
    else if (at >= 0) items.splice(at, 1);
    else if (said && isNewer(said, voices.items)) items.push(said);
  }
  items.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));
  return { items, next: voices.next };
}

/** A comment shows on the page as its contribution's number of comments. */
function placeOf(row: LiveRow): string | null {
  const parent = row.details['parentId'];
  return typeof parent === 'string' ? parent : row.contributionId;
}

/** What is older than the page's last belongs to a later page, unless this is the only one. */
function isNewer(said: Shapes['Said'], items: readonly Shapes['Said'][]): boolean {
  const last = items.at(-1);
  return said.parentId === null && (!last || said.createdAt >= last.createdAt);
}
