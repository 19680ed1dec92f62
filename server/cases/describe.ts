import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { developmentCase, stay } from '../../db/schema/cases.ts';
import { record } from '../activity/record.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { demandOwner } from './advance.ts';
import { keepNeed } from './need.ts';
import { visibleCase, situationOf } from '../access/case.ts';

export interface Description {
  readonly title?: string | undefined;
  readonly need?: string | undefined;
  readonly needPlain?: string | undefined;
  readonly theme?: string | undefined;
  /** Owner and target day of the present step. */
  readonly ownerId?: string | undefined;
  readonly targetDay?: string | undefined;
}

/** Writes the need (each wording of it is kept), its plain version, the title and theme, and who looks after the present step until when. */
export async function describeCase(db: Db, actor: Principal | null, caseId: string, wish: Description, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'case.describe', situationOf(seen));
    const { ownerId, targetDay, ...words } = wish;
    const written = Object.fromEntries(
      Object.entries(words).flatMap(([name, text]) => (text === undefined ? [] : [[name, clean(text)]])),
    );
    if (Object.keys(written).length > 0) {
      await tx.update(developmentCase).set(written).where(eq(developmentCase.id, caseId));
    }
    if (ownerId !== undefined) await demandOwner(tx, ownerId);
    if (ownerId !== undefined || targetDay !== undefined) {
      await tx
        .update(stay)
        .set({ ...(ownerId ? { ownerId } : {}), ...(targetDay ? { targetDay } : {}) })
        .where(and(eq(stay.caseId, caseId), isNull(stay.leftAt)));
    }
    const version = await keepNeed(tx, caseId, personId, now);
    const by = { actorId: personId, caseId };
    const number = await (version
      ? record(tx, { kind: 'case.need_versioned', ...by, details: { version } })
      : record(tx, { kind: 'case.described', ...by }));
    return { number: number ?? 0 };
  });
}
