import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import { readingOf, type TestService } from './service.ts';

/** Writes a file below a folder and answers its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Reads files into the open session and applies what was read. */
export async function loadFiles(
  service: TestService,
  files: readonly string[],
  choices: Partial<ReturnType<typeof readingOf>['choices']> = {},
): Promise<ImportPreview> {
  const wanted = readingOf(...files);
  const preview = await service.ask('import-read', { ...wanted, choices: { ...wanted.choices, ...choices } });
  await service.ask('import-apply', { importId: preview.importId });
  return preview;
}
