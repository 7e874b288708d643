import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A library with a part that is not JavaScript stays where it is. */
const sqliteInPlace: Plugin = {
  name: 'sqlite-in-place',
  setup: (building) => {
    const path = pathToFileURL(createRequire(import.meta.url).resolve('better-sqlite3')).href;
    building.onResolve({ filter: /^better-sqlite3$/ }, () => ({ path, external: true }));
  },
};

/**
 * Makes a program of the tests one that Node or Electron runs, in parts that it loads when it needs them; answers the path of
 * the first. `entry`: from the repository.
 */
export async function bundled(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jury-eig-unit-'));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['electron', 'electron/*'],
    plugins: [sqliteInPlace],
    // As build/bundle has it: libraries written as CommonJS ask for `require` inside an ES module.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return join(folder, basename(entry).replace(/\.ts$/, '.mjs'));
}
