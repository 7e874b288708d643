// npm run jury -- <command>: the engine without a window. Only what the command prints goes to standard output.
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, root, run } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

await asCommand(async () => {
  const args = process.argv.slice(2);
  // These set pages, which Electron prints.
  const printing =
    ['demo', 'report', 'minutes', 'export'].includes(args[0] ?? '') && !args.includes('--help');
  const env = await setUp({ electron: printing });
  const command = (/** @type {NodeJS.ProcessEnv} */ shown) =>
    run(process.execPath, [join(root, 'dist', 'cli', 'jury.js'), ...args], {
      env: shown,
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
    });
  const { code } = printing ? await withDisplay(env, command) : await command(env);
  return code;
});
