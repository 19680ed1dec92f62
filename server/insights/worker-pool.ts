import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Job, Made } from '../analysis/job.ts';

/** Where the analysis is done: a thread of its own, so that no request waits for it. */
export interface Workroom {
  /** Does the jobs one after another; rejects when one fails or takes too long. */
  make<J extends Job>(job: J): Promise<Made<J>>;
  close(): Promise<void>;
}

/** A job may take so long, and the thread waits so long for the next one before it gives its memory back; milliseconds. */
const LONGEST_JOB = 120_000;
const IDLE = 30_000;
/**
 * Its heap. The matrices lie beside it, so that twenty thousand texts stay below 400 MB together; a small nursery keeps what
 * lives shortly from growing with the machine.
 */
export const HEAP_MB = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 24 };
const ENTRY = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Opens the workroom; its thread starts with the first job. `voikkoData` is the folder of the Finnish dictionary. */
export function openWorkroom(voikkoData: string | undefined): Workroom {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const leave = async () => {
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  };
  const make = async <J extends Job>(job: J): Promise<Made<J>> => {
    clearTimeout(idle);
    worker ??= new Worker(ENTRY, {
      workerData: { voikkoData },
      resourceLimits: HEAP_MB,
    }).on('error', () => (worker = undefined));
    try {
      return await ask(worker, job);
    } catch (error) {
      await leave();
      throw error;
    } finally {
      idle = setTimeout(() => void leave(), IDLE).unref();
    }
  };
  return {
    make: (job) => {
      const next = last.then(() => make(job));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      clearTimeout(idle);
      await leave();
    },
  };
}

interface Answer<J extends Job> {
  readonly made?: Made<J>;
  readonly error?: string;
}

/** Rejects when the job fails, when its thread ends, and when it takes too long. */
async function ask<J extends Job>(worker: Worker, job: J): Promise<Made<J>> {
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(new Error(`the analysis of ${job.subject} took too long`)), LONGEST_JOB);
  try {
    worker.postMessage(job);
    const ended = once(worker, 'exit', ending).then(() =>
      Promise.reject(new Error('the analysis ended before its time')),
    );
    const [answer]: Answer<J>[] = await Promise.race([once(worker, 'message', ending), ended]);
    if (!answer?.made) throw new Error(answer?.error ?? 'the analysis gave no answer');
    return answer.made;
  } finally {
    clearTimeout(late);
    ending.abort();
  }
}
