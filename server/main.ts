import { startEmbedded } from '../db/embedded.ts';
import { ConfigRefusal, readConfig } from './base/config.ts';
import { failureLine } from './contract/failure.ts';
import { openWords } from './base/dictionary.ts';
import { say, serve } from './serve.ts';
import { demandSafeAddress } from './start/warnings.ts';

/** Starts the service: settings → database → application → readers → listen; and stops it gracefully. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  demandSafeAddress(config);
  const words = await openWords(config.voikkoData);
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir, { log: say('database') });
  const stop = await serve(config, words, embedded).catch(async (error: unknown) => {
    // A start that is refused leaves no database running behind it.
    await embedded?.stop();
    throw error;
  });
  onSignal(async () => {
    await stop();
    await embedded?.stop();
  });
}

function onSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () =>
        void stop().then(
          () => process.exit(0),
          () => process.exit(1),
        ),
    );
  }
}

main().catch((error: unknown) => {
  const plain = error instanceof Error && !('query' in error);
  console.error(error instanceof ConfigRefusal || plain ? error.message : failureLine(error));
  process.exit(1);
});
