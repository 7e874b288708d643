// What the set-up steps share: where things are, how progress and errors are told, how a command is run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything fetched or compiled once is kept here, outside node_modules; ignored by git. */
export const cache = process.env['JURY_EIG_CACHE'] ?? join(root, '.cache');

/** A step of the set-up that failed: which one, why, and the command or action that mends it. */
export class SetupError extends Error {
  /** @param {string} step @param {string} why @param {string} mend */
  constructor(step, why, mend) {
    super(why);
    this.step = step;
    this.why = why;
    this.mend = mend;
  }
}

/** Progress goes to standard error, so that what a command prints stays clean. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command to its end. `quiet` keeps its output back and shows it only when it fails. Progress dots are
 * shown for quiet commands that take long. `told` shows the output as it comes and keeps it as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, told?: boolean, limitMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  const quiet = options.quiet ?? false;
  const told = options.told ?? false;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: quiet || told ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    const keep = (/** @type {string} */ chunk) => {
      output += chunk;
      if (told) process.stderr.write(chunk);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);
    const started = Date.now();
    const dots = quiet
      ? setInterval(() => {
          say(`  … ${String(Math.round((Date.now() - started) / 1000))} s`);
        }, 10_000)
      : undefined;
    const limit = options.limitMs === undefined ? undefined : setTimeout(() => child.kill(), options.limitMs);
    const end = (/** @type {number} */ code) => {
      clearInterval(dots);
      clearTimeout(limit);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    const ended = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      if (signal !== null) output += `\nended by ${signal}`;
      end(code ?? 1);
    };
    child.on('close', ended);
    // A process that the command left behind may hold the other end of its output: it is not waited for.
    child.on('exit', (code, signal) => setTimeout(ended, 5000, code, signal).unref());
  });
}

/** The last lines of a command's output, for an error message. @param {string} output @param {number} [count] */
export const lastLines = (output, count = 12) => output.trim().split('\n').slice(-count).join('\n');

/** @param {string | Buffer} data */
export const digestOf = (data) => createHash('sha256').update(data).digest('hex');

/** What a finished step left behind; an empty text when it never finished. @param {string} path */
export const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Written last and by renaming, so that a step that was interrupted counts as not done. @param {string} path @param {string} text */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/**
 * Runs the main function of a command; a failed step becomes three lines that name step, cause and mend.
 * @param {() => Promise<number>} main
 */
export async function asCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\nSet-up stopped at: ${error.step}\nCause: ${error.why}\nTo mend it: ${error.mend}`);
    process.exitCode = 1;
  }
}
