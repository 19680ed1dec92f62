import type { Role, Viewpoint } from '../contract/words.ts';

/** Who acts: known from the session at the start of a request, with the roles held today. */
export interface Principal {
  readonly personId: string;
  readonly name: string | null;
  readonly penName: string | null;
  readonly viewpoint: Viewpoint | null;
  readonly language: string;
  readonly roles: readonly Role[];
  /** A card opens only its person's own thread. */
  readonly byCard: boolean;
  /** Names this device in the person's own list of sessions. */
  readonly sessionId: string;
}

const INNOAGENTS: readonly Role[] = ['innoagent_1', 'innoagent_2'];
/** Those who may gather, move and moderate: Innoagents, and the coordinator who helps them. */
export const VERSTAS: readonly Role[] = [...INNOAGENTS, 'coordinator'];

/** Tells whether the actor holds one of the roles today. */
export function holds(actor: Principal | null, roles: readonly Role[]): boolean {
  return actor !== null && !actor.byCard && actor.roles.some((role) => roles.includes(role));
}
