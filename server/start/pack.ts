import { writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { lockNow, PACKED_DIR, PACKED_INDEX, type Packed } from './packed.ts';

// Part of `npm run build`: every package that the service imports, in a file or two instead of hundreds. To read those is
// the greater part of a start. `server/start/quick-start.ts` leads to them.
const fileOf = (name: string) => `${name.replaceAll(/[@/]/g, '_')}.mjs`;
/** What brings a program of its own beside it stays where it is; it is read when first needed. */
const STAYS = new Set(['sharp']);
const names = [...(await namesFrom('../main.ts'))].filter((name) => !STAYS.has(name));
const files = Object.fromEntries(names.map((name) => [name, fileOf(name)]));
const packing = await rolldown({
  input: Object.fromEntries(Object.entries(files).map(([name, file]) => [file, name])),
  platform: 'node',
  external: ['pg-native'],
  logLevel: 'warn',
});
await packing.write({
  dir: fileURLToPath(PACKED_DIR),
  entryFileNames: '[name]',
  chunkFileNames: '[name]-[hash].mjs',
  cleanDir: true,
});
writeFileSync(PACKED_INDEX, JSON.stringify({ lock: lockNow(), files } satisfies Packed));

/** The packages that a file of ours and all that it imports ask for. */
async function namesFrom(file: string): Promise<Set<string>> {
  const names = new Set<string>();
  const external = (id: string) => {
    const isPackage = /^[a-z@]/.test(id) && !isBuiltin(id);
    if (isPackage) names.add(id);
    return isPackage || isBuiltin(id);
  };
  const tracing = await rolldown({ input: fileURLToPath(new URL(file, import.meta.url)), external, platform: 'node' });
  await tracing.generate();
  return names;
}
