import { and, desc, eq, lt } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../db/connection.ts';
import { developmentCase, needVersion } from '../../db/schema/cases.ts';
import { visibleCase } from '../access/case.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { Moment } from '../contract/schemas.ts';

/** Higher than any version. */
export const NO_END = 2_000_000_000;

/** One wording of a case's need. */
export const NeedVersion = Type.Object({
  version: Type.Integer(),
  need: Type.String(),
  needPlain: Type.String(),
  at: Moment,
});

/**
 * Keeps the need of the case as it now stands, if it is not worded as before. Returns the number of the new wording, the
 * first being 1, or null when nothing has changed. The case is locked by the caller.
 */
export async function keepNeed(tx: Tx, caseId: string, by: string, at: Date): Promise<number | null> {
  const { need, needPlain } = developmentCase;
  const [row] = await tx.select({ need, needPlain }).from(developmentCase).where(eq(developmentCase.id, caseId));
  const now = found(row);
  const [newest] = await wordingsOf(tx, caseId).limit(1);
  const before = newest ?? { version: 0, need: '', needPlain: '' };
  if (now.need === before.need && now.needPlain === before.needPlain) return null;
  const version = before.version + 1;
  await tx.insert(needVersion).values({ caseId, version, ...now, by, at });
  return version;
}

/** Every wording that the need has had, newest first, a page of `limit` at a time: those before the version `before`. */
export async function needVersions(
  db: Db,
  actor: Principal | null,
  caseId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
) {
  await visibleCase(db, actor, caseId);
  const rows = await wordingsOf(db, caseId, before).limit(limit);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length === limit && last ? String(last.version) : null,
  };
}

function wordingsOf(db: Db | Tx, caseId: string, before = NO_END) {
  const { version, need, needPlain, at } = needVersion;
  return db
    .select({ version, need, needPlain, at })
    .from(needVersion)
    .where(and(eq(needVersion.caseId, caseId), lt(version, before)))
    .orderBy(desc(version));
}
