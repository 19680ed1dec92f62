import { connect, type Socket } from 'node:net';

/**
 * A closed loop of requests over connections that are kept, in a process of its own. Written on bare sockets: a driver
 * that uses as much processor as the server would hide what the faster of two servers can do.
 */
export interface Load {
  readonly host: string;
  readonly port: number;
  /** What each request asks for: taken in turn. `{n}` becomes a number of its own. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body?: string }[];
  /** Whose sessions ask, in turn. */
  readonly cookies?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  readonly expect: number;
}
export interface Loaded {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly bytes: number;
}

const load: Load = JSON.parse(process.argv[2] ?? '');
const took: number[] = [];
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
let failed = 0;
let bytes = 0;
let sent = 0;

const begun = performance.now();
const end = begun + load.seconds * 1_000;
await Promise.all(Array.from({ length: load.connections }, () => loop()));
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
const perSecond = took.length / ((performance.now() - begun) / 1_000);
const loaded: Loaded = { perSecond, p50: at(0.5), p99: at(0.99), failed, bytes };
process.stdout.write(JSON.stringify(loaded));

/** One connection: asks, waits for the whole answer, asks again. */
async function loop(): Promise<void> {
  const socket = connect(load.port, load.host);
  socket.setNoDelay(true);
  while (performance.now() < end) {
    const from = performance.now();
    const answer = reading(socket);
    socket.write(nextRequest());
    const { status, length } = await answer;
    if (status === load.expect) took.push(performance.now() - from);
    else failed++;
    bytes = length;
  }
  socket.destroy();
}

function nextRequest(): string {
  const { method, path, body = '' } = load.requests[sent % load.requests.length] ?? { method: 'GET', path: '/' };
  const cookie = load.cookies?.[sent % load.cookies.length];
  const session = cookie ? { cookie } : {};
  const number = String(++sent);
  const text = body.replaceAll('{n}', number);
  const headers = { host: `${load.host}:${load.port}`, ...load.headers, ...session, ...(body ? about(text) : {}) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path.replaceAll('{n}', number)} HTTP/1.1\r\n${lines.join('')}\r\n${text}`;
}

function about(body: string) {
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
}

/** The next answer on a connection that has one request under way, so that the end of what comes is its end. */
function reading(socket: Socket): Promise<{ status: number; length: number }> {
  return new Promise((done, fail) => {
    let head = '';
    let want = -1;
    let length = 0;
    const hear = (piece: Buffer) => {
      length += piece.length;
      if (want < 0) {
        head += piece.toString('latin1');
        const body = head.indexOf('\r\n\r\n');
        if (body < 0) return;
        want = body + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, body))?.[1] ?? 0);
      }
      const chunked = /\r\ntransfer-encoding: chunked/i.test(head.slice(0, 2_000));
      if (chunked ? !piece.subarray(-5).equals(LAST_CHUNK) : length < want) return;
      socket.off('data', hear);
      socket.off('error', fail);
      done({ status: Number(head.slice(9, 12)), length });
    };
    socket.on('data', hear);
    socket.on('error', fail);
  });
}
