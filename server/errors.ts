import type { FastifyError } from 'fastify';
import type { App } from './house.ts';
import { Refusal } from './refusal.ts';

/** PostgreSQL says so of text it cannot keep (U+0000) or of an id that is none: the sender's mistake, not ours. */
const BAD_INPUT = new Set(['22021', '22P02', '22P05', '22007', '22008', '22003']);

/** One mapping of everything that goes wrong: refusals as they are, the unexpected logged under the request's id. */
export function answerErrors(app: App): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) return reply.code(error.status).send({ code: error.code, details: error.details });
    if ('validation' in error && error.validation) {
      const fields = error.validation.map((v) => v.instancePath.slice(1) || String(v.params['missingProperty'] ?? ''));
      return reply.code(400).send({ code: 'invalid', details: { fields } });
    }
    if (BAD_INPUT.has(databaseCode(error) ?? '')) return reply.code(400).send({ code: 'invalid_text' });
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
    if (status < 500) return reply.code(status).send({ code: 'invalid' });
    request.log.error({ err: error, request: request.id });
    return reply.code(status).send({ code: 'unexpected', details: { request: request.id } });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found' }));
}

function databaseCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code.length === 5) return cause.code;
  }
  return undefined;
}
