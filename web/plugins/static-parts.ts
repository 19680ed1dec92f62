import type { Plugin } from 'vite';

const NO_SERVER = '\0no-server';

/**
 * A part that stays as the server wrote it (`….static.svelte`, shown by `Static.svelte`) brings its style to the browser, and
 * none of its script, nor that of the parts in it. What writes it, Svelte's server, stays with the server.
 */
export function staticParts(): Plugin {
  return {
    name: 'static-parts',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: { order: 'pre', handler: (id) => (id === 'svelte/server' ? NO_SERVER : undefined) },
    load(id) {
      if (id === NO_SERVER) return 'export function render() {}';
    },
    transform(code, id) {
      if (!id.endsWith('.static.svelte')) return;
      const styles = code.match(/^import ['"][^'"]+\.css['"];$/gm) ?? [];
      return [...styles, 'export default {};'].join('\n');
    },
  };
}
