import { checkHeader, KitHeader, type ExchangeRefusal } from '#core/ballot/exchange-header.ts';
import { attachmentOrder, readKitText, readKitV1, type Kit, type KitAttachment } from '#core/ballot/kit.ts';
import type { Ports } from '#core/ports.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { mediaTypeOfBytes } from '../media-type.ts';
import { unpackContainer } from './container.ts';

/** A kit with the bytes of its attachments by their digest. */
export interface OpenedKit {
  readonly kit: Kit;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

export type KitRefusal =
  | ExchangeRefusal
  /** Locked, and no passphrase was given. */
  | { readonly reason: 'locked' }
  /** Another passphrase, or bytes that someone changed and mended the header for: which of them is not told. */
  | { readonly reason: 'wrong-passphrase' };

/** A text longer than this is none that this application wrote, and could not be held as one. */
const textLimit = 400_000_000;

/** Reads a kit of any version; `passphrase` null where none was asked for yet. */
export async function readKitFile(
  bytes: Uint8Array,
  passphrase: string | null,
  ports: Pick<Ports, 'hash' | 'sealing'>,
): Promise<Result<OpenedKit, KitRefusal>> {
  const unpacked = unpackContainer(bytes, 'eigkit');
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.form === 'text') {
    const kit = readKitV1(unpacked.value.text, ports.hash);
    return kit.ok ? ok({ kit: kit.value, contents: new Map() }) : kit;
  }
  const { line, payload } = unpacked.value;
  const header = checkHeader(line, KitHeader, ports.hash(payload), ports.hash);
  if (!header.ok) return header;
  const { protection, version } = header.value;
  if (protection === 'none') return readOpened(payload, version, ports);
  if (passphrase === null) return fail({ reason: 'locked' });
  const opened = await ports.sealing.unlock(passphrase, payload);
  return opened === null ? fail({ reason: 'wrong-passphrase' }) : readOpened(opened, version, ports);
}

async function readOpened(
  bytes: Uint8Array,
  version: 2 | 3,
  { hash }: Pick<Ports, 'hash'>,
): Promise<Result<OpenedKit, ExchangeRefusal>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(0x0a);
  if (end > textLimit) return fail({ reason: 'damaged' });
  const kit = readKitText(buffer.toString('utf8', 0, Math.max(end, 0)), version);
  if (!kit.ok) return kit;
  const contents = new Map<string, Uint8Array>();
  let from = end + 1;
  for (const { digest, size } of attachmentOrder(kit.value)) {
    const content = buffer.subarray(from, from + size);
    if (hash(content) !== digest) return fail({ reason: 'damaged' });
    contents.set(digest, content);
    from += size;
  }
  if (from !== buffer.length) return fail({ reason: 'damaged' });
  return ok({ kit: await withTrueKinds(kit.value, contents), contents });
}

/** The kit with each attachment’s kind told by its bytes: what it says of itself decides nothing that is opened. */
async function withTrueKinds(kit: Kit, contents: OpenedKit['contents']): Promise<Kit> {
  const defis: Kit['defis'] = [];
  for (const defi of kit.defis) {
    const attachments: KitAttachment[] = [];
    for (const file of defi.attachments) {
      const content = contents.get(file.digest) ?? new Uint8Array();
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      attachments.push({ ...file, mediaType: await mediaTypeOfBytes(bytes, file.name) });
    }
    defis.push({ ...defi, attachments });
  }
  return { ...kit, defis };
}
