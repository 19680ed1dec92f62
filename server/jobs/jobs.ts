import type { Doorbell } from '../activity/doorbell.ts';
import { neverOverItself } from '../base/never-over-itself.ts';

/** One recurring piece of work: it looks at what is due, does it and returns. It must bear being run again. */
export interface Job {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** How often it runs without a ring, in milliseconds. */
  readonly everyMs?: number;
  /** It can wait for its time: the bell does not wake it. */
  readonly byTimeOnly?: true;
}

const EVERY_MS = 5_000;
/** How long after a ring: whoever rang is answered, and whoever looks on is told, before the jobs take their share. */
const MOMENT_MS = 200;

/**
 * Runs each job soon after the bell rings and every few seconds, never over itself: however often it rings meanwhile,
 * there is one more run after it. An error is told to `log` and ends that run only. Returns what stops them: no new run begins, and it
 * waits for those under way.
 */
export function startJobs(
  jobs: readonly Job[],
  doorbell: Pick<Doorbell, 'onNotify'>,
  log: (name: string, error: unknown) => void,
): () => Promise<void> {
  const running = jobs.map((job) => startJob(job, doorbell, log));
  return async () => {
    await Promise.all(running.map((stop) => stop()));
  };
}

function startJob(job: Job, doorbell: Pick<Doorbell, 'onNotify'>, log: (name: string, error: unknown) => void) {
  const work = neverOverItself(job.run, (error) => log(job.name, error));
  const soon = afterAMoment(work.call);
  const off = job.byTimeOnly ? () => {} : doorbell.onNotify(soon.call);
  const timer = setInterval(work.call, job.everyMs ?? EVERY_MS);
  work.call();
  return async () => {
    off();
    clearInterval(timer);
    soon.stop();
    await work.stop();
  };
}

function afterAMoment(go: () => void) {
  let waiting: NodeJS.Timeout | undefined;
  return {
    call() {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        go();
      }, MOMENT_MS);
    },
    stop: () => clearTimeout(waiting),
  };
}
