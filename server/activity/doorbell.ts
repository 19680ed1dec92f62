import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * The doorbell between instances: "something has been recorded, look at the log". It carries nothing but who rang (one's
 * own ring has been heard already), so losing one costs a second, never a row. It is rung outside the writers'
 * transactions: NOTIFY inside them takes a global lock at commit and caps writes at some hundreds a second.
 */
export interface Doorbell {
  /** Rings this instance at once, the others within a twentieth of a second. */
  readonly notify: () => void;
  /** Calls the listener at every ring from anywhere; returns what ends it. */
  readonly onNotify: (listener: () => void) => () => void;
  /** Begins to hear and to tell the other instances. Until then the bell rings in this process only. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const CHANNEL = 'kuultu_bell';
/** At most twenty a second go out, however many acts commit. */
const TELL_EVERY_MS = 50;
/** The net under a lost ring. */
const POLL_MS = 1_500;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/** A bell on this database. `log` hears of a lost connection; the bell itself goes on and connects again. */
export function openDoorbell(databaseUrl: string, log: (error: Error) => void): Doorbell {
  const listeners = new Set<() => void>();
  const ringHere = () => {
    for (const listener of listeners) listener();
  };
  const line = new Line(databaseUrl, ringHere, log);
  const tell = coalesced(() => line.tell());
  let poll: NodeJS.Timeout | undefined;
  return {
    notify() {
      ringHere();
      tell.soon();
    },
    onNotify(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      poll ??= setInterval(ringHere, POLL_MS);
      await line.open();
    },
    async stop() {
      clearInterval(poll);
      tell.stop();
      await line.close();
    },
  };
}

/** Runs `tell` at once and then at most once per interval, the last time after the last call. */
function coalesced(tell: () => void) {
  let waiting: NodeJS.Timeout | undefined;
  let again = false;
  const go = () => {
    again = false;
    tell();
    waiting = setTimeout(() => {
      waiting = undefined;
      if (again) go();
    }, TELL_EVERY_MS);
    waiting.unref();
  };
  return {
    soon() {
      if (waiting) again = true;
      else go();
    },
    stop: () => clearTimeout(waiting),
  };
}

/** One connection of its own (LISTEN does not go through a pool), renewed for as long as it is wanted. */
class Line {
  readonly #url: string;
  readonly #heard: () => void;
  readonly #log: (error: Error) => void;
  readonly #name = randomUUID();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #wanted = false;
  #pause = FIRST_RETRY_MS;

  constructor(url: string, heard: () => void, log: (error: Error) => void) {
    this.#url = url;
    this.#heard = heard;
    this.#log = log;
  }

  async open(): Promise<void> {
    this.#wanted = true;
    await this.#connect();
  }

  tell(): void {
    this.#client?.query(`notify ${CHANNEL}, '${this.#name}'`).catch(this.#log);
  }

  async close(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#retry);
    const last = this.#client;
    this.#client = undefined;
    await last?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'kuultu bell', keepAlive: true });
    const lost = new Promise<never>((_done, fail) => {
      client.on('error', fail);
      client.on('end', () => fail(new Error('the connection of the bell has ended')));
    });
    lost.catch((error: Error) => this.#lose(client, error));
    client.on('notification', ({ payload }) => {
      if (payload !== this.#name) this.#heard();
    });
    // What goes wrong here is heard of by `lost` too or ends the connection; both ways lead to #lose, once.
    await Promise.race([this.#listen(client), lost]).catch(() => void client.end().catch(() => undefined));
  }

  async #listen(client: pg.Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    if (!this.#wanted) throw new Error('stopped');
    this.#client = client;
    this.#pause = FIRST_RETRY_MS;
    // What was rung while nobody listened is looked up now.
    this.#heard();
  }

  #lose(client: pg.Client, error: Error): void {
    if (this.#client === client) this.#client = undefined;
    void client.end().catch(() => undefined);
    if (!this.#wanted) return;
    this.#log(error);
    this.#retry = setTimeout(() => void this.#connect(), this.#pause);
    this.#retry.unref();
    this.#pause = Math.min(this.#pause * 2, LAST_RETRY_MS);
  }
}
