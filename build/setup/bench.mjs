// npm run bench: measures on plain Node, like the service on the command line. Names of benches may follow.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, cache, root, run } from './steps.mjs';

await asCommand(async () => {
  const env = await setUp({ electron: false });
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
  const { code } = await run(process.execPath, [join(folder, 'run.cjs'), ...process.argv.slice(2)], {
    env,
    cwd: root,
  });
  return code;
});
