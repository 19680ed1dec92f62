import adapter from '@sveltejs/adapter-node';
import { type CompilerOptions, paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { developedRequest } from '../server/start/dev-request.ts';
import { editedWords } from './plugins/edited-words.ts';
import { inlineSvg } from './plugins/inline-svg.ts';
import { lookColours } from './plugins/look-colours.ts';
import { oneLanguage } from './plugins/one-language.ts';
import { shortCssNames } from './plugins/short-css-names.ts';
import { softHyphens } from './plugins/soft-hyphens.ts';
import { staticParts } from './plugins/static-parts.ts';
import { withoutSerializer } from './plugins/without-serializer.ts';
import { workshop } from './plugins/workshop.ts';

type Settings = NonNullable<Parameters<typeof sveltekit>[0]>;

/** Kit finds its own way in by these two; all else of the frameworks is needed by every page. */
const FRAMEWORKS = /node_modules\/(?:svelte|@sveltejs|devalue|esm-env)\/(?!.*\/client\/(?:client-)?entry\.js)/;
/** Our own pieces that pages share. */
const OURS = /web\/src\/lib\/|server\/contract/;
/** What people said and were answered, as the home page, a case and one's thread show it. */
const SAID = /lib\/(?:look\/(?:Voice|Speaker|AnswerSign|Answer|StoryStop|Path|Stone)\.svelte|terms\/|plain\/Official)/;

/**
 * One file packs better than forty, and on a slow line comes sooner: what every page needs, what most pages do, what people
 * said, and what two or more share, where a page takes up to 2.8 kB unpacked that it does not need itself.
 */
const FILES = {
  codeSplitting: {
    groups: [
      { name: 'base', test: FRAMEWORKS, priority: 2 },
      { name: 'shared', test: OURS, minShareCount: 11, priority: 1 },
      { name: 'said', test: SAID, priority: 0.9 },
      { name: 'some', test: OURS, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2_800 },
    ],
  },
};

/**
 * Without patterns of ours, addresses are Finnish as they are and others begin with their language: paraglide's own quick
 * way. With patterns it would build several URLPatterns for each link of a page.
 */
const WORDS: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/lib/words',
  strategy: ['url', 'baseLocale'],
};

export default defineConfig(({ command }) => ({
  // A build says what is not as it should be, and nothing else; how its time was spent is for who asks.
  logLevel: 'warn',
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  environments: { client: { build: { rolldownOptions: { output: FILES } } } },
  plugins: [
    command === 'build' ? paraglideVitePlugin(WORDS) : editedWords(WORDS),
    inlineSvg(),
    lookColours(),
    oneLanguage(),
    withoutSerializer(),
    staticParts(),
    shortCssNames(),
    workshop(),
    sveltekit({
      preprocess: [softHyphens],
      // The same name stands at each element, in the page and again in its script: short enough, and still one alone.
      compilerOptions: command === 'build' ? { cssHash: ({ hash, css }) => `k${hash(css).slice(0, 4)}` } : {},
      // While one develops (`server/dev.ts`), a page is handed the same as when it is built.
      adapter: {
        ...adapter({ out: 'build', precompress: true }),
        emulate: () => ({ platform: () => ({ req: developedRequest() }) }),
      },
      // A page stands there with its first answer: on a slow line each file that must come first costs half a second.
      inlineStyleThreshold: 100_000,
      csp: contentPolicy(command === 'build' ? ['self'] : ['self', 'ws://localhost:*']),
    }),
  ],
}));

/** What a page may load and ask, and of whom: nothing of anybody else. */
function contentPolicy(asked: ('self' | 'ws://localhost:*')[]): Settings['csp'] {
  return {
    mode: 'nonce',
    directives: {
      'default-src': ['self'],
      'script-src': ['self'],
      'style-src': ['self', 'unsafe-inline'],
      'img-src': ['self', 'data:'],
      'connect-src': asked,
      'object-src': ['none'],
      'base-uri': ['none'],
      'frame-ancestors': ['none'],
      'form-action': ['self'],
    },
  };
}
