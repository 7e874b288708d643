import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, digestOf, lastLines, readStamp, root, run, say, writeStamp } from './steps.mjs';

/** Installs exactly what the lock file says, once for each state of it. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(
      'Node.js',
      `Node ${process.versions.node} is too old; 20.19 or newer is needed.`,
      'install a current Node.js, then run the same command again',
    );
  }
  const stamp = join(root, 'node_modules', '.jury-eig-dependencies');
  const wanted = digestOf(readFileSync(join(root, 'package-lock.json')));
  if (readStamp(stamp) === wanted) return;
  say('Installing dependencies (npm ci, about half a minute)…');
  // No package of ours needs its install script: the SQLite binding is seen to by its own step.
  const { code, output } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { quiet: true },
  );
  if (code !== 0) {
    throw new SetupError(
      'dependencies (npm ci)',
      lastLines(output),
      'check that the npm registry answers (npm ping), then run: npm ci --ignore-scripts',
    );
  }
  writeStamp(stamp, wanted);
}
