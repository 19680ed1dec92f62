import type { Db } from '../../db/connection.ts';
import type { Access } from '../activity/audience.ts';
import { batchesAfter, numberOf, type Batch } from './happenings.ts';
import { lookKey, accessOf, type Looking } from '../access/rights.ts';

/** One socket that looks at one case. */
export interface Viewer {
  /** Null for a visitor. */
  readonly sessionId: string | null;
  access: Access;
  /** Sends a frame; the text in it is shared by many and never changed. */
  send(frame: Buffer): void;
  readonly open: boolean;
  /** The session has ended, or it sees less than before: the page starts again with what it may see now. */
  end(why: 'signed_out' | 'sees_less'): void;
}

/** The watched cases of this instance: each is read once, however many look at it. */
export class Watches {
  readonly #db: Db;
  readonly #cases = new Map<string, Watch>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Tells the viewer everything after `after`, then everything new as it comes. Returns what ends it. */
  see(viewer: Viewer, caseId: string, after: number): () => void {
    const watch = this.#cases.get(caseId) ?? new Watch(this.#db, caseId);
    this.#cases.set(caseId, watch);
    watch.viewers.add(viewer);
    void watch.catchUp(viewer, after).catch(() => viewer.end('sees_less'));
    return () => {
      watch.leave(viewer);
      if (watch.viewers.size === 0 && this.#cases.get(caseId) === watch) this.#cases.delete(caseId);
    };
  }

  /** What is new in the watched cases, in one query; each case's is to be told. */
  async news(): Promise<readonly News[]> {
    return newsOf(this.#db, [...this.#cases.values()]);
  }

  /** Tells everyone who looks on what is new in her case, and reads on while there is more. */
  async tell(news: readonly News[]): Promise<void> {
    await tellAll(this.#db, news);
  }

  /** Looks again at what everyone who is signed in may see, in one query. */
  async checkRights(): Promise<void> {
    const signedIn = [...this.#cases.values()].flatMap((watch) => watch.signedIn());
    const lookings = signedIn.map(([, looking]) => looking);
    applyAccess(signedIn, await accessOf(this.#db, lookings));
  }
}

/** What has been read for a case that is watched. */
type News = readonly [Watch, Batch];

async function newsOf(db: Db, watches: readonly Watch[]): Promise<News[]> {
  const begun = watches.flatMap((watch) => (watch.number === undefined ? [] : [{ watch, after: watch.number }]));
  const stretches = begun.map(({ watch, after }) => ({ caseId: watch.caseId, after }));
  const batches = await batchesAfter(db, stretches);
  return begun.flatMap(({ watch }, i) => (batches[i] ? [[watch, batches[i]] as const] : []));
}

async function tellAll(db: Db, news: readonly News[]): Promise<void> {
  const more = await Promise.all(news.map(async ([watch, batch]) => ((await watch.tell(batch)) ? [watch] : [])));
  if (more.flat().length > 0) await tellAll(db, await newsOf(db, more.flat()));
}

type SignedIn = readonly [Viewer, Looking];

function applyAccess(signedIn: readonly SignedIn[], accesses: ReadonlyMap<string, Access>): void {
  for (const [viewer, looking] of signedIn) {
    const now = accesses.get(lookKey(looking));
    if (!now) viewer.end('signed_out');
    else if (RANK[now] < RANK[viewer.access]) viewer.end('sees_less');
    else viewer.access = now;
  }
}

const RANK: Readonly<Record<Access, number>> = { visitor: 0, member: 1, verstas: 2 };

class Watch {
  readonly caseId: string;
  readonly viewers = new Set<Viewer>();
  readonly #db: Db;
  /** Those who have everything up to #number. */
  readonly #live = new Set<Viewer>();
  /** Pages that many ask for at the same time, as after a restart, are read once. */
  readonly #pages = new Map<string, Promise<Batch>>();
  /** What has been told; undefined before the first viewer has begun. */
  #number: number | undefined;
  #begun: Promise<number> | undefined;

  constructor(db: Db, caseId: string) {
    this.#db = db;
    this.caseId = caseId;
  }

  get number(): number | undefined {
    return this.#number;
  }

  signedIn(): SignedIn[] {
    return [...this.viewers].flatMap((viewer) =>
      viewer.sessionId ? [[viewer, { sessionId: viewer.sessionId, caseId: this.caseId }] as const] : [],
    );
  }

  leave(viewer: Viewer): void {
    this.viewers.delete(viewer);
    this.#live.delete(viewer);
  }

  async catchUp(viewer: Viewer, after: number): Promise<void> {
    await this.#begin();
    // One who comes from another instance may know more than has been read here.
    let cursor = Math.min(after, await this.#reached(after));
    let first = true;
    while (viewer.open && this.viewers.has(viewer)) {
      if (!first && cursor === this.#number) break;
      first = false;
      const page = await this.#page(cursor, this.#number ?? cursor);
      if (page.inside && viewer.access !== 'visitor') await this.#checkInsiders([viewer]);
      if (!this.viewers.has(viewer)) return;
      viewer.send(page.frameFor(viewer.access));
      cursor = page.number;
    }
    if (viewer.open && this.viewers.has(viewer)) this.#live.add(viewer);
  }

  /** Tells the viewers what has been read, and returns whether there may be more. */
  async tell(batch: Batch): Promise<boolean> {
    if (batch.number === batch.after) return false;
    // Inside rows go only to those who are inside at this very moment.
    if (batch.inside) await this.#checkInsiders([...this.viewers]);
    // Another reading (one who came with a later number) was faster: what it told is not told twice.
    if (this.#number !== batch.after) return true;
    this.#number = batch.number;
    for (const viewer of this.#live) viewer.send(batch.frameFor(viewer.access));
    return batch.full;
  }

  async #checkInsiders(viewers: readonly Viewer[]): Promise<void> {
    const inside = this.signedIn().filter(([viewer]) => viewer.access !== 'visitor' && viewers.includes(viewer));
    const lookings = inside.map(([, looking]) => looking);
    applyAccess(inside, await accessOf(this.#db, lookings));
  }

  async #begin(): Promise<void> {
    this.#begun ??= numberOf(this.#db, this.caseId);
    const begun = await this.#begun;
    // Read on meanwhile by another viewer's catching up: never back.
    this.#number ??= begun;
  }

  async #reached(after: number): Promise<number> {
    if (after <= (this.#number ?? 0)) return after;
    await tellAll(this.#db, await newsOf(this.#db, [this]));
    return this.#number ?? 0;
  }

  #page(after: number, upTo: number): Promise<Batch> {
    const key = `${after}-${upTo}`;
    const shared = this.#pages.get(key) ?? this.#read(after, upTo);
    this.#pages.set(key, shared);
    void shared.catch(() => undefined).then(() => this.#pages.delete(key));
    return shared;
  }

  async #read(after: number, upTo: number): Promise<Batch> {
    const [batch] = await batchesAfter(this.#db, [{ caseId: this.caseId, after, upTo }]);
    if (!batch) throw new Error('a stretch without its batch');
    return batch;
  }
}
