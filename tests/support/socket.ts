import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { Someone, Town } from './town.ts';

/** One page that looks at a case over a real socket, and does not come back once it is closed. */
export interface Page {
  readonly socket: WebSocket;
  /** The kinds of what it was told. */
  readonly kinds: string[];
  /** How far it was told; -1 before the first answer. */
  number(): number;
  /** Settles when the socket is closed, with the code. */
  readonly closed: Promise<number>;
}

/** Lets a town without pages listen; returns the address of its live feed. */
export async function listen(town: Town): Promise<string> {
  await town.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = town.app.server.address() as AddressInfo;
  return `ws://127.0.0.1:${port}/api/live`;
}

export async function look(url: string, origin: string, who: Someone, caseId: string, after = 0): Promise<Page> {
  const socket = new WebSocket(url, { headers: { origin, ...(who.cookie ? { cookie: who.cookie } : {}) } });
  const kinds: string[] = [];
  let number = -1;
  socket.on('error', () => undefined);
  const closed = new Promise<number>((done) => socket.once('close', done));
  const answered = new Promise<void>((done) => {
    socket.on('message', (frame) => {
      const told: { number: number; rows: { kind: string }[] } = JSON.parse(String(frame));
      number = told.number;
      kinds.push(...told.rows.map(({ kind }) => kind));
      done();
    });
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ see: caseId, after }));
  await answered;
  return { socket, kinds, number: () => number, closed };
}
