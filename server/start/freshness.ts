import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPacked } from './packed.ts';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const SOURCES = ['src', 'plugins', 'messages', 'static', 'project.inlang/settings.json', 'vite.config.ts'];

/** Tells whether the built pages are at least as new as everything they are made from, and the packages packed as locked. */
export function buildIsFresh(): boolean {
  const built = join(web, 'build', 'handler.js');
  if (!existsSync(built) || !readPacked()) return false;
  const since = statSync(built).mtimeMs;
  return SOURCES.every((name) => newest(join(web, name)) <= since);
}

function newest(path: string): number {
  if (!existsSync(path) || path.endsWith(join('lib', 'words'))) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
