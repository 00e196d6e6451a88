import { defineConfig } from 'oxlint';

const DEFAULT_EXPORT_DEMANDED_BY_A_TOOL = [
  '*.config.ts',
  'build/vite.*.ts',
  'build/oxlint-house.ts',
  'tests/support/summary-reporter.ts',
  'tests/support/*-global.ts',
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  jsPlugins: ['./build/oxlint-house.ts'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'release', 'data', 'node_modules'],
  rules: {
    'house/import-table': 'error',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-warning-comments': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/consistent-type-definitions': ['error', 'interface'],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    // A new member of a union must be met everywhere; a default case would guess for it.
    'typescript/switch-exhaustiveness-check': [
      'error',
      { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: false },
    ],
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
    // The compiler knows that an exhaustive switch returns (noImplicitReturns); this rule doesn't.
    'typescript/consistent-return': 'off',
    // The house rule asks for a reason beside each `as`; this rule would ask for a directive on top of it.
    'typescript/no-unsafe-type-assertion': 'off',
    // A rule's own words are named after what they mean, even where an outer name means the same.
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    // Functions that are sent into a page carry their helpers inside.
    'unicorn/consistent-function-scoping': 'off',
    // Made for Express, which drops a rejected promise; Fastify awaits its handlers.
    'oxc/no-async-endpoint-handlers': 'off',
    // Style sheets, fonts and matchers are imported for their effect.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    { files: ['renderer/**', 'shared/**'], rules: { 'no-console': 'error' } },
    { files: ['shared/**'], rules: { 'house/no-own-clock': 'error' } },
    // Catalogues of words and fixtures are lists: their length says nothing.
    {
      files: ['**/i18n/{vi,en}.ts', '**/i18n/*-messages.ts', 'tests/**/fixtures/**'],
      rules: { 'max-lines': 'off' },
    },
    {
      files: ['tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        // The stand-in sends functions into a page as their source text.
        'typescript/restrict-template-expressions': 'off',
        'typescript/unbound-method': 'off',
        // fast-check's own manual writes `fc.property`.
        'import/no-named-as-default-member': 'off',
        // In a test a missing value fails the test, which is what it is for.
        'typescript/no-non-null-assertion': 'off',
      },
    },
    {
      files: DEFAULT_EXPORT_DEMANDED_BY_A_TOOL,
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
