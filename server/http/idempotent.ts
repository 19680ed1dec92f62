import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../db/connection.ts';
import { sent } from '../../db/schema/activity.ts';
import { type Answered, asSending, opened, sealed, type Sending, SentBefore } from '../activity/sending.ts';
import type { App, Context, Twice } from '../context.ts';
import { Refusal } from '../base/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The same words from the same person within this time are a second press, not a second wish. */
const PRESSED_TWICE_MS = 60_000;
/** Between its arrival and its turn a request waits no longer, for its sender to be known for instance. */
const LONGEST_ARRIVAL_MS = 5_000;

interface Asked {
  readonly sending: Sending;
  /** When it was answered, by the process's own clock; who had asked before that asked while it was under way. */
  endedAt: number;
  readonly answered: Promise<Answered | null>;
  readonly settle: (answered: Answered | null) => void;
}

/**
 * Whatever changes state is done once for each key that its sender gives it, and the same request again, also at the same
 * moment, is given the first answer. A key belongs to its sender and to what she sent with it: another sender is refused
 * as `conflict`, other words as `sent_before`.
 */
export function makeIdempotent(app: App, { db, clock }: Context): void {
  const underWay = new Map<string, Asked>();
  const asked = new WeakMap<FastifyRequest, Asked>();
  app.addHook('onRoute', (route) => {
    if ([route.method].flat().every((method) => SAFE.has(method))) return;
    const { handler } = route;
    route.handler = async function (request, reply) {
      const work = async () => handler.call(this, request, reply);
      const sending = sendingOf(request, route.config?.twice, clock());
      if (!sending) return work();
      const first = await firstOf(underWay, sending, performance.now() - reply.elapsedTime);
      if (first) return give(reply, first);
      const one = begin(underWay, sending);
      asked.set(request, one);
      try {
        return await (sending.leavesTrace ? asSending(sending, work) : work());
      } catch (error) {
        one.settle(null);
        return give(reply, await answeredBefore(db, sending, error));
      }
    };
    route.onSend = async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
      const one = asked.get(request);
      asked.delete(request);
      one?.settle(await answeredNow(db, one.sending, reply, payload));
      return payload;
    };
  });
}

/**
 * The answer to an equal request that was under way here when this one arrived; null when there was none, or it came to
 * nothing.
 */
async function firstOf(underWay: ReadonlyMap<string, Asked>, sending: Sending, arrivedAt: number) {
  const name = sending.keyHash.toString('hex');
  for (let first = underWay.get(name); first; first = underWay.get(name)) {
    const answered = await first.answered;
    if (first.endedAt < arrivedAt) break;
    if (!answered) continue;
    demandSame(first.sending, sending);
    return answered;
  }
  return null;
}

function begin(underWay: Map<string, Asked>, sending: Sending): Asked {
  const name = sending.keyHash.toString('hex');
  const { promise, resolve } = Promise.withResolvers<Answered | null>();
  const forget = () => underWay.get(name) === one && underWay.delete(name);
  const settle = (answered: Answered | null) => {
    one.endedAt = performance.now();
    if (answered) setTimeout(forget, LONGEST_ARRIVAL_MS).unref();
    else forget();
    resolve(answered);
  };
  const one: Asked = { sending, endedAt: Infinity, answered: promise, settle };
  underWay.set(name, one);
  return one;
}

function sendingOf(request: FastifyRequest, twice: Twice | undefined, now: Date): Sending | null {
  const given = keyOf(request);
  const who = senderOf(request);
  if (given === null && (!twice || who === null)) return null;
  const words = `${request.method} ${request.url} ${JSON.stringify(request.body, asAsked)}`;
  const key = given ?? `${who} ${words}`;
  return {
    key,
    keyHash: hash('key', key),
    sender: hash('sender', key, who ?? ''),
    what: hash('what', key, words),
    at: now,
    since: given === null ? new Date(now.getTime() - PRESSED_TWICE_MS) : null,
    leavesTrace: given !== null || twice === 'same_words',
    answer: null,
    kept: false,
  };
}

/** The key that the sender made: a header, or a field of what is told. */
function keyOf({ headers, body }: FastifyRequest): string | null {
  const header = headers['idempotency-key'];
  if (typeof header === 'string' && /^[\x21-\x7e]{16,100}$/.test(header)) return header;
  const field = typeof body === 'object' && body !== null && 'sendKey' in body ? body.sendKey : null;
  return typeof field === 'string' ? field.toLowerCase() : null;
}

/** A person, or the browser of somebody without an account; null for one who is neither. */
function senderOf({ actor, headers }: FastifyRequest): string | null {
  if (actor) return actor.personId;
  return /(?:^|;)\s*(?:__Host-)?kuultu-device=([\w-]{22})\s*(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? null;
}

/**
 * What is asked, whichever way it came: a page that is shown again has another moment of beginning, a form ends its lines
 * otherwise than what waited on the device, and each names the fields in an order of its own.
 */
function asAsked(name: string, value: unknown): unknown {
  if (name === 'begunAt' || name === 'sendKey') return undefined;
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim();
  const named = typeof value === 'object' && value !== null && !Array.isArray(value);
  return named ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}
const hash = (...of: string[]) => createHash('sha256').update(JSON.stringify(of)).digest();

function demandSame(first: Pick<Sending, 'sender' | 'what'>, second: Sending): void {
  if (!first.sender.equals(second.sender)) throw new Refusal('conflict');
  if (!first.what.equals(second.what)) throw new Refusal('sent_before');
}

/**
 * What the first of two equal requests was answered. A second one is known by what it would double, or by finding that what
 * it wants to do has been done. Where there was no first, the error is what it is.
 */
async function answeredBefore(db: Db, sending: Sending, error: unknown): Promise<Answered> {
  if (!sending.leavesTrace || !(error instanceof SentBefore || error instanceof Refusal)) throw error;
  const [first] = await db.select().from(sent).where(eq(sent.keyHash, sending.keyHash));
  if (!first || (sending.since && first.at < sending.since)) throw error;
  demandSame(first, sending);
  // It has been done, and its answer was lost on the way: nothing is done again.
  if (!first.answer) throw new Refusal('already_done');
  return opened(sending.key, first.answer);
}

async function answeredNow(db: Db, sending: Sending, reply: FastifyReply, payload: unknown): Promise<Answered | null> {
  if (reply.statusCode >= 300) return null;
  const cookies = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  const answered = { status: reply.statusCode, body: typeof payload === 'string' ? payload : '', cookies };
  if (sending.kept && !sending.answer) {
    const answer = sealed(sending.key, answered);
    await db.update(sent).set({ answer }).where(eq(sent.keyHash, sending.keyHash));
  }
  return answered;
}

function give(reply: FastifyReply, { status, body, cookies }: Answered): FastifyReply {
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  if (body) void reply.type('application/json; charset=utf-8');
  return reply.code(status).send(body || null);
}
