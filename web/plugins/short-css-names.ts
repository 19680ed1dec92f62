import type { Plugin } from 'vite';

/**
 * A style that several pages share would be called by all their names, and every page brings a list of all styles: they
 * are called by their contents alone.
 */
export function shortCssNames(): Plugin {
  return {
    name: 'short-css-names',
    apply: 'build',
    enforce: 'post',
    outputOptions(options) {
      const { assetFileNames: named } = options;
      if (typeof named !== 'string') throw new Error('assets are named otherwise');
      const isStyle = (name: string) => name.endsWith('.css');
      return {
        ...options,
        assetFileNames: ({ names }) => (names.some(isStyle) ? named.replace('[name].', '') : named),
      };
    },
  };
}
