// npm run lint: ESLint over everything in two processes, each of which goes through its rooms one after the other. Where
// ESLint itself shares the files out between processes, each of them works out the types of every room.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, say } from '../setup/steps.mjs';

/** Shared out so that both processes end together. */
const first = ['renderer', 'core'];
/** Whatever else there is, or will be. */
const rest = ['.', ...first.flatMap((room) => ['--ignore-pattern', `${room}/`])];

const require = createRequire(import.meta.url);
/** The program of a package by its own name. @param {string} name @param {string} file */
const programOf = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), 'bin', file);

// The compiler that `npm run types` uses: another version would build everything anew. One checker: several work out the
// same types, and rooms are built at the same time anyway.
const tsc = [programOf('@typescript/native', 'tsc'), '--build', '--checkers', '1'];
const types = await run(process.execPath, tsc, { quiet: true });
if (types.code !== 0) {
  say(types.output);
  say('ESLint reads what the types say: mend these first (npm run types).');
  process.exit(types.code);
}

// Programs of TypeScript leave much behind: a larger nursery has it collected once instead of twice.
const eslint = ['--max-semi-space-size=64', programOf('eslint', 'eslint.js'), '--max-warnings', '0'];
const env = { ...process.env, JURY_EIG_LINT: 'rooms' };
/** @param {readonly string[]} rooms */
const lint = async (rooms) => {
  const { code } = await run(process.execPath, [...eslint, ...rooms, ...process.argv.slice(2)], { env });
  return code;
};
process.exitCode = Math.max(...(await Promise.all([lint(first), lint(rest)])));
