// npm run lint: ESLint over everything, two groups of rooms at a time. Where ESLint itself shares the files out between
// processes, each of them works out the types of every room.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, say } from '../setup/steps.mjs';

/** The longest first, so that both processes end together. */
const groups = [['renderer'], ['tests'], ['core'], ['electron', 'db']];
/** Whatever else there is, or will be. */
const rest = ['.', ...groups.flat().flatMap((room) => ['--ignore-pattern', `${room}/`])];

const require = createRequire(import.meta.url);
/** The program of a package by its own name. @param {string} name @param {string} file */
const programOf = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), 'bin', file);

const types = await run(process.execPath, [programOf('typescript', 'tsc'), '--build'], { quiet: true });
if (types.code !== 0) {
  say(types.output);
  say('ESLint reads what the types say: mend these first (npm run types).');
  process.exit(types.code);
}

// Programs of TypeScript leave much behind: a larger nursery has it collected once instead of twice.
const eslint = ['--max-semi-space-size=64', programOf('eslint', 'eslint.js'), '--max-warnings', '0'];
const env = { ...process.env, JURY_EIG_LINT: 'rooms' };
const waiting = [...groups, rest];
let worst = 0;
const work = async () => {
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
    const { code } = await run(process.execPath, [...eslint, ...group, ...process.argv.slice(2)], { env });
    worst = Math.max(worst, code);
  }
};
await Promise.all([work(), work()]);
process.exitCode = worst;
