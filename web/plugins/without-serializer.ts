import type { Plugin } from 'vite';

/**
 * Values are written down by the server alone, as script or as text, yet Kit brings the writing of them to every page: more
 * than a page's own code may weigh. Only what a history entry carries is written here, and ours carry nothing.
 */
export function withoutSerializer(): Plugin {
  const writers: Readonly<Record<string, string>> = {
    uneval: `export function uneval() { throw new Error('only the server writes values as script'); }`,
    stringify: `export function stringify(value) {
      if (Object.keys(value).length > 0) throw new Error('no history entry of ours carries anything');
      return '[{}]';
    }
    export const stringifyAsync = stringify;`,
  };
  return {
    name: 'without-serializer',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(_code, id) {
      return writers[/\/devalue\/src\/(\w+)\.js$/.exec(id)?.[1] ?? ''];
    },
  };
}
