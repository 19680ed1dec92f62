import type { FastifyServerOptions } from 'fastify';
import { failureLine, failureOf, isDatabaseAway } from '../contract/failure.ts';

const SAY_AGAIN_MS = 60_000;
let saidAway = -Infinity;

/** Says that the database is away: once, and again each minute for as long as it is. */
export function sayAway(now = performance.now()): void {
  if (now - saidAway < SAY_AGAIN_MS) return;
  saidAway = now;
  console.error('The database does not answer. The service answers 503 until it does, and goes on by itself.');
}

/** Tells the log that something beside the requests failed: what it was and where, never what it was about. */
export function sayFailed(who: string, error: unknown): void {
  if (isDatabaseAway(error)) sayAway();
  else console.error(`${who}: ${failureLine(error)}`);
}

/** What the application logs, whoever asks it to: of an error what `failureOf` reads, of a request its id alone. */
export const LOGGER: Exclude<FastifyServerOptions['logger'], boolean | undefined> = {
  level: 'warn',
  serializers: { req: ({ id, method }) => ({ id, method }), res: ({ statusCode }) => ({ statusCode }) },
  hooks: {
    // An error without words of its own would be given its message as words.
    logMethod([what, ...rest], method) {
      if (what instanceof Error) method.apply(this, [{ failure: failureOf(what) }, 'failed']);
      else if (hasError(what)) method.apply(this, [{ failure: failureOf(what.err) }, 'failed']);
      else method.apply(this, [what, ...rest]);
    },
  },
};

function hasError(what: unknown): what is { err: unknown } {
  return typeof what === 'object' && what !== null && 'err' in what;
}
