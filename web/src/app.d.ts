import type { IncomingMessage } from 'node:http';
import type { Kuultu } from '../../server/pages/kuultu.ts';

declare global {
  namespace App {
    interface Platform {
      req: IncomingMessage & { kuultu?: Kuultu };
    }
    interface Error {
      message: string;
      /** Names the request in the log; shown so that a person can quote it. */
      request?: string;
    }
  }
}

export {};
