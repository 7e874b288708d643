// npm run test:packaged: tests of the packaged program. It is packaged anew first (without installers), or the program
// named by JURY_EIG_PROGRAM is taken as it is. Playwright comes in by Node's inspector, which a fuse of the program
// forbids: it drives a copy that is the same but for that fuse.
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { setUp } from '../setup/setup.mjs';
import { asCommand, cache, root, run } from '../setup/steps.mjs';
import { withDisplay } from '../setup/virtual-display.mjs';
import { outputOf } from './outputs.mjs';

await asCommand(async () => {
  const env = await setUp({ electron: true });
  const release = createRequire(join(root, 'package.json'))('electron/package.json').version;
  let program = process.env['JURY_EIG_PROGRAM'];
  if (program === undefined) {
    const { code } = await run(process.execPath, [
      join(root, 'build', 'package', 'package.mjs'),
      '--unpacked',
    ]);
    if (code !== 0) return code;
    program = outputOf(env['JURY_EIG_ELECTRON_VERSION'] !== release).executable;
  }
  const copy = await copyWithInspector(program);
  const runner = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await withDisplay(env, (shown) =>
    run(
      process.execPath,
      [runner, 'test', '--config', 'playwright.packaged.config.ts', ...process.argv.slice(2)],
      { env: { ...shown, JURY_EIG_PROGRAM: program, JURY_EIG_PACKAGED: copy } },
    ),
  );
  return code;
});

/** All files of the program as links to the same bytes, but the executable. @param {string} program */
async function copyWithInspector(program) {
  const target = join(cache, 'packaged-copy');
  rmSync(target, { recursive: true, force: true });
  // On macOS the executable lies in Contents/MacOS of the bundle.
  const bundle = program.includes('.app/') ? `${program.split('.app/')[0] ?? ''}.app` : dirname(program);
  const place = join(target, basename(bundle));
  linkAll(bundle, place, program);
  const copy = join(place, program.slice(bundle.length + 1));
  copyFileSync(program, copy);
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(copy, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return copy;
}

/** @param {string} from @param {string} to @param {string} but */
function linkAll(from, to, but) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const file = join(from, name);
    if (statSync(file).isDirectory()) linkAll(file, join(to, name), but);
    else if (file !== but) linkSync(file, join(to, name));
  }
}
