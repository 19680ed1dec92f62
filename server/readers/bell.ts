import pg from 'pg';

/**
 * The doorbell between instances: "something has been recorded, look at the log". It carries nothing, so losing a ring
 * costs a second, never a row. It is rung outside the writers' transactions: NOTIFY inside them takes a global lock at
 * commit and caps writes at some hundreds a second.
 */
export interface Bell {
  /** Rings this instance at once, the others within a twentieth of a second. */
  ring(): void;
  /** Calls the listener at every ring from anywhere; returns what ends it. */
  onRing(listener: () => void): () => void;
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
export function openBell(databaseUrl: string, log: (error: Error) => void): Bell {
  const listeners = new Set<() => void>();
  const ringHere = () => {
    for (const listener of listeners) listener();
  };
  const line = openLine(databaseUrl, ringHere, log);
  const tell = coalesced(line.tell);
  let poll: NodeJS.Timeout | undefined;
  return {
    ring() {
      ringHere();
      tell.soon();
    },
    onRing(listener) {
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
function openLine(databaseUrl: string, heard: () => void, log: (error: Error) => void) {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let wanted = false;
  let pause = FIRST_RETRY_MS;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'kuultu bell', keepAlive: true });
    let lost = false;
    const lose = (error: Error) => {
      if (lost) return;
      lost = true;
      if (client === next) client = undefined;
      void next.end().catch(() => undefined);
      if (wanted) again(error);
    };
    next.on('error', lose);
    next.on('end', () => lose(new Error('the connection of the bell has ended')));
    next.on('notification', heard);
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (lost) return;
    if (!wanted) return lose(new Error('stopped'));
    client = next;
    pause = FIRST_RETRY_MS;
    // What was rung while nobody listened is looked up now.
    heard();
  };
  const again = (error: Error) => {
    log(error);
    retry = setTimeout(() => void connect(), pause);
    retry.unref();
    pause = Math.min(pause * 2, LAST_RETRY_MS);
  };
  return {
    async open() {
      wanted = true;
      await connect();
    },
    tell() {
      client?.query(`notify ${CHANNEL}`).catch(log);
    },
    async close() {
      wanted = false;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
