import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demonstrationFile } from './demonstration-file.ts';
import { newFolder, type TestService } from './service.ts';

/** A juror’s session in the marking, fifteen défis long, made by the demonstration; answers its path. */
export const jurorSession = (): Promise<string> =>
  demonstrationFile(join(newFolder(), 'claire.eigjury'), 'juror');

/** A défi that may be marked and has no mark yet. */
export async function someDefi(service: TestService): Promise<string> {
  const { defis } = await service.ask('desk-view', {});
  const defi = defis.find(({ state, marks }) => state !== 'deport' && marks.length === 0);
  if (defi === undefined) throw new Error('nothing to mark');
  return defi.id;
}

/** Marks one criterion, in hundredths. */
export async function mark(
  service: TestService,
  defi: string,
  value: number,
  criterion = 'C1',
): Promise<void> {
  await service.ask('mark-save', { defi, criterion, value });
}

/** The mark that is there now; null when there is none. */
export async function markOf(service: TestService, defi: string, criterion = 'C1'): Promise<number | null> {
  const { marks } = await service.ask('desk-defi', { defi });
  return marks.find((one) => one.criterion === criterion)?.value ?? null;
}

/** A session file that an application with this schema version made, copied to a folder of its own. */
export function oldSession(version: number): string {
  const fixture = new URL(`../fixtures/sessions/v${String(version)}-demonstration.eigjury`, import.meta.url);
  const path = join(newFolder(), 'ancienne.eigjury');
  copyFileSync(fileURLToPath(fixture), path);
  return path;
}
