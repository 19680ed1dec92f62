import { setTimeout } from 'node:timers/promises';
import { type Db, openDb } from '../db/connection.ts';
import type { Embedded } from '../db/embedded.ts';
import { demandUse, foundForReal } from '../db/founding.ts';
import { migrate } from '../db/migrate.ts';
import { letServe } from '../db/service-role.ts';
import type { Words } from './analysis/language/words.ts';
import { buildApp } from './http/app.ts';
import type { Config } from './base/config.ts';
import { seedDemo } from './demo/seed.ts';
import type { Context } from './context.ts';
import { sayFailed } from './http/log.ts';
import { demandKey, useKeyFile } from './people/key.ts';
import { sessions } from './access/sessions.ts';
import { deliveryJob } from './cases/steps/7-response/deliver.ts';
import { analysisJob } from './insights/analyse-job.ts';
import { markDue } from './insights/due-job.ts';
import { openDoorbell } from './activity/doorbell.ts';
import { clockJob } from './jobs/clock.ts';
import { mailJob, mailTransport } from './jobs/mail.ts';
import { indexJob } from './search/index-job.ts';
import { sealJob } from './activity/seal.ts';
import { sweepJob } from './jobs/sweep.ts';
import { openAnalysisWorker, type AnalysisWorker } from './insights/worker.ts';
import { type Job, startJobs } from './jobs/jobs.ts';
import { warnings } from './start/warnings.ts';
import type { Pages } from './http/web.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** How long each part may take to end, in milliseconds. */
const LONGEST_STOP = 2_000;
const clock = () => new Date();

/** The database's addresses: the owner's, who migrates, and the service's own, which may do less. */
function addressesOf({ databaseUrl, ownerUrl }: Config, embedded: Embedded | null) {
  if (embedded) return { owner: embedded.url, service: embedded.serviceUrl };
  return { owner: ownerUrl ?? databaseUrl ?? '', service: databaseUrl ?? '' };
}

/** The database as this version needs it, founded for what the settings say; or a refusal, and no connection left. */
async function openDatabase({ owner, service }: ReturnType<typeof addressesOf>, config: Config): Promise<Db> {
  await patiently(owner, (db) => migrate(db.$client));
  await letServe(owner, service);
  if (await useKeyFile(config.keyFile))
    console.log(`A key was made in ${config.keyFile}. Keep a copy apart from backups: without it no card opens.`);
  await patiently(service, async (db) => {
    await (config.demo ? seedDemo({ db, config, clock }) : foundForReal(db));
    await demandUse(db, config);
    await demandKey(db, config.keyFile, config.keyLost || config.demo);
  });
  return openDb(service, say('database'));
}

/** What must be done before the service begins, however long it takes; its connection is closed afterwards. */
async function patiently(url: string, act: (db: Db) => Promise<unknown>): Promise<void> {
  // What goes wrong with it is thrown by its use; that its connection is closed at the end is nobody's news.
  const db = openDb(url, () => undefined, 1, true);
  await act(db).finally(() => db.$client.end());
}

/**
 * Serves: database → application → readers → listen. The pages are the built ones, unless others are given. Returns what
 * stops all of it, in order; the embedded database is its caller's.
 */
export async function serve(
  config: Config,
  words: Words,
  embedded: Embedded | null,
  pages?: Pages,
): Promise<() => Promise<void>> {
  const addresses = addressesOf(config, embedded);
  const db = await openDatabase(addresses, config);
  const doorbell = openDoorbell(addresses.service, say('bell'));
  await doorbell.start();
  const { notify, onNotify } = doorbell;
  const secure = config.publicUrl.protocol === 'https:';
  const context: Context = { db, config, sessions: sessions(db, secure), words, clock, notify, onNotify };
  const analysisWorker = openAnalysisWorker(config.voikkoData);
  const app = await buildApp(context, { log: true, pages });
  const stopJobs = startJobs(jobsOf(context, config, analysisWorker), doorbell, sayFailed);
  await app.listen({ port: config.port, host: config.host });
  for (const line of warnings(config)) console.log(line);
  console.log(`Kuultu: ${config.publicUrl.origin}`);
  return async () => {
    for (const stop of [() => app.close(), analysisWorker.close, stopJobs, doorbell.stop, () => db.$client.end()])
      await atMost(stop);
  };
}

/** What goes on by itself, beside the requests. */
function jobsOf(context: Context, config: Config, analysisWorker: AnalysisWorker): Job[] {
  const transport = mailTransport(config);
  const letters = (codesOnly: boolean) =>
    mailJob(context.db, transport, config, context.clock(), { codesOnly, say: say('mail') });
  return [
    { name: 'mail', run: () => letters(false), everyMs: MINUTE },
    // A job of its own: a letter that hangs never holds up who waits for a code.
    { name: 'codes', run: () => letters(true), everyMs: MINUTE },
    { name: 'clock', run: () => clockJob(context.db, context.clock()), byTimeOnly: true },
    { name: 'deliveries', run: () => deliveryJob(context.db, config, context.clock()), everyMs: MINUTE },
    { name: 'what to analyse', run: () => markDue(context.db), everyMs: 2 * SECOND, byTimeOnly: true },
    { name: 'analysis', run: () => analysisJob(context.db, analysisWorker), everyMs: 3 * SECOND, byTimeOnly: true },
    { name: 'search', run: () => indexJob(context.db, context.words), everyMs: SECOND, byTimeOnly: true },
    { name: 'seal', run: () => sealJob(context.db), everyMs: MINUTE, byTimeOnly: true },
    { name: 'sweep', run: () => sweepJob(context), everyMs: DAY, byTimeOnly: true },
  ];
}

/** Waits for one part to end in order; one that cannot, as after the database has died, does not hold up the rest. */
async function atMost(stop: () => Promise<void>): Promise<void> {
  await Promise.race([stop().catch(say('stopping')), setTimeout(LONGEST_STOP)]);
}

/** Tells the one who runs the service what went wrong with one of its parts. */
export function say(who: string): (what: Error | string) => void {
  return (what) => (typeof what === 'string' ? console.error(`${who}: ${what}`) : sayFailed(who, what));
}
