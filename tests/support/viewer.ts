import { WebSocket } from 'ws';

/** One who looks at a case over the live feed and comes back by her last number, as the pages do. */
export class LiveViewer {
  /** The numbers of all rows told, in the order they came. */
  readonly numbers: number[] = [];
  /** How far she has come. */
  number = 0;
  #socket: WebSocket | undefined;
  #ended = false;
  #waiting: { number: number; done: () => void }[] = [];
  readonly #where: { url: string; origin: string; caseId: string; from: string | undefined };

  /** `from` is the viewer's own address, so that many do not look like one network. */
  constructor(url: string, origin: string, caseId: string, from?: string) {
    this.#where = { url, origin, caseId, from };
    this.#connect();
  }

  #connect(): void {
    const { url, origin, caseId, from } = this.#where;
    const socket = new WebSocket(url, { headers: { origin }, ...(from ? { localAddress: from } : {}) });
    this.#socket = socket;
    socket.on('open', () => socket.send(JSON.stringify({ see: caseId, after: this.number })));
    socket.on('message', (frame) => {
      const told: { number: number; rows: { number: number }[] } = JSON.parse(String(frame));
      this.numbers.push(...told.rows.map((row) => row.number));
      this.number = told.number;
      this.#waiting = this.#waiting.filter((one) => {
        if (told.number >= one.number) one.done();
        return told.number < one.number;
      });
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (!this.#ended) setTimeout(() => this.#ended || this.#connect(), 50 + Math.random() * 150);
    });
  }

  /** Whether a row of this number has been told. */
  heard(number: number): boolean {
    return this.numbers.includes(number);
  }

  /** Settles when she has come to the number. */
  reached(number: number): Promise<void> {
    if (this.number >= number) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ number, done }));
  }

  end(): void {
    this.#ended = true;
    this.#socket?.terminate();
  }
}
