// npm run lint: ESLint for what a file tells by itself, and oxlint beside it for what takes types (decision 52).
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../setup/steps.mjs';

const require = createRequire(import.meta.url);
/** The program of a package by its own name. @param {string} name */
const programOf = (name) => {
  const manifest = require.resolve(`${name}/package.json`);
  return join(dirname(manifest), require(manifest).bin[name]);
};

/** @param {string} name @param {readonly string[]} words */
const lint = async (name, ...words) =>
  (await run(process.execPath, [programOf(name), ...words, ...process.argv.slice(2)])).code;

process.exitCode = Math.max(
  ...(await Promise.all([
    lint('eslint', '--max-warnings', '0', '.'),
    lint('oxlint', '--type-aware', '--deny-warnings', '.'),
  ])),
);
