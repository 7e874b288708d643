// npm run package: an installable application for this system. What is built on another Electron than the one that a
// release is built on bears it in its name: it is a test artefact. `--release` refuses to build such a one;
// `--unpacked` leaves it at the folder of the program.
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setUp } from '../setup/setup.mjs';
import { SetupError, asCommand, root, run, say } from '../setup/steps.mjs';
import { writeDeb } from './deb.mjs';
import { outputOf } from './outputs.mjs';
import { entriesOf, writeTarGz } from './tar.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await asCommand(async () => {
  const env = await setUp({ electron: true });
  const wanted = createRequire(join(root, 'package.json'))('electron/package.json').version;
  const present = env['JURY_EIG_ELECTRON_VERSION'] ?? '';
  const testArtefact = present !== wanted;
  if (testArtefact && process.argv.includes('--release')) {
    throw new SetupError(
      'packaging',
      `a release is built on Electron ${wanted}; here there is ${present}.`,
      'build where Electron’s download host answers — or build a test artefact: npm run package',
    );
  }
  if (testArtefact) {
    say(`Electron ${wanted} cannot be had here: building a test artefact on ${present}. It is no release.`);
  }
  const output = outputOf(testArtefact);
  rmSync(output.folder, { recursive: true, force: true });
  const seconds = dateOfSources();
  const onlyProgram = process.argv.includes('--unpacked');
  const code = await runBuilder(env, output, testArtefact ? present : null, onlyProgram, seconds);
  if (code !== 0 || onlyProgram) return code;
  if (process.platform === 'linux') await wrapForLinux(output, testArtefact, seconds);
  await writeSums(output.folder);
  say(`\nBuilt in ${relative(root, output.folder)}/:`);
  for (const name of artefactsIn(output.folder)) say(`  ${name}`);
  return 0;
});

/**
 * electron-builder puts the program together and, on a release, into the installers of this system.
 * @param {NodeJS.ProcessEnv} env @param {import('./outputs.mjs').Output} output @param {string | null} otherElectron
 * @param {boolean} onlyProgram @param {number} seconds
 */
async function runBuilder(env, output, otherElectron, onlyProgram, seconds) {
  const homepage = process.env['JURY_EIG_HOMEPAGE'] ?? '';
  const args = [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--config',
    join(root, 'build', 'package', 'release-config.mjs'),
    '--publish',
    'never',
    `--config.directories.output=${output.folder}`,
    ...(homepage === '' ? [] : [`--config.extraMetadata.homepage=${secure(homepage)}`]),
    ...(otherElectron === null
      ? []
      : [
          `--config.electronVersion=${otherElectron}`,
          `--config.electronDist=${env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''}`,
        ]),
    ...(onlyProgram || otherElectron !== null ? ['--dir'] : []),
  ];
  const { code } = await run(process.execPath, args, {
    env: { ...env, SOURCE_DATE_EPOCH: String(seconds), CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  // How the builder came to its file lists: names the folders of this machine.
  rmSync(join(output.folder, 'builder-debug.yml'), { force: true });
  rmSync(join(output.folder, 'builder-effective-config.yaml'), { force: true });
  return code;
}

/** @param {import('./outputs.mjs').Output} output @param {boolean} testArtefact @param {number} seconds */
async function wrapForLinux(output, testArtefact, seconds) {
  const name = `jury-eig-${manifest.version}${testArtefact ? '-essai' : ''}-linux-${process.arch}`;
  say('Writing the archive and the Debian package…');
  cpSync(join(root, 'LICENSE'), join(output.unpacked, 'LICENSE.jury-eig.txt'));
  await writeTarGz(join(output.folder, `${name}.tar.gz`), entriesOf(output.unpacked, name), seconds);
  await writeDeb({
    target: join(output.folder, `${name}.deb`),
    unpacked: output.unpacked,
    // `~`: any release of this version is newer.
    version: `${manifest.version}${testArtefact ? '~essai' : ''}`,
    arch: process.arch,
    seconds,
    homepage: process.env['JURY_EIG_HOMEPAGE'] ?? manifest.homepage ?? null,
    licence: readFileSync(join(root, 'LICENSE'), 'utf8'),
    drawn: join(root, 'build', 'icons', 'drawn'),
  });
}

/** `sha256sum --check SHA256SUMS` verifies it. @param {string} folder */
async function writeSums(folder) {
  let lines = '';
  for (const name of artefactsIn(folder)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines += `${hash.digest('hex')}  ${name}\n`;
  }
  writeFileSync(join(folder, 'SHA256SUMS'), lines);
}

/** @param {string} folder */
function artefactsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name !== 'SHA256SUMS' && statSync(join(folder, name)).isFile())
    .sort();
}

/** Seconds since 1970: SOURCE_DATE_EPOCH, else the date of the last commit, else the day on which tar was born. */
function dateOfSources() {
  const given = Number(process.env['SOURCE_DATE_EPOCH'] ?? '');
  if (Number.isInteger(given) && given > 0) return given;
  const answer = existsSync(join(root, '.git'))
    ? spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout
    : '';
  return Number(answer) > 0 ? Number(answer) : 283_996_800;
}

/** Where newer versions are announced is opened in a browser: over https only. @param {string} address */
function secure(address) {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return address;
  throw new SetupError('packaging', `JURY_EIG_HOMEPAGE is no https address: ${address}`, 'give one, or none');
}
