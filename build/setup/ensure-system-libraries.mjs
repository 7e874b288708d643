import { spawnSync } from 'node:child_process';
import { SetupError, lastLines, run, say } from './steps.mjs';

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxshmfence1',
];
const display = ['xvfb', 'xauth'];

/** Whether a window can be shown to a person. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

/**
 * On Linux: the libraries that the runtime is linked against and, without a display, a virtual one.
 * @param {string} executable Electron's
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const packages = [
    ...(missingLibraries(executable) ? libraries : []),
    ...(hasDisplay() || hasXvfb() ? [] : display),
  ];
  if (packages.length === 0) return;
  const command = `apt-get install -y ${packages.join(' ')}`;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    throw new SetupError(
      'system libraries',
      `missing: ${packages.join(', ')}.`,
      `run once as root: ${command}`,
    );
  }
  say(`Installing system libraries (${packages.join(' ')})…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, quiet: true });
  let result = await install();
  if (result.code !== 0) {
    await run('apt-get', ['update'], { env, quiet: true });
    result = await install();
  }
  if (result.code !== 0)
    throw new SetupError('system libraries', lastLines(result.output), `run: apt-get update && ${command}`);
}

const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

/** @param {string} executable */
function missingLibraries(executable) {
  const answer = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('not found');
}
