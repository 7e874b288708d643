import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dsArchive } from '#tests/support/ds-archive.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

let service: TestService;
let folder: string;
let temporary: string;
const before = process.env['TMPDIR'];

beforeEach(async () => {
  folder = newFolder();
  temporary = newFolder();
  process.env['TMPDIR'] = temporary;
  service = new TestService();
  await service.ask('session-create', {
    place: join(folder, 's.eigjury'),
    name: 'Essai',
    gridTemplate: 'eig3',
    from: null,
  });
});
afterEach(() => {
  service.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
});

const archive = (size: number): Promise<Buffer> =>
  dsArchive({
    dossiers: ['3000001', '3000002'].map((number) => ({
      number,
      files: [{ folder: 'pieces_justificatives', name: 'plan.bin', content: Buffer.alloc(size, number) }],
    })),
  });

test('a reading that was cancelled leaves no staged file behind, whenever it is cancelled', async () => {
  const path = join(folder, 'archive.zip');
  writeFileSync(path, await archive(40e6));
  for (const wait of [100, 400, 800]) {
    const reading = service.refusal('import-read', readingOf(path));
    await new Promise((resolve) => setTimeout(resolve, wait));
    await service.ask('job-cancel', { job: 'job-of-test' });
    await reading;
    await service.ask('session-open', { place: join(folder, 's.eigjury') });
    service.context.imports.clear();
    // What a reader that was ended leaves is swept when it is gone, which takes its time on a busy machine.
    await expect.poll(() => readdirSync(temporary), { timeout: 20_000 }).toEqual([]);
  }
});

test('files that the system cleaned away meanwhile are told of, and nothing is applied', async () => {
  const [zip, csv] = [join(folder, 'archive.zip'), join(folder, 'export.csv')];
  writeFileSync(zip, await archive(100));
  const row = { title: 'Alpha', administration: 'Préfecture fictive', eigs: 2 };
  writeFileSync(csv, exportCsv([{ ...row, number: '3000001' }]));
  const { importId } = await service.ask('import-read', readingOf(csv, zip));
  for (const staging of readdirSync(temporary)) rmSync(join(temporary, staging), { recursive: true });
  expect(await service.refusal('import-apply', { importId })).toBe('import-gone');
  expect(await service.ask('defis-list', {})).toEqual([]);
});
