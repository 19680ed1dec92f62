import type { Tx } from '../../db/connection.ts';
import { telling, type Tell } from '../activity/telling.ts';
import { found } from '../base/refusal.ts';
import { visibleCase, situationOf, type VisibleCase } from './case.ts';
import { perform, type Acting, type Service } from './doorway.ts';
import { demand, demandKnown, type Act, type Situation } from './may.ts';
import type { Principal } from './principal.ts';

/** What an act on a case is handed besides: the case, locked until commit. `tell` gives the case's new number. */
export interface OnCase<A extends Act> extends Acting<A> {
  readonly seen: VisibleCase;
  readonly tell: Tell<number>;
}
/** What an act on something in a case is handed. */
export interface OnThing<A extends Act, Thing> extends OnCase<A> {
  readonly thing: Thing;
}
interface InCase {
  readonly caseId: string;
}
interface Door<A extends Act, Thing> {
  readonly act: A;
  /** What the rule looks at, where that is more than the case. */
  readonly situation?: (at: Looking<Thing>) => Situation | Promise<Situation>;
}
export interface Looking<Thing> {
  readonly tx: Tx;
  readonly actor: Principal | null;
  readonly seen: VisibleCase;
  readonly thing: Thing;
}
interface DoorOfThing<A extends Act, Thing> extends Door<A, Thing> {
  /** Finds what the id names. Asked once for its case, and again under the lock: what it gives then is handed over. */
  readonly of: (tx: Tx, id: string, now: Date) => Promise<Thing>;
  /** Only those who may act on such a thing know of it: for others it is not there. */
  readonly known?: true;
}

/**
 * The doorway of an act on a case, `haltCase(context, actor, caseId, wish)`. In one transaction: finds the case and locks
 * it, demands the act by the case's situation, does it. Then the doorbell rings. `haltCase.act` is what its route names.
 */
export function onCase<A extends Act, W extends readonly unknown[], R>(
  door: A | Door<A, InCase>,
  does: (on: OnCase<A>, ...wish: W) => Promise<R>,
) {
  const of = async (_tx: Tx, caseId: string) => ({ caseId });
  return onThing({ ...(typeof door === 'string' ? { act: door } : door), of }, does);
}

/** The same for an act on something in a case, `removePoint(context, actor, pointId)`. */
export function onThing<A extends Act, Thing extends InCase, W extends readonly unknown[], R>(
  { act, of, situation = ({ seen }) => situationOf(seen), known }: DoorOfThing<A, Thing>,
  does: (on: OnThing<A, Thing>, ...wish: W) => Promise<R>,
) {
  const doIt = (service: Service, actor: Principal | null, id: string, ...wish: W) =>
    perform(service, actor, act, async (acting) => {
      const { tx, now } = acting;
      const { caseId } = await of(tx, id, now);
      const seen = await visibleCase(tx, actor, caseId, 'lock');
      const thing = await of(tx, id, now);
      const judge = known ? demandKnown : demand;
      judge(actor, act, await situation({ tx, actor, seen, thing }));
      const record = telling(tx, actor, { caseId });
      return does({ ...acting, seen, thing, tell: async (...what) => found(await record(...what)) }, ...wish);
    });
  return Object.assign(doIt, { act });
}
