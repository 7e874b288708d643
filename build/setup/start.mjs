// npm start: the application on the demonstration session; without a display, the demonstration without a window.
import { join } from 'node:path';
import { hasDisplay } from './ensure-system-libraries.mjs';
import { setUp } from './setup.mjs';
import { asCommand, root, run, say } from './steps.mjs';
import { withDisplay } from './virtual-display.mjs';

await asCommand(async () => {
  const env = await setUp({ electron: true });
  const extra = process.argv.slice(2);
  if (hasDisplay()) {
    say(`Opening Jury EIG on Electron ${env['JURY_EIG_ELECTRON_VERSION'] ?? ''}…`);
    // As root Chromium's sandbox cannot start; a packaged build never gets this switch.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const { code } = await run(
      env['JURY_EIG_ELECTRON'] ?? 'electron',
      [...asRoot, root, ...(extra.length > 0 ? extra : ['--demonstration'])],
      { env },
    );
    return code;
  }
  say('No display here: running the demonstration without a window…');
  return withDisplay(env, async (shown) => {
    const { code } = await run(process.execPath, [join(root, 'build', 'setup', 'show-demonstration.mjs')], {
      env: shown,
    });
    return code;
  });
});
