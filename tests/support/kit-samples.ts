import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kitHeaderLine } from '#core/ballot/exchange-header.ts';
import type { Kit } from '#core/ballot/kit.ts';
import { defaultCallSettings } from '#core/call/settings.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { writeKitFile } from '#electron/service/interchange/exchange/write-kit-file.ts';
import { nodePorts, sha256 } from '#electron/service/node-ports.ts';
import { defi, gridOf, juror, sessionId } from './core-samples.ts';
import { newFolder } from './service.ts';

export const note = Buffer.from('Bonjour');

/** A kit of one défi with one attachment; whatever is given replaces that part of it. */
export function kitOf(given: Partial<Kit> = {}): Kit {
  const attachment = {
    digest: sha256(note),
    name: 'note.txt',
    mediaType: 'text/plain',
    size: note.length,
    field: null,
    category: 'piece' as const,
  };
  return {
    session: sessionId,
    sessionName: 'Essai',
    demonstration: false,
    juror: { id: juror(1), name: 'Ada', organisation: '', office: 'membre', group: null },
    enrolment: 'e'.repeat(64),
    recipient: `age1${'q'.repeat(58)}`,
    issue: 1,
    grid: gridOf([{}, {}]),
    settings: defaultCallSettings,
    writtenAt: '2026-11-24T10:00:00.000Z',
    part: { number: 1, of: 1 },
    assigned: [defi(1)],
    defis: [
      {
        id: defi(1),
        content: { ...emptyDefiContent, dossierNumber: '1', title: 'Alpha' },
        attachments: [attachment],
      },
    ],
    returned: [],
    sitting: null,
    ...given,
  };
}

/** The bytes of a kit file as the application writes it. */
export async function kitBytes(
  kit: Kit,
  passphrase: string | null = null,
  contentOf: (digest: string) => Uint8Array = () => note,
): Promise<Buffer> {
  const path = join(newFolder(), 'kit.eigkit');
  const { signal } = new AbortController();
  await writeKitFile(path, kit, { ...nodePorts, contentOf, passphrase, signal });
  return readFileSync(path);
}

/** A file whose first line fits this payload: what someone can make who has no kit at all. */
export const framed = (payload: Uint8Array, protection: 'none' | 'passphrase' = 'none'): Buffer =>
  Buffer.concat([
    Buffer.from(`${kitHeaderLine({ version: 2, protection }, sha256(payload), sha256)}\n`),
    payload,
  ]);
