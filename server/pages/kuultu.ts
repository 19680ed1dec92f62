import type { Look } from '../contract/look.ts';
import type { County } from '../county/county-schema.ts';
import type { Principal } from '../access/principal.ts';

/** What the pages reach from a request: the API in-process (no network), and who is looking. */
export interface Kuultu {
  readonly dispatch: (request: Request) => Promise<Response>;
  readonly me: Principal | null;
  /** The moment by the house's own clock. */
  readonly now: Date;
  /** How this device shows the pages. */
  readonly look: Look;
  /** Whose service this is; null before it is told. Asked once a page. */
  readonly county: () => Promise<County | null>;
}
