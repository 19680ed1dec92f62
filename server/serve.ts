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
import type { House } from './context.ts';
import { sayFailed } from './http/log.ts';
import { demandKey, useKeyFile } from './people/key.ts';
import { sessions } from './access/sessions.ts';
import { deliveryRound } from './cases/steps/7-response/deliver.ts';
import { analysisRound } from './insights/analyse-job.ts';
import { markDue } from './insights/due-job.ts';
import { openBell } from './activity/doorbell.ts';
import { clockRound } from './jobs/clock.ts';
import { mailRound, mailTransport } from './jobs/mail.ts';
import { searchRound } from './search/index-job.ts';
import { sealRound } from './activity/seal.ts';
import { sweepRound } from './jobs/sweep.ts';
import { openWorkroom, type Workroom } from './insights/worker-pool.ts';
import { type Round, startRounds } from './jobs/jobs.ts';
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
async function openHouseDb({ owner, service }: ReturnType<typeof addressesOf>, config: Config): Promise<Db> {
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
  const db = await openHouseDb(addresses, config);
  const bell = openBell(addresses.service, say('bell'));
  await bell.start();
  const { ring, onRing } = bell;
  const secure = config.publicUrl.protocol === 'https:';
  const house: House = { db, config, sessions: sessions(db, secure), words, clock, ring, onRing };
  const workroom = openWorkroom(config.voikkoData);
  const app = await buildApp(house, { log: true, pages });
  const stopRounds = startRounds(roundsOf(house, config, workroom), bell, sayFailed);
  await app.listen({ port: config.port, host: config.host });
  for (const line of warnings(config)) console.log(line);
  console.log(`Kuultu: ${config.publicUrl.origin}`);
  return async () => {
    for (const stop of [() => app.close(), workroom.close, stopRounds, bell.stop, () => db.$client.end()])
      await atMost(stop);
  };
}

/** What goes on by itself, beside the requests. */
function roundsOf(house: House, config: Config, workroom: Workroom): Round[] {
  const transport = mailTransport(config);
  const letters = (codesOnly: boolean) =>
    mailRound(house.db, transport, config, house.clock(), { codesOnly, say: say('mail') });
  return [
    { name: 'mail', run: () => letters(false), everyMs: MINUTE },
    // A round of their own: a letter that hangs never holds up who waits for a code.
    { name: 'codes', run: () => letters(true), everyMs: MINUTE },
    { name: 'clock', run: () => clockRound(house.db, house.clock()), deaf: true },
    { name: 'deliveries', run: () => deliveryRound(house.db, config, house.clock()), everyMs: MINUTE },
    { name: 'what to analyse', run: () => markDue(house.db), everyMs: 2 * SECOND, deaf: true },
    { name: 'analysis', run: () => analysisRound(house.db, workroom), everyMs: 3 * SECOND, deaf: true },
    { name: 'search', run: () => searchRound(house.db, house.words), everyMs: SECOND, deaf: true },
    { name: 'seal', run: () => sealRound(house.db), everyMs: MINUTE, deaf: true },
    { name: 'sweep', run: () => sweepRound(house), everyMs: DAY, deaf: true },
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
