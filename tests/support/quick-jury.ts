import { ServiceContext } from '#electron/service/context.ts';
import { nodeHost } from '#electron/cli/node-host.ts';
import { runCommand } from '#electron/cli/run-command.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { quickSealing } from './quick-sealing.ts';

// The command line with few rounds of scrypt, for tests that start and kill it often: `node quick-jury COMMAND …`. It has nothing
// beside it that prints or reads foreign files.

process.exitCode = await runCommand(
  process.argv.slice(2),
  () => new ServiceContext({ ...nodePorts, ...quickSealing(10) }, nodeHost('')),
);
