import type { Db } from '../../db/connection.ts';
import { themeName } from '../../db/schema/analysis.ts';
import { record } from '../activity/record.ts';
import type { KeptThemes } from '../analysis/task.ts';
import { visibleCase, situationOf } from '../access/case.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { storedOf } from './spoken.ts';

/** Gives a theme of a case a name in a person's own words; it lasts as long as the theme does. */
export async function nameTheme(
  db: Db,
  actor: Principal | null,
  { caseId, theme, name }: { readonly caseId: string; readonly theme: string; readonly name: string },
  now: Date,
): Promise<void> {
  const { personId: by } = signedIn(actor);
  await db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'theme.name', situationOf(seen));
    const { result } = found(await storedOf<KeptThemes>(tx, caseId, 'themes'));
    found(result.themes.find(({ id }) => id === theme));
    const named = { name: clean(name), by, at: now };
    await tx
      .insert(themeName)
      .values({ theme, caseId, ...named })
      .onConflictDoUpdate({ target: themeName.theme, set: named });
    await record(tx, { kind: 'theme.named', actorId: by, caseId, details: { theme } });
  });
}
