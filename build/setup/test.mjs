// npm test: every check there is, in order, each as its own command so that each can be run alone.
import { setUp } from './setup.mjs';
import { asCommand, run, say } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

const stages = ['format:check', 'lint', 'types', 'lint:imports', 'unused', 'test:unit', 'test:e2e'];

await asCommand(async () => {
  const env = await setUp({ electron: true });
  say(`The tests run on Electron ${env['JURY_EIG_ELECTRON_VERSION'] ?? ''}, Node ${process.versions.node}.`);
  return withDisplay(env, async (shown) => {
    /** @type {string[]} */
    const failed = [];
    for (const stage of stages) {
      say(`\n── npm run ${stage}`);
      const started = Date.now();
      const { code } = await run('npm', ['run', '--silent', stage], {
        env: { ...shown, npm_config_loglevel: 'error' },
      });
      say(
        `── ${stage}: ${code === 0 ? 'passed' : 'FAILED'} (${String(Math.round((Date.now() - started) / 1000))} s)`,
      );
      if (code !== 0) failed.push(stage);
    }
    const passed = stages.length - failed.length;
    say(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
    process.stdout.write(`${String(passed)} passed, ${String(failed.length)} failed\n`);
    return failed.length === 0 ? 0 : 1;
  });
});
