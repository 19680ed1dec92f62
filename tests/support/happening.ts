import type { Db } from '../../db/connection.ts';
import { type Happening, record } from '../../server/activity/record.ts';
import type { ActivityKind } from '../../server/contract/activity.ts';

/** What a test writes to the log as if an act had: as much of the details as it asks about. */
export interface Happened extends Partial<Omit<Happening, 'kind' | 'details'>> {
  readonly kind: ActivityKind;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes it to the log in a transaction of its own; by nobody, if not told. */
export async function happen(db: Db, happened: Happened): Promise<void> {
  const happening = { actorId: null, details: {}, ...happened } as Happening;
  await db.transaction((tx) => record(tx, happening));
}
