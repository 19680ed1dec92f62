import Type from 'typebox';
import { Body } from '../contract/schemas.ts';

const MOST = 2_000_000_000;
const PAGE = 50;

/** The number of a wording: of a point, of a need. */
export const VersionNumber = Type.Integer({ minimum: 1, maximum: MOST });
/** Which page of earlier wordings: those before the version `after`, or the newest. */
export const VersionsQuery = Body({ after: Type.Optional(VersionNumber) });
export type WhichVersions = Type.Static<typeof VersionsQuery>;

interface Wording {
  readonly version: number;
  readonly at: Date;
}

/** A page of wordings, the newest first, as `find` gives those before a version, so many at most. */
export async function pageOfVersions<One extends Wording>(
  { after = MOST }: WhichVersions,
  find: (before: number, limit: number) => Promise<One[]>,
) {
  const rows = await find(after, PAGE);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length === PAGE && last ? String(last.version) : null,
  };
}
