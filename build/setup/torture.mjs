// npm run torture -- [kills] [seed]: the application and its commands killed hundreds of times. The short form is part of
// `npm test`.
import { setUp } from './setup.mjs';
import { asCommand, run, say } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

await asCommand(async () => {
  const [kills = '100', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
  const env = await setUp({ electron: true });
  say(`${kills} kills of each kind, from seed ${seed}`);
  return withDisplay(env, async (shown) => {
    const told = { env: { ...shown, TORTURE_KILLS: kills, TORTURE_SEED: seed } };
    const commands = await run('npx', ['vitest', 'run', 'tests/unit/house/torture.test.ts'], told);
    const window = await run('npx', ['playwright', 'test', 'tests/e2e/torture.e2e.ts'], told);
    return commands.code !== 0 ? commands.code : window.code;
  });
});
