import { spawn } from 'node:child_process';
import { hasDisplay } from './ensure-system-libraries.mjs';
import { SetupError } from './steps.mjs';

/**
 * Runs `work` with a display: the person's own, or a virtual one that ends with it.
 * @template Value
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withDisplay(env, work) {
  if (hasDisplay()) return work(env);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const number = await new Promise((resolve, reject) => {
      server.on('error', reject);
      server.on('exit', () => reject(new Error('Xvfb ended before it was ready')));
      server.stdio[3]?.on('data', (chunk) => resolve(String(chunk).trim()));
    }).catch((error) => {
      throw new SetupError(
        'virtual display',
        error instanceof Error ? error.message : String(error),
        'run: apt-get install xvfb xauth',
      );
    });
    return await work({ ...env, DISPLAY: `:${String(number)}` });
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
}
