import { and, eq, isNull } from 'drizzle-orm';
import { developmentCase, stay } from '../../db/schema/cases.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { onCase } from '../access/on-case.ts';
import { demandOwner } from './advance.ts';
import { keepNeed } from './need.ts';

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
export const describeCase = onCase('case.describe', async ({ tx, me, seen, now, tell }, wish: Description) => {
  const { ownerId, targetDay, ...words } = wish;
  const written = Object.fromEntries(
    Object.entries(words).flatMap(([name, text]) => (text === undefined ? [] : [[name, clean(text)]])),
  );
  if (Object.keys(written).length > 0) {
    await tx.update(developmentCase).set(written).where(eq(developmentCase.id, seen.id));
  }
  if (ownerId !== undefined) await demandOwner(tx, ownerId);
  if (ownerId !== undefined || targetDay !== undefined) {
    await tx
      .update(stay)
      .set({ ...(ownerId ? { ownerId } : {}), ...(targetDay ? { targetDay } : {}) })
      .where(and(eq(stay.caseId, seen.id), isNull(stay.leftAt)));
  }
  const version = await keepNeed(tx, seen.id, me.personId, now);
  return { number: await (version ? tell('case.need_versioned', { version }) : tell('case.described')) };
});
