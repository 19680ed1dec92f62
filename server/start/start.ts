import { spawnSync } from 'node:child_process';
import { buildIsFresh } from './freshness.ts';

// `npm start`: builds the pages when they are missing or older than their sources, then starts the service.
if (!buildIsFresh()) {
  console.log('Building the pages…');
  const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await import('../main.ts');
