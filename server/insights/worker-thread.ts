import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Task, make } from '../analysis/task.ts';
import { openWords } from '../base/dictionary.ts';

/**
 * The analysis's own thread: it opens the words once and makes what is asked for. Whoever asks for a page comes before
 * it, where a thread can have a priority of its own.
 */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const words = await openWords(workerData.voikkoData);
parentPort?.on('message', (task: Task) => {
  try {
    parentPort?.postMessage({ made: make(words, task) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
