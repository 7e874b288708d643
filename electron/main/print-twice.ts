import { setTimeout as pause } from 'node:timers/promises';

const momentMs = 300;

/**
 * Prints, and once more a moment later where Chromium would not: it may refuse a printing because another one’s window was
 * closed in its middle (https://github.com/electron/electron/issues/29485), as happens whenever settings change while a
 * preview is made. `wanted`: nobody has called it off meanwhile. Throws what the second try throws.
 */
export async function printTwice<Printed>(
  print: () => Promise<Printed>,
  wanted: () => boolean,
): Promise<Printed> {
  try {
    return await print();
  } catch (cause) {
    if (!wanted()) throw cause;
    await pause(momentMs);
    if (!wanted()) throw cause;
    return print();
  }
}
