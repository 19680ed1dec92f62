import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../db/connection.ts';
import { developmentCase, needVersion } from '../../db/schema/cases.ts';
import { visibleCase } from '../access/case.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { Moment } from '../contract/schemas.ts';
import { pageOfVersions, type WhichVersions } from './versions.ts';

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
  const [newest] = await wordingsOf(tx, eq(needVersion.caseId, caseId)).limit(1);
  const before = newest ?? { version: 0, need: '', needPlain: '' };
  if (now.need === before.need && now.needPlain === before.needPlain) return null;
  const version = before.version + 1;
  await tx.insert(needVersion).values({ caseId, version, ...now, by, at });
  return version;
}

/** Every wording that the need has had, newest first. */
export async function needVersions(db: Db, actor: Principal | null, caseId: string, page: WhichVersions) {
  await visibleCase(db, actor, caseId);
  return pageOfVersions(page, (before, limit) =>
    wordingsOf(db, and(eq(needVersion.caseId, caseId), lt(needVersion.version, before))).limit(limit),
  );
}

function wordingsOf(db: Db | Tx, which: SQL | undefined) {
  const { version, need, needPlain, at } = needVersion;
  return db.select({ version, need, needPlain, at }).from(needVersion).where(which).orderBy(desc(version));
}
