import { themeName } from '../../db/schema/analysis.ts';
import type { KeptThemes } from '../analysis/task.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { onCase } from '../access/on-case.ts';
import { found } from '../base/refusal.ts';
import { storedOf } from './spoken.ts';

/** Gives a theme of a case a name in a person's own words; it lasts as long as the theme does. */
export const nameTheme = onCase('theme.name', async ({ tx, me, seen, now, tell }, theme: string, name: string) => {
  const { result } = found(await storedOf<KeptThemes>(tx, seen.id, 'themes'));
  found(result.themes.find(({ id }) => id === theme));
  const named = { name: clean(name), by: me.personId, at: now };
  await tx
    .insert(themeName)
    .values({ theme, caseId: seen.id, ...named })
    .onConflictDoUpdate({ target: themeName.theme, set: named });
  await tell('theme.named', { theme });
});
