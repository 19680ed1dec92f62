import type { Principal } from '../people/principal.ts';

/** What the pages reach from a request: the API in-process (no network), and who is looking. */
export interface Kuultu {
  readonly dispatch: (request: Request) => Promise<Response>;
  readonly me: Principal | null;
  /** The moment by the house's own clock. */
  readonly now: Date;
}
