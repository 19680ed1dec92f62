import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** The bare page: SvelteKit with nothing of ours, built into the tests' output. */
export default defineConfig({
  plugins: [sveltekit({ adapter: adapter({ out: '../../output/bare-kit' }) })],
});
