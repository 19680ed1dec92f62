import { AsyncLocalStorage } from 'node:async_hooks';
import type { Principal } from './principal.ts';

const known = new AsyncLocalStorage<Principal | null>();

/** Does the work as one whose session has just been looked up: for what a page asks of the API while it is made. */
export function actingAs<T>(actor: Principal | null, work: () => T): T {
  return known.run(actor, work);
}

/** As whom the work at hand is done; undefined where nobody has been looked up, null for a visitor. */
export const actingNow = (): Principal | null | undefined => known.getStore();
