// @ts-check
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What no file of a room may name; who may import whom is checked by .dependency-cruiser.mjs. */
const nonDeterministic = [
  { name: 'crypto', message: 'core takes randomness and hashing as arguments (law 8).' },
];

export default defineConfig(
  {
    ignores: ['dist/', 'out/', '.cache/', 'release/', 'node_modules/', 'test-results/', 'playwright-report/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Rules that take types are in .oxlintrc.json (decision 52).
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...nonDeterministic],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core takes the clock as an argument (law 8).',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core takes randomness as an argument (law 8).' },
        { object: 'Date', property: 'now', message: 'core takes the clock as an argument (law 8).' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'jury', message: 'Only renderer/api.ts touches window.jury.' },
      ],
    },
  },
  { files: ['renderer/api.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['electron/main/ipc.ts', 'electron/preload/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Only electron/main/ipc.ts and the preload scripts speak raw IPC.',
            },
          ],
        },
      ],
    },
  },
  // Test runners and build tools read their configuration from a default export.
  { files: ['*.config.ts', '**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: false,
        process: false,
        URL: false,
        Buffer: false,
        setTimeout: false,
        clearTimeout: false,
        setInterval: false,
        clearInterval: false,
        fetch: false,
        AbortSignal: false,
      },
    },
  },
  { files: ['electron/cli/**/*.ts', 'electron/main/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['build/setup/runtime-app/*.js'], languageOptions: { globals: { process: false } } },
);
