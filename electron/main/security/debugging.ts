import { url as inspectorAddress } from 'node:inspector';
import { app } from 'electron/main';

/** Whether a window may show developer tools: never in what people install. */
export const mayInspect = (): boolean => !app.isPackaged;

/** Switches by which another program could read and steer our windows. */
const remote = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'];

/**
 * Drops the switches of remote debugging, before Chromium looks at them. A program whose Node can be inspected has
 * nothing left to defend; the fuses of a release rule that out, and the tests' copy of it lives by it.
 */
export function refuseRemoteDebugging(): void {
  if (mayInspect() || inspectorAddress() !== undefined) return;
  for (const name of remote) app.commandLine.removeSwitch(name);
}
