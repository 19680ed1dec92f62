import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/connection.ts';
import { startEmbedded } from '../db/embedded.ts';
import { buildApp } from './app.ts';
import { ConfigRefusal, readConfig } from './config.ts';
import { openBell } from './readers/bell.ts';
import type { House } from './house.ts';
import { sessions } from './people/sessions.ts';

/** Starts the service: settings → database → application → readers → listen; and stops it gracefully. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir);
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const db = openDb(url, (error) => console.error(`database: ${error.message}`));
  await migrate(db.$client);
  const bell = openBell(url, (error) => console.error(`bell: ${error.message}`));
  await bell.start();
  const house: House = {
    db,
    config,
    sessions: sessions(db, config.publicUrl.protocol === 'https:'),
    clock: () => new Date(),
    ring: bell.ring,
    onRing: bell.onRing,
  };
  const app = await buildApp(house, { log: true });
  await app.listen({ port: config.port, host: config.host });
  console.log(`Kuultu: ${config.publicUrl.origin}`);
  const stop = async () => {
    await app.close();
    await bell.stop();
    await db.$client.end();
    await embedded?.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigRefusal ? error.message : error);
  process.exit(1);
});
