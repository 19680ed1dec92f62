import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BUILT = fileURLToPath(new URL('../../web/build/server/entries/pages', import.meta.url));

/** The paths of all pages; a part that names a thing is filled by `fill`. */
export function pagePaths(fill: (name: string) => string): string[] {
  return files('_page.svelte.js').map((file) => pathOf(file, fill));
}

/** Where a form can be posted: every action of every page, as the pages were built. */
export async function formActions(fill: (name: string) => string): Promise<string[]> {
  const found: string[] = [];
  for (const file of files('_page.server.ts.js')) {
    const { actions = {} }: { actions?: object } = await import(pathToFileURL(join(BUILT, file)).href);
    const path = pathOf(file, fill);
    found.push(...Object.keys(actions).map((name) => (name === 'default' ? path : `${path}?/${name}`)));
  }
  return found;
}

function files(name: string): string[] {
  const all = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => file === name || file.endsWith(`/${name}`)).sort();
}

function pathOf(file: string, fill: (name: string) => string): string {
  return `/${file.replace(/\/?_page[.\w]*$/, '').replace(/_(\w+)_(?=\/|$)/g, (_part, name: string) => fill(name))}`;
}
