import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** A day that is cut from a moment is London's: between ten and midnight there it is tomorrow here. */
const CUT =
  "CallExpression[callee.property.name='slice'] > MemberExpression > CallExpression[callee.property.name='toISOString']";

/**
 * The walls of STYLE: small files, small functions, no types switched off, no promise left alone, raw SQL and raw HTML only
 * where reviewed.
 */
export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'web/build',
      '**/.svelte-kit',
      'web/src/lib/words',
      'web/src/lib/api/schema.d.ts',
      'data',
      'tests/output',
    ],
  },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      // A query is sent when it is awaited, though it is no promise; an answer of Fastify goes by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          checkThenables: true,
          allowForKnownSafePromises: [{ from: 'package', package: 'fastify', name: 'FastifyReply' }],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40 }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='sql'][property.name='raw']", message: 'sql.raw takes text as code' },
        { selector: `Literal[value=86400000], ${CUT}`, message: 'a day is made in server/contract/days.ts' },
      ],
    },
  },
  { files: ['server/contract/days.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // A suite is a list of tests, and a plugin's routes are a list of routes: their wrapper's length says nothing.
    files: ['tests/**', '**/{,*-}routes.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // The only plain script is the page of another kit in the benchmark, in no project of types.
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['web/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
);
