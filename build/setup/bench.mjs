// npm run bench: measures on plain Node, like the service on the command line. Names of benches may follow.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, cache, root, run } from './steps.mjs';

await asCommand(async () => {
  const env = await setUp({ electron: false });
  // Here only: set-up may have fetched it just now.
  const { build } = await import('esbuild');
  const bundled = join(cache, 'bench', 'run.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/run.ts'],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    target: 'node20.18',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'warning',
  });
  const { code } = await run(process.execPath, [bundled, ...process.argv.slice(2)], { env, cwd: root });
  return code;
});
