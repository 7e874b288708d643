import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { checkHeader, KitHeader, kitHeaderLine, type ExchangeRefusal } from '#core/ballot/exchange-header.ts';
import { attachmentOrder, readKitText, readKitV1, type Kit } from '#core/ballot/kit.ts';
import type { Ports } from '#core/ports.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { packContainer, unpackContainer } from './container.ts';

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

/**
 * The bytes of a kit: its text on one line, then its attachments one after the other; as they are, or locked with a
 * passphrase. `contentOf` is asked once for each attachment.
 */
export async function writeKitFile(
  kit: Kit,
  contentOf: (digest: string) => Uint8Array,
  passphrase: string | null,
  ports: Pick<Ports, 'hash' | 'sealing'>,
): Promise<Uint8Array> {
  const text = canonicalText(JSON.parse(JSON.stringify(kit)) as Json);
  const open = Buffer.concat([
    Buffer.from(`${text}\n`, 'utf8'),
    ...attachmentOrder(kit).map(({ digest }) => contentOf(digest)),
  ]);
  const payload = passphrase === null ? open : await ports.sealing.lock(passphrase, open);
  const protection = passphrase === null ? 'none' : 'passphrase';
  return packContainer(kitHeaderLine(protection, ports.hash(payload), ports.hash), payload);
}

/** Reads a kit of any version; `passphrase` null where none was asked for yet. */
export async function readKitFile(
  bytes: Uint8Array,
  passphrase: string | null,
  ports: Pick<Ports, 'hash' | 'sealing'>,
): Promise<Result<OpenedKit, KitRefusal>> {
  const unpacked = unpackContainer(bytes, 'eigkit');
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.version === 1) {
    const kit = readKitV1(unpacked.value.text, ports.hash);
    return kit.ok ? ok({ kit: kit.value, contents: new Map() }) : kit;
  }
  const { line, payload } = unpacked.value;
  const header = checkHeader(line, KitHeader, ports.hash(payload), ports.hash);
  if (!header.ok) return header;
  if (header.value.protection === 'none') return readOpened(payload, ports);
  if (passphrase === null) return fail({ reason: 'locked' });
  const opened = await ports.sealing.unlock(passphrase, payload);
  return opened === null ? fail({ reason: 'wrong-passphrase' }) : readOpened(opened, ports);
}

function readOpened(bytes: Uint8Array, { hash }: Pick<Ports, 'hash'>): Result<OpenedKit, ExchangeRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(0x0a);
  const kit = readKitText(buffer.toString('utf8', 0, Math.max(end, 0)));
  if (!kit.ok) return kit;
  const contents = new Map<string, Uint8Array>();
  let from = end + 1;
  for (const { digest, size } of attachmentOrder(kit.value)) {
    const content = buffer.subarray(from, from + size);
    if (hash(content) !== digest) return fail({ reason: 'damaged' });
    contents.set(digest, content);
    from += size;
  }
  return from === buffer.length ? ok({ kit: kit.value, contents }) : fail({ reason: 'damaged' });
}
