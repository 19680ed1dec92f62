import type { Theme, Themes } from './theme.ts';

/** Of the texts known at both times so large a part of both themes' texts must be in both. */
const SAME = 0.3;

/**
 * Gives themes that were there before the ids and names that they had: pairs are made by the share of texts in both
 * (of texts in either, counting only texts of both times), the largest first. Other themes get ids never used before.
 */
export function lasting(themes: readonly Omit<Theme, 'id' | 'name'>[], earlier: Themes | undefined): Theme[] {
  const before = earlier?.themes ?? [];
  const known = new Set(
    before.flatMap(({ members }) => members.map(({ id }) => id)).concat(earlier?.unassigned.map(({ id }) => id) ?? []),
  );
  const now = themes.map(({ members }) => new Set(members.map(({ id }) => id).filter((id) => known.has(id))));
  const present = new Set(now.flatMap((ids) => [...ids]));
  const pairs = before.flatMap((old) => {
    const ids = old.members.map(({ id }) => id).filter((id) => present.has(id));
    return now.map((own, at) => ({ old, at, same: overlap(own, ids) })).filter(({ same }) => same >= SAME);
  });
  pairs.sort((one, other) => other.same - one.same || one.at - other.at);
  const kept = new Map<number, Theme>();
  for (const { old, at } of pairs) if (!kept.has(at) && ![...kept.values()].includes(old)) kept.set(at, old);
  return named(themes, kept, before);
}

function overlap(own: ReadonlySet<string>, ids: readonly string[]): number {
  const both = ids.filter((id) => own.has(id)).length;
  return both / Math.max(1, own.size + ids.length - both);
}

function named(
  themes: readonly Omit<Theme, 'id' | 'name'>[],
  kept: ReadonlyMap<number, Theme>,
  before: readonly Theme[],
): Theme[] {
  let last = Math.max(0, ...before.map(({ id }) => Number(id.replace(/^.*-/, '')) || 0));
  return themes.map((theme, at) => {
    const old = kept.get(at);
    const name = old?.name === undefined ? {} : { name: old.name };
    return { ...theme, id: old?.id ?? `${theme.language}-${++last}`, ...name };
  });
}
