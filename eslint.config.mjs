import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const office = Object.fromEntries(
  [
    'call-sync-after-load',
    'call-sync-before-read',
    'load-object-before-read',
    'no-context-sync-in-loop',
    'no-empty-load',
    'no-navigational-load',
    'no-office-initialize',
    'test-for-null-using-isNullObject',
  ].map((rule) => [`office-addins/${rule}`, 'error']),
);

export default [
  { ignores: ['dist/', '.cache/', '.screenshots/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // What goes wrong is shown to the person or thrown, never left in a console that nobody reads.
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-alert': 'error', 'no-eval': 'error' },
  },
  {
    files: ['src/pane/**', 'src/main/**'],
    ...reactHooks.configs.flat.recommended,
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // Of concern to the React Compiler alone, which does not run here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['src/excel/**'], plugins: { 'office-addins': officeAddins }, rules: office },
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
];
