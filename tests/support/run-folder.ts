import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The temporary folder of a run of tests, which goes with all that they and the applications that they started left in it:
 * made once, by the process that runs them all, and taken over by those that it starts. Answers the folder in which the
 * application keeps its own data there, backups of the sessions that tests open by themselves among it: never among a person’s.
 */
export function takeRunFolder(): { readonly data: string } {
  const name = 'JURY_EIG_RUN_FOLDER';
  const known = process.env[name];
  const folder = known ?? mkdtempSync(join(tmpdir(), 'jury-eig-tests-'));
  if (known === undefined) {
    for (const one of [name, 'TMPDIR', 'TEMP', 'TMP']) process.env[one] = folder;
    process.once('exit', () => clear(folder));
  }
  return { data: join(folder, 'data') };
}

function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (cause) {
    // What a killed program still holds is no fault of a test.
    process.stderr.write(`${folder}: ${String(cause)}\n`);
  }
}
