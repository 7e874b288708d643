import type { Ports } from '#core/ports.ts';
import { nodePorts } from '#electron/service/node-ports.ts';

/**
 * The application’s own sealing with 2 to the power of this rounds of scrypt, whatever is asked for: for tests of what
 * is done with a passphrase. How many the application asks for is held by `formats/by-the-document` and `kit-file`.
 */
export const quickSealing = (rounds: number): Pick<Ports, 'sealing'> => ({
  sealing: {
    ...nodePorts.sealing,
    lock: (passphrase, content) => nodePorts.sealing.lock(passphrase, content, rounds),
  },
});
