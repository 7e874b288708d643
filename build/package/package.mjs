// npm run package: an installable application for this system. Refuses to pass an old runtime off as a release.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setUp } from '../setup/setup.mjs';
import { SetupError, asCommand, root, run, say } from '../setup/steps.mjs';

await asCommand(async () => {
  const env = await setUp({ electron: true });
  const wanted = createRequire(join(root, 'package.json'))('electron/package.json').version;
  const present = env['JURY_EIG_ELECTRON_VERSION'] ?? '';
  const testArtefact = present !== wanted;
  if (testArtefact && !process.argv.includes('--test-artefact')) {
    throw new SetupError(
      'packaging',
      `a release is built on Electron ${wanted}; here there is ${present}.`,
      'build where Electron’s download host answers — or run: npm run package -- --test-artefact',
    );
  }
  if (testArtefact) say(`Building a test artefact on Electron ${present}: it is no release.`);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = ['--config', join(root, 'build', 'package', 'electron-builder.yml'), '--publish', 'never'];
  const own = testArtefact
    ? [
        '--dir',
        `--config.electronVersion=${present}`,
        `--config.electronDist=${env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''}`,
        '--config.directories.output=release/test-artefact',
      ]
    : [];
  const { code } = await run(process.execPath, [builder, ...args, ...own], { env });
  return code;
});
