import adapter from '@sveltejs/adapter-node';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { drawings } from './drawings.ts';
import { oneLanguage, withoutUneval } from './lighter.ts';
import { softHyphens } from './soft-hyphens.ts';

export default defineConfig({
  plugins: [
    // Without patterns of ours, addresses are Finnish as they are and others begin with their language: paraglide's
    // own quick way. With patterns it would build several URLPatterns for each link of a page.
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/words',
      strategy: ['url', 'baseLocale'],
    }),
    drawings(),
    oneLanguage(),
    withoutUneval(),
    sveltekit({
      preprocess: [softHyphens],
      adapter: adapter({ out: 'build', precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
        },
      },
    }),
  ],
});
