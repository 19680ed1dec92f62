import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.d.ts';

type Reach = { readonly fetch: typeof fetch; readonly url: URL };

/** The typed client of our own API: during server rendering it is answered in the same process. */
export function api({ fetch, url }: Reach): Client<paths> {
  return createClient<paths>({ baseUrl: url.origin, fetch });
}
