import Type from 'typebox';
import Value from 'typebox/value';
import type { WebSocket } from 'ws';
import type { Access } from '../activity/audience.ts';
import { visibleCase, situationOf } from '../access/case.ts';
import { neverOverItself } from '../base/never-over-itself.ts';
import { Body, Id } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { rightsWatch } from '../access/rights.ts';
import { Watches, type Viewer } from './watch.ts';
import type { From } from '../people/device.ts';
import { may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';

/** What a page says: "I look at this case and have everything up to this number." Nothing else is understood. */
const Look = Body({ see: Id, after: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) });

/** A reader who does not read is cut off; she catches up by her number when she is back. */
const MOST_UNREAD_BYTES = 1024 * 1024;
const MESSAGES_A_SECOND = 10;
const MOST_MESSAGE_BYTES = 4 * 1024;
/**
 * Pages open at once by one person or browser; those whose browsers keep no cookie share their network's. Behind this
 * machine's own proxy all would be one network: not counted.
 */
const SOCKETS_OF = { person: 12, device: 12, network: 200 } as const;
const PING_MS = 30_000;
/** A session that ends leaves no row in the log: this is how long an open page may outlive it. Nobody signed in asks nothing. */
const CHECK_RIGHTS_MS = 1_500;
/** Close codes, for the page: start again with the same number, or do not. */
const CLOSE = {
  leaving: 1001,
  strange: 4400,
  signed_out: 4401,
  sees_less: 4403,
  not_found: 4404,
  too_fast: 4408,
  too_many: 4429,
};

/** The live feed: after each ring, everyone who looks at a case is told what is new in it and hers to see. */
export function liveRoutes(app: App, context: Context): void {
  const watches = new Watches(context.db);
  const sockets = new Set<Line>();
  const places = counted();
  keepGoing(app, context, watches, sockets);
  app.get('/live', { websocket: true, config: { act: 'open' }, schema: { hide: true } }, (socket, request) => {
    // Listeners first: a message that comes before them would be lost.
    const line = new Line(socket, request.actor, context, watches);
    const leave = places.take(request.actor, request.from);
    if (!leave) return line.close(CLOSE.too_many);
    sockets.add(line);
    socket.once('close', () => {
      sockets.delete(line);
      leave();
    });
  });
}

/** Rings, pings, checks of rights, and the end. */
function keepGoing(app: App, context: Context, watches: Watches, sockets: ReadonlySet<Line>): void {
  const rightsHaveChanged = rightsWatch(context.db);
  const log = (error: unknown) => app.log.error({ err: error }, 'live');
  const quiet = () => sockets.size === 0;
  const look = neverOverItself(async () => {
    const [news, changed] = await Promise.all([watches.news(), rightsHaveChanged()]);
    if (changed) await watches.checkRights();
    await watches.tell(news);
  }, log);
  const off = context.onNotify(() => {
    if (!quiet()) look.call();
  });
  const ping = setInterval(() => sockets.forEach((line) => line.ping()), PING_MS);
  const check = setInterval(() => {
    if (!quiet()) watches.checkRights().catch(log);
  }, CHECK_RIGHTS_MS);
  app.addHook('preClose', async () => {
    off();
    clearInterval(ping);
    clearInterval(check);
    for (const line of sockets) line.close(CLOSE.leaving);
  });
}

function counted() {
  const taken = new Map<string, number>();
  return {
    take(actor: Principal | null, { device, network }: From): (() => void) | null {
      const of = actor ? 'person' : device ? 'device' : 'network';
      if (of === 'network' && (network.startsWith('127.') || network.startsWith('0:0:0:0::'))) return () => {};
      const key = actor?.personId ?? device ?? network;
      const now = taken.get(key) ?? 0;
      if (now >= SOCKETS_OF[of]) return null;
      taken.set(key, now + 1);
      return () => {
        const left = (taken.get(key) ?? 1) - 1;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      };
    },
  };
}

/** One socket: judges what comes in, and sends what its watch hands it. */
class Line implements Viewer {
  readonly sessionId: string | null;
  access: Access = 'visitor';
  open = true;
  readonly #socket: WebSocket;
  readonly #actor: Principal | null;
  readonly #context: Context;
  readonly #watches: Watches;
  #answering = true;
  #messages = { since: 0, count: 0 };
  #looks = 0;
  #leave: (() => void) | undefined;

  constructor(socket: WebSocket, actor: Principal | null, context: Context, watches: Watches) {
    this.#socket = socket;
    this.#actor = actor;
    this.sessionId = actor?.sessionId ?? null;
    this.#context = context;
    this.#watches = watches;
    socket.on('message', (data, binary) => this.#hear(binary ? '' : String(data)));
    socket.on('pong', () => (this.#answering = true));
    socket.on('close', () => this.#gone());
  }

  send(frame: Buffer): void {
    if (!this.open) return;
    this.#socket.send(frame, { binary: false });
    if (this.#socket.bufferedAmount <= MOST_UNREAD_BYTES) return;
    this.#gone();
    this.#socket.terminate();
  }

  end(why: 'signed_out' | 'sees_less'): void {
    this.close(CLOSE[why]);
  }

  close(code: number): void {
    this.#gone();
    this.#socket.close(code);
    // One who does not answer the closing either is not waited for.
    setTimeout(() => this.#socket.terminate(), 1_000).unref();
  }

  /** Cuts off one who has not answered the last ping. */
  ping(): void {
    if (!this.#answering) return this.#socket.terminate();
    this.#answering = false;
    this.#socket.ping();
  }

  #gone(): void {
    this.open = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  #hear(text: string): void {
    if (!this.open) return;
    const second = Math.floor(Date.now() / 1_000);
    this.#messages = { since: second, count: this.#messages.since === second ? this.#messages.count + 1 : 1 };
    if (this.#messages.count > MESSAGES_A_SECOND) return this.close(CLOSE.too_fast);
    const look = text.length > MOST_MESSAGE_BYTES ? undefined : parsed(text);
    if (!Value.Check(Look, look)) return this.close(CLOSE.strange);
    void this.#look(look.see, look.after).catch(() => this.close(CLOSE.not_found));
  }

  async #look(caseId: string, after: number): Promise<void> {
    const mine = ++this.#looks;
    const seen = await visibleCase(this.#context.db, this.#actor, caseId);
    if (!this.open || mine !== this.#looks) return;
    const situation = situationOf(seen);
    this.access = 'visitor';
    if (may(this.#actor, 'working_note.see', situation)) this.access = 'member';
    if (may(this.#actor, 'contribution.see_hidden', { ...situation, own: false })) this.access = 'verstas';
    this.#leave?.();
    this.#leave = this.#watches.see(this, caseId, after);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
