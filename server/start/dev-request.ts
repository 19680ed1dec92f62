import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { Kuultu } from '../pages/kuultu.ts';

type Asked = IncomingMessage & { kuultu?: Kuultu };

declare global {
  var kuultuDeveloping: AsyncLocalStorage<Asked> | undefined;
}

/**
 * While one develops, the request that a page is made for: the pages find in it what the built ones are handed. One for
 * the process, however often Vite loads this file anew.
 */
export const developing = (globalThis.kuultuDeveloping ??= new AsyncLocalStorage<Asked>());

/** The request that a page is being made for. */
export function developedRequest(): Asked {
  const asked = developing.getStore();
  if (!asked) throw new Error('A page is made for a request that came through server/dev.ts.');
  return asked;
}
