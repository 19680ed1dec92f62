import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const DRAWING = '.svg?drawing';

/**
 * A drawing is part of the page's markup, not of its script. The server writes it out; the browser keeps what the page
 * brought and knows only an address, for pages that it draws itself.
 */
export function inlineSvg(): Plugin {
  return {
    name: 'inline-svg',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(DRAWING)) return;
      const file = id.slice(0, -'?drawing'.length);
      return this.environment.name === 'client'
        ? `import address from ${JSON.stringify(`${file}?url&no-inline`)};\nexport default { markup: ' ', address };`
        : `export default { markup: ${JSON.stringify(readFileSync(file, 'utf8'))}, address: '' };`;
    },
  };
}
