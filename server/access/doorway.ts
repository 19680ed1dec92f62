import type { Db, Tx } from '../../db/connection.ts';
import { telling, type Tell } from '../activity/telling.ts';
import { demand, RULES, signedIn, type Act, type Rule } from './may.ts';
import type { Principal } from './principal.ts';

/** What an act needs of the service; every room's context has it. */
export interface Service {
  readonly db: Db;
  readonly clock: () => Date;
  readonly notify: () => void;
}

/** Who acts: somebody signed in, or perhaps nobody known where visitors may do it too. */
type Me<A extends Act> = (typeof RULES)[A] extends { visitors: true } ? Principal | null : Principal;

/** What every act is handed: its transaction, who does it, and the moment at which it is done. */
export interface Acting<A extends Act> {
  readonly tx: Tx;
  readonly me: Me<A>;
  readonly now: Date;
}

/**
 * Does an act in one transaction, and rings once it has committed, so that the readers of the log look at once. Whoever
 * must be signed in is asked to before anything is looked up.
 */
export async function perform<A extends Act, R>(
  { db, clock, notify }: Service,
  actor: Principal | null,
  act: A,
  does: (acting: Acting<A>) => Promise<R>,
): Promise<R> {
  const rule: Rule = RULES[act];
  // That is what Me says: only where visitors may act is nobody known.
  const me = (rule.visitors ? actor : signedIn(actor)) as Me<A>;
  const now = clock();
  const done = await db.transaction((tx) => does({ tx, me, now }));
  notify();
  return done;
}

/** An act that stands in no case, `giveRole(context, actor, given)`. What somebody does of herself is her own. */
export function outsideCases<A extends Act, W extends readonly unknown[], R>(
  act: A,
  does: (on: Acting<A> & { readonly tell: Tell<unknown> }, ...wish: W) => Promise<R>,
) {
  const doIt = (service: Service, actor: Principal | null, ...wish: W) =>
    perform(service, actor, act, async (acting) => {
      demand(actor, act, { own: true });
      return does({ ...acting, tell: telling(acting.tx, actor) }, ...wish);
    });
  return Object.assign(doIt, { act });
}
