import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, digestOf, lastLines, readStamp, root, run, say, writeStamp } from './steps.mjs';

// The guides of docs/ are shown by the application.
const guides = ['docs/guide-du-jure.md', 'docs/guide-de-la-coordination.md', 'docs/images'];
const programs = ['core', 'db', 'electron', 'renderer', 'build/bundle'];
const sources = [...programs, ...guides, 'package-lock.json', 'package.json'];

/** Builds `dist/` when a source has changed since; a fraction of a second when none has. */
export async function ensureBuild() {
  const stamp = join(root, 'dist', '.built-from');
  const state = digestOf(
    `${process.env['JURY_EIG_STATE_MARKS'] ?? ''}\n${sources.map((name) => describe(join(root, name))).join('\n')}`,
  );
  if (readStamp(stamp) === state) return;
  say('Building the application…');
  const { code, output } = await run(process.execPath, [join(root, 'build', 'bundle', 'bundle.mjs')], {
    quiet: true,
  });
  if (code !== 0) throw new SetupError('build', lastLines(output), 'run: npm run build');
  writeStamp(stamp, state);
}

/** The content of a source tree, as digests. @param {string} path @returns {string} */
function describe(path) {
  if (statSync(path).isFile()) return digestOf(readFileSync(path));
  return readdirSync(path)
    .sort()
    .map((name) => `${name} ${describe(join(path, name))}`)
    .join('\n');
}
