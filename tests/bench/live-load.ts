import { WebSocket } from 'ws';

/** Viewers of one case in a process of their own: how long from sending a POST until each has been told of it. */
export interface LiveLoad {
  readonly socketUrl: string;
  readonly origin: string;
  /** What a viewer says when it has come; without it nothing is said and nothing is waited for. */
  readonly look?: string;
  /** What a frame must hold to count: the case tells of more than what is posted (its analysis, made anew meanwhile). */
  readonly counts?: string;
  readonly viewers: number;
  /** Sockets beside them that stop reading. */
  readonly slow: number;
  readonly messages: number;
  readonly post: {
    readonly url: string;
    /** Of those who post, in turn. */
    readonly headers: readonly Readonly<Record<string, string>>[];
    readonly body: string;
  };
}
export interface LiveLoaded {
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

const load: LiveLoad = JSON.parse(process.argv[2] ?? '');
const MOST_WAIT_MS = 10_000;
const took: number[] = [];
let awaited = 0;
let sentAt = 0;
let allHeard = () => {};

const sockets: WebSocket[] = [];
for (let count = load.viewers; count > 0; count -= 100) {
  sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, count) }, () => viewer()))));
}
for (let count = 0; count < load.slow; count++) (await viewer()).pause();
let lost = 0;
// The first two warm the way and are not counted.
for (let message = -2; message < load.messages; message++) lost += await tell(message);
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
const loaded: LiveLoaded = { p50: at(0.5), p99: at(0.99), lost };
process.stdout.write(JSON.stringify(loaded), () => process.exit(0));

/** One POST; returns how many viewers were not told of it, or told twice. */
async function tell(message: number): Promise<number> {
  took.length = message === 0 ? 0 : took.length;
  const heard = new Promise<void>((done) => (allHeard = done));
  awaited = load.viewers;
  sentAt = performance.now();
  const answer = await fetch(load.post.url, {
    method: 'POST',
    headers: { ...load.post.headers.at(message % load.post.headers.length), 'content-type': 'application/json' },
    body: load.post.body.replaceAll('{n}', String(message)),
  });
  if (!answer.ok) throw new Error(`POST: ${answer.status} ${await answer.text()}`);
  await Promise.race([heard, new Promise((done) => setTimeout(done, MOST_WAIT_MS).unref())]);
  return Math.abs(awaited);
}

function viewer(): Promise<WebSocket> {
  const socket = new WebSocket(load.socketUrl, { headers: { origin: load.origin }, perMessageDeflate: false });
  return new Promise((done, fail) => {
    socket.once('error', fail);
    socket.once('open', () => {
      if (!load.look) return begin();
      socket.send(load.look);
      socket.once('message', begin);
    });
    const begin = () => {
      socket.on('message', (frame: Buffer) => {
        if (frame.includes(load.counts ?? '')) hear();
      });
      done(socket);
    };
  });
}

function hear(): void {
  took.push(performance.now() - sentAt);
  awaited--;
  if (awaited === 0) allHeard();
}
