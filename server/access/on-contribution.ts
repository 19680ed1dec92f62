import { telling, type Tell } from '../activity/telling.ts';
import { about, visibleContribution, type VisibleContribution } from './contribution.ts';
import { perform, type Acting, type Service } from './doorway.ts';
import { demand, type Act } from './may.ts';
import type { Principal } from './principal.ts';

/** What an act on a contribution is handed besides: the contribution, and its case if it has one, locked until commit. */
interface OnContribution<A extends Act> extends Acting<A> {
  readonly visible: VisibleContribution;
  readonly tell: Tell<unknown>;
}

/** The doorway of an act on a contribution, `withdraw(context, actor, contributionId)`; see `onCase`. */
export function onContribution<A extends Act, W extends readonly unknown[], R>(
  act: A,
  does: (on: OnContribution<A>, ...wish: W) => Promise<R>,
) {
  const doIt = (service: Service, actor: Principal | null, id: string, ...wish: W) =>
    perform(service, actor, act, async (acting) => {
      const visible = await visibleContribution(acting.tx, actor, id, 'lock');
      demand(actor, act, visible.situation);
      return does({ ...acting, visible, tell: telling(acting.tx, actor, about(visible)) }, ...wish);
    });
  return Object.assign(doIt, { act });
}
