import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceContext } from '#electron/service/context.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { nodeHost } from './node-host.ts';
import { runCommand } from './run-command.ts';

// The command line as it is built: with the real ports, and Electron beside it to print.

const dist = dirname(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await runCommand(
  process.argv.slice(2),
  () => new ServiceContext(nodePorts, nodeHost(dist)),
);
