import type { Plugin } from 'vite';

/**
 * A part that stays as the server wrote it (`….static.svelte`, shown by `Static.svelte`) brings its style to the browser, and
 * none of its script.
 */
export function staticParts(): Plugin {
  return {
    name: 'static-parts',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!id.endsWith('.static.svelte')) return;
      const styles = code.match(/^import ['"][^'"]+\.css['"];$/gm) ?? [];
      return [...styles, 'export default {};'].join('\n');
    },
  };
}
