// npm run bench: measures the service on plain Node, as on the command line, and the window on Electron. Names of benches
// may follow.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, cache, root, run } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

await asCommand(async () => {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('--'));
  // A report is printed by Electron, and the window is its own.
  const inWindow = names.length === 0 || names.includes('window') || names.includes('report');
  const env = await setUp({ electron: inWindow });
  // Here only: set-up may have fetched it just now.
  const { build } = await import('esbuild');
  const folder = join(cache, 'bench');
  await build({
    absWorkingDir: root,
    // Beside the benches themselves, the processes that one of them measures from outside.
    entryPoints: ['run', 'import-service', 'reader-probe', 'call-service'].map(
      (name) => `tests/bench/${name}.ts`,
    ),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.18',
    format: 'cjs',
    // The solver asks where it is, to find its program in its package.
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
    // Tests print with an Electron that they bundle a program for; benches print as the command line does.
    external: ['better-sqlite3', '@playwright/test', 'esbuild'],
    logLevel: 'warning',
  });
  const measure = async (/** @type {NodeJS.ProcessEnv} */ shown) => {
    const program = [join(folder, 'run.cjs'), ...words];
    return (await run(process.execPath, program, { env: shown, cwd: root })).code;
  };
  return inWindow ? withDisplay(env, measure) : measure(env);
});
