import { mkdirSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSqlite } from './ensure-sqlite.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { cache, say } from './steps.mjs';

/**
 * Everything a command needs, nothing twice. Two commands started together wait for one another.
 * @param {{ electron: boolean }} wanted
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which Electron is found
 */
export async function setUp(wanted) {
  const release = await lock();
  try {
    await ensureDependencies();
    const runtime = wanted.electron ? await ensureElectron() : null;
    await ensureSqlite(runtime?.nodeApi ?? 10);
    if (runtime !== null) await ensureSystemLibraries(runtime.executable);
    await ensureBuild();
    if (runtime === null) return process.env;
    const override = runtime.override === null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.override };
    return {
      ...process.env,
      ...override,
      JURY_EIG_ELECTRON: runtime.executable,
      JURY_EIG_ELECTRON_VERSION: runtime.version,
    };
  } finally {
    release();
  }
}

/** A folder can be made once only: whoever makes it holds the lock. A lock older than ten minutes was left behind. */
async function lock() {
  const folder = join(cache, 'setup.lock');
  mkdirSync(cache, { recursive: true });
  for (let told = false; ;) {
    try {
      mkdirSync(folder);
      const free = () => rmSync(folder, { recursive: true, force: true });
      process.once('exit', free);
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(143));
      return free;
    } catch {
      const age = lockAge(folder);
      if (age > 600_000) rmSync(folder, { recursive: true, force: true });
      else {
        if (!told) say('Another set-up is running; waiting for it…');
        told = true;
        await wait(500);
      }
    }
  }
}

/** @param {string} folder */
function lockAge(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return 0;
  }
}
