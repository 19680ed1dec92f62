import { runningUrl, startEmbedded } from './embedded.ts';

/**
 * The database that the settings name, for a command beside the service: the outside one, the embedded one that a
 * running service has, or the embedded one started for as long as the command needs it; as its owner, where that is known.
 */
export async function reachDatabase(settings: {
  databaseUrl: string | undefined;
  ownerUrl: string | undefined;
  dataDir: string;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const url = settings.ownerUrl ?? settings.databaseUrl ?? (await runningUrl(settings.dataDir));
  return url ? { url, stop: () => Promise.resolve() } : startEmbedded(settings.dataDir);
}
