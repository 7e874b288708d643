// npm test: every check there is, in order, each as its own command so that each can be run alone.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { asCommand, cache, lastLines, run, say } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

/** Rows one after the other; lists of a row at the same time, each list in its order. Tests have the machine to themselves. */
const rows = [
  [['lint'], ['types', 'format:check', 'lint:imports', 'unused']],
  [['test:unit']],
  [['test:e2e']],
];

/** How many tests a stage ran, from its runner's own report; a stage without one is a check that passed or did not. @param {string} report @param {boolean} passed */
function countsOf(report, passed) {
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    // Vitest's names, then Playwright's.
    return told.stats === undefined
      ? { passed: told.numPassedTests, failed: told.numFailedTests }
      : { passed: told.stats.expected, failed: told.stats.unexpected + told.stats.flaky };
  } catch {
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
  }
}

await asCommand(async () => {
  const env = await setUp({ electron: true });
  say(`The tests run on Electron ${env['JURY_EIG_ELECTRON_VERSION'] ?? ''}, Node ${process.versions.node}.`);
  return withDisplay(env, async (shown) => {
    /** @type {{ stage: string, told: string }[]} */
    const failed = [];
    const total = { passed: 0, failed: 0 };
    const reports = join(cache, 'reports');
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    /** @param {string} stage @param {boolean} alone */
    const runStage = async (stage, alone) => {
      say(`\n── npm run ${stage}`);
      const started = Date.now();
      const report = join(reports, `${stage.replace(':', '-')}.json`);
      const { code, output } = await run('npm', ['run', '--silent', stage], {
        env: { ...shown, npm_config_loglevel: 'error', CI_JSON: report },
        quiet: !alone,
        told: alone,
      });
      // What ran beside something else is told in one piece.
      if (!alone && output !== '') say(output);
      const counts = countsOf(report, code === 0);
      total.passed += counts.passed;
      // A runner may fail without a failed test: that is a failure all the same.
      total.failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
      say(
        `── ${stage}: ${code === 0 ? 'passed' : 'FAILED'} (${String(Math.round((Date.now() - started) / 1000))} s)`,
      );
      if (code !== 0) failed.push({ stage, told: lastLines(output, 100) });
    };
    /** @param {readonly string[]} list @param {boolean} alone */
    const runList = async (list, alone) => {
      for (const stage of list) await runStage(stage, alone);
    };
    for (const row of rows) await Promise.all(row.map((list) => runList(list, row.length === 1)));
    // Said again at the end: whoever is shown only the last of what a run printed must see why it failed.
    for (const { stage, told } of failed) say(`\n── what ${stage} said last\n${told}`);
    say(failed.length > 0 ? `\nFailed: ${failed.map(({ stage }) => stage).join(', ')}` : '');
    process.stdout.write(`${String(total.passed)} passed, ${String(total.failed)} failed\n`);
    return failed.length === 0 ? 0 : 1;
  });
});
