import { runningUrl, startEmbedded } from './embedded.ts';

/**
 * The database that the settings name, for a command beside the service: the outside one, the embedded one that a
 * running service has, or the embedded one started for as long as the command needs it.
 */
export async function reachDatabase(settings: {
  databaseUrl: string | undefined;
  dataDir: string;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const url = settings.databaseUrl ?? (await runningUrl(settings.dataDir));
  return url ? { url, stop: () => Promise.resolve() } : startEmbedded(settings.dataDir);
}
