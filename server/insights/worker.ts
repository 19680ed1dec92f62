import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Task, TaskResult } from '../analysis/task.ts';

/** Where the analysis is done: a thread of its own, so that no request waits for it. */
export interface AnalysisWorker {
  /** Does the jobs one after another; rejects when one fails or takes too long. */
  make<J extends Task>(task: J): Promise<TaskResult<J>>;
  close(): Promise<void>;
}

/** A job may take so long, and the thread waits so long for the next one before it gives its memory back; milliseconds. */
const LONGEST_TASK = 120_000;
const IDLE = 30_000;
/**
 * Its heap. The matrices lie beside it, so that twenty thousand texts stay below 400 MB together; a small nursery keeps what
 * lives shortly from growing with the machine.
 */
export const HEAP_MB = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 24 };
const ENTRY = fileURLToPath(new URL('./worker-thread.ts', import.meta.url));

/** Opens the workroom; its thread starts with the first job. `voikkoData` is the folder of the Finnish dictionary. */
export function openAnalysisWorker(voikkoData: string | undefined): AnalysisWorker {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const leave = async () => {
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  };
  const make = async <J extends Task>(task: J): Promise<TaskResult<J>> => {
    clearTimeout(idle);
    worker ??= new Worker(ENTRY, {
      workerData: { voikkoData },
      resourceLimits: HEAP_MB,
    }).on('error', () => (worker = undefined));
    try {
      return await ask(worker, task);
    } catch (error) {
      await leave();
      throw error;
    } finally {
      idle = setTimeout(() => void leave(), IDLE).unref();
    }
  };
  return {
    make: (task) => {
      const next = last.then(() => make(task));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      clearTimeout(idle);
      await leave();
    },
  };
}

interface Answer<J extends Task> {
  readonly made?: TaskResult<J>;
  readonly error?: string;
}

/** Rejects when the job fails, when its thread ends, and when it takes too long. */
async function ask<J extends Task>(worker: Worker, task: J): Promise<TaskResult<J>> {
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(new Error(`the analysis of ${task.subject} took too long`)), LONGEST_TASK);
  try {
    worker.postMessage(task);
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
