import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError, cache, lastLines, root, run, say } from './steps.mjs';

/**
 * better-sqlite3 brings binaries for Node-API 10. Where Node or Electron is older they crash at load, so the
 * package's own source is compiled once a version and kept.
 * @param {number} electronNodeApi 10 when no Electron takes part
 */
export async function ensureSqlite(electronNodeApi) {
  const nodeApi = Math.min(Number(process.versions['napi'] ?? '9'), electronNodeApi);
  const folder = join(root, 'node_modules', 'better-sqlite3');
  const built = join(folder, 'build', 'Release', 'better_sqlite3.node');
  if (nodeApi >= 10 || existsSync(built)) return;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kept = join(cache, 'sqlite', `${version}-${process.platform}-${process.arch}`, 'better_sqlite3.node');
  if (!existsSync(kept)) {
    await compile(folder);
    mkdirSync(dirname(kept), { recursive: true });
    cpSync(built, `${kept}.new`);
    renameSync(`${kept}.new`, kept);
  }
  // Only the binary is of use: 60 MB of object files are not.
  rmSync(join(folder, 'build'), { recursive: true, force: true });
  mkdirSync(dirname(built), { recursive: true });
  cpSync(kept, `${built}.new`);
  renameSync(`${built}.new`, built);
}

/** @param {string} folder */
async function compile(folder) {
  say('Compiling the SQLite binding for this Node-API (about a minute)…');
  const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1'];
  // With Node's headers beside Node itself nothing needs to be downloaded.
  const prefix = dirname(dirname(process.execPath));
  const headers = [prefix, '/usr'].find((place) => existsSync(join(place, 'include', 'node', 'node_api.h')));
  if (headers !== undefined && process.platform !== 'win32') args.push(`--nodedir=${headers}`);
  const flags =
    '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
  const env = { ...process.env, CXXFLAGS: `${process.env['CXXFLAGS'] ?? ''} ${flags}`.trim() };
  const { code, output } = await run(process.execPath, args, { cwd: folder, env, quiet: true });
  if (code !== 0) {
    throw new SetupError(
      'SQLite binding (node-gyp)',
      lastLines(output),
      'install python3, make and a C++ compiler (Debian: apt-get install python3 make g++) — or use Node 22.14 or newer, which needs no compiling',
    );
  }
}
