import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { deviceName } from './device.ts';
import type { Speaker } from './speaker.ts';

/**
 * Whoever spoke here without an account is signed in by her new card on this device, whichever act made her one: telling,
 * voting or signing up. So she finds her thread again, and counts once. A browser that brings no cookie back is not.
 */
export async function knowHere(
  { sessions }: Pick<Context, 'sessions'>,
  request: FastifyRequest,
  reply: FastifyReply,
  speaker: Speaker | null,
): Promise<void> {
  if (!speaker || request.from.device === null) return;
  const { personId, ...card } = speaker;
  reply.header('set-cookie', await sessions.open(personId, { ...card, device: deviceName(request) }));
}
