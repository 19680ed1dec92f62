import type { IncomingMessage } from 'node:http';
import type { Kuultu } from '../../server/pages/kuultu.ts';
import type { Term } from '#lib/terms/split.ts';

declare global {
  namespace App {
    interface Locals {
      /** The form was written on the page of somebody who is not the one who sends it now: nothing is done in her name. */
      another?: boolean;
      /** The answer is a page that says what went wrong, and has no form. */
      lost?: boolean;
    }
    interface Platform {
      req: IncomingMessage & { kuultu?: Kuultu };
    }
    interface Locals {
      /** The key of the form that is being answered, and how many acts it has asked for. */
      sendKey?: string;
      acts?: number;
    }
    interface PageData {
      /** Who is looking. */
      me?: { readonly id: string; readonly name: string | null; readonly roles: readonly string[] } | null;
      /** The glossary's words in this page's official texts. */
      terms?: readonly Term[];
    }
    interface Error {
      message: string;
      /** Names the request in the log; shown so that a person can quote it. */
      request?: string;
    }
  }
}

export {};
