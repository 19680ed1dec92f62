import { openDb } from '../../db/connection.ts';
import { reachDatabase } from '../../db/reach.ts';
import { readConfig } from '../base/config.ts';
import { checkLog, sealJob } from '../activity/seal.ts';

const ANCHOR = /^[1-9][0-9]{0,17}:[0-9a-f]{64}$/;

/** `npm run check-log [-- NUMBER:HASH]`: whether the activity log is as it was written, and holds a seal kept before. */
async function run(anchor: string | undefined): Promise<void> {
  if (anchor !== undefined && !ANCHOR.test(anchor))
    throw new Error('A seal that was kept looks like 1234:0a1b… (the last line of an earlier check).');
  const database = await reachDatabase(readConfig(process.env));
  const db = openDb(database.url, (error) => console.error(error.message), 1);
  try {
    await sealJob(db);
    const { whole, anchor: newest, fault } = await checkLog(db, anchor);
    if (fault) throw new Error(fault);
    console.log(`The log is whole: ${whole} rows. Keep the next line outside this machine.`);
    console.log(newest ?? 'Nothing is sealed yet.');
  } finally {
    await db.$client.end();
    await database.stop();
  }
}

run(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
