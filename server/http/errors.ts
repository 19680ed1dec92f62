import type { FastifyError } from 'fastify';
import { codeOf, failureOf, isDatabaseAway } from '../contract/failure.ts';
import type { App } from '../context.ts';
import { LINE, TEXT } from '../contract/schemas.ts';
import { sayAway } from './log.ts';
import { isForPerson, RETRY_AFTER, sendAway } from './plain-page.ts';
import { Refusal } from '../base/refusal.ts';

/** PostgreSQL says so of text it cannot keep (U+0000) or of an id that is none: the sender's mistake, not ours. */
const BAD_INPUT = new Set(['22021', '22P02', '22P05', '22007', '22008', '22003']);

/**
 * One mapping of everything that goes wrong: refusals as they are, the unexpected logged under the request's id.
 * A database that is away is said as that: come again soon, nothing is lost.
 */
export function answerErrors(app: App): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) {
      const minutes = error.code === 'too_many' ? error.details?.['minutes'] : undefined;
      if (typeof minutes === 'number') void reply.header('retry-after', minutes * 60);
      return reply.code(error.status).send({ code: error.code, details: error.details });
    }
    if ('validation' in error && error.validation) {
      const fields = error.validation.map((v) => v.instancePath.slice(1) || String(v.params['missingProperty'] ?? ''));
      const code = error.validation.some(nothingSeen) ? 'empty' : 'invalid';
      const long = error.validationContext === 'body' ? tooLong(error.validation, request.body) : undefined;
      return reply.code(400).send({ code, details: { fields, ...long } });
    }
    if (BAD_INPUT.has(codeOf(error) ?? '')) return reply.code(400).send({ code: 'invalid_text' });
    if (isDatabaseAway(error)) {
      sayAway();
      if (isForPerson(request)) return sendAway(reply);
      return reply.code(503).header('retry-after', RETRY_AFTER).send({ code: 'away' });
    }
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
    if (status < 500) return reply.code(status).send({ code: 'invalid' });
    const { method, routeOptions } = request;
    request.log.error({ request: request.id, method, route: routeOptions.url, failure: failureOf(error) }, 'failed');
    return reply.code(status).send({ code: 'unexpected', details: { request: request.id } });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found' }));
}

/** A field that asks for words, and has none that can be seen. */
const nothingSeen = ({ keyword, params }: { keyword: string; params: Record<string, unknown> }) =>
  keyword === 'pattern' && (params['pattern'] === LINE || params['pattern'] === TEXT);

/** Which field is longer than it may be, and by how much, as a browser counts. Its text itself is told to nobody. */
function tooLong(found: NonNullable<FastifyError['validation']>, body: unknown) {
  const one = found.find(({ keyword }) => keyword === 'maxLength');
  if (!one) return undefined;
  const path = one.instancePath.slice(1).split('/');
  const value = path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    body,
  );
  const field = path.findLast((name) => !/^\d+$/.test(name)) ?? '';
  return { field, most: Number(one.params['limit']), now: typeof value === 'string' ? value.length : 0 };
}
