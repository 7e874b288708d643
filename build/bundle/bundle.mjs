// What becomes which file of dist/: the processes with esbuild, the pages with vite.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { root } from '../setup/steps.mjs';
import { pagesConfig } from './pages.mjs';
import { copyPdfParts } from './pdf-parts.mjs';

const dist = join(root, 'dist');

/**
 * What zod says in fifty languages: nothing here shows a word of it, and it was a third of the main process.
 * @type {import('esbuild').Plugin}
 */
const withoutWordsOfZod = {
  name: 'without-words-of-zod',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: 'locales', namespace: 'without-words-of-zod' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'without-words-of-zod' }, () => ({ contents: 'export {};' }));
  },
};

/** @param {Record<string, string>} entries @param {Partial<import('esbuild').BuildOptions>} options */
const bundle = (entries, options) =>
  esbuild({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: dist,
    bundle: true,
    platform: 'node',
    // Our floor: Electron 33 carries Node 20.18.
    target: 'node20.18',
    external: ['electron', 'electron/*', 'better-sqlite3'],
    logLevel: 'warning',
    legalComments: 'none',
    plugins: [withoutWordsOfZod],
    charset: 'utf8',
    ...options,
  });

/**
 * One process: its file, and parts beside it that it loads when it first needs them, in place of all that is in them at
 * every start. Each process has its own parts, so that what looks for files beside its own finds them.
 * @param {string} name @param {string} entry
 */
const program = (name, entry) =>
  bundle(
    { [name]: entry },
    {
      format: 'esm',
      splitting: true,
      chunkNames: `${dirname(name)}/[name]-[hash]`,
      // Libraries written as CommonJS ask for `require` inside an ES module.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    },
  );

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await Promise.all([
  program('main/main', 'electron/main/main.ts'),
  program('service/service', 'electron/service/service.ts'),
  program('service/reader', 'electron/service/reader.ts'),
  program('service/solver-thread', 'electron/service/compute/solver-thread.ts'),
  program('cli/jury', 'electron/cli/jury.ts'),
  // A sandboxed preload script is one CommonJS file.
  bundle(
    {
      'preload/preload': 'electron/preload/preload.ts',
      'preload/print-preload': 'electron/preload/print-preload.ts',
      'preload/viewer-preload': 'electron/preload/viewer-preload.ts',
      'preload/room-preload': 'electron/preload/room-preload.ts',
    },
    { format: 'cjs', outExtension: { '.js': '.cjs' } },
  ),
  vite(pagesConfig(join(dist, 'renderer'))),
]);
copyPdfParts(join(dist, 'renderer', 'pdf'));
cpSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
// The solver's program, which the service and the command line read from beside their own folders.
const highs = join(root, 'node_modules', 'highs');
mkdirSync(join(dist, 'solver'));
cpSync(join(highs, 'build', 'highs.wasm'), join(dist, 'solver', 'highs.wasm'));
cpSync(join(highs, 'LICENSE'), join(dist, 'solver', 'LICENSE'));
