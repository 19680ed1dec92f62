import { invalidateAll } from '$app/navigation';
import { onMount } from 'svelte';
import type { ActivityKind } from '../../../../server/contract/activity.ts';
import { lookAt } from './line.ts';

/** Reads the page anew when something of these kinds happens in the case; without JavaScript it stays as it was served. */
export function anewAt(
  seen: () => { readonly id: string; readonly number: number },
  kinds: readonly ActivityKind[],
): void {
  onMount(() =>
    lookAt(seen().id, seen().number, {
      rows: (rows) => void (rows.some(({ kind }) => kinds.includes(kind)) && invalidateAll()),
      lost: () => {},
      anew: () => void invalidateAll(),
    }),
  );
}
