// npm run bench: measures on plain Node, like the service on the command line. Names of benches may follow.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, cache, root, run } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

await asCommand(async () => {
  const wanted = process.argv.slice(2);
  // A report is printed by Electron.
  const printing = wanted.length === 0 || wanted.includes('report');
  const env = await setUp({ electron: printing });
  // Here only: set-up may have fetched it just now.
  const { build } = await import('esbuild');
  const folder = join(cache, 'bench');
  await build({
    absWorkingDir: root,
    // Beside the benches themselves, the processes that one of them measures from outside.
    entryPoints: ['run', 'import-service', 'reader-probe'].map((name) => `tests/bench/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.18',
    format: 'cjs',
    // The solver asks where it is, to find its program in its package.
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
    external: ['better-sqlite3'],
    logLevel: 'warning',
  });
  const bench = (/** @type {NodeJS.ProcessEnv} */ shown) =>
    run(process.execPath, [join(folder, 'run.cjs'), ...wanted], { env: shown, cwd: root });
  const { code } = printing ? await withDisplay(env, bench) : await bench(env);
  return code;
});
