import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PACKED_DIR, readPacked } from './packed.ts';

/**
 * Loaded before everything else (`node --import`), for a quick start: what was compiled once is kept beside the packages,
 * where that folder can be written to, and our own imports of packages lead to the packed ones (`server/start/pack.ts`), where
 * there are any.
 */
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));

const files = readPacked()?.files;
if (files) {
  registerHooks({
    resolve(specifier, context, next) {
      const file = files[specifier];
      if (!file || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
      return { url: new URL(file, PACKED_DIR).href, format: 'module', shortCircuit: true };
    },
  });
}
