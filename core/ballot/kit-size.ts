import type { Digest } from '../ids.ts';
import { kitHeaderLine } from './exchange-header.ts';

const digest = '0'.repeat(64) as Digest;

/** Bytes of the first line with its line break; its digests have one length, and so have its versions. */
export const kitHeaderBytes = (locked: boolean): number =>
  kitHeaderLine({ version: 2, protection: locked ? 'passphrase' : 'none' }, digest, () => digest).length + 1;

/** What `age` puts around a payload locked with a passphrase: its header of four lines, and a nonce. */
const ageHeaderBytes = 166;
/** It seals pieces of this many bytes, each with a tag. */
const agePieceBytes = 65_536;
const ageTagBytes = 16;

/** Bytes of a kit file around this many bytes of text and attachments, exactly. */
export function kitFileBytes(payload: number, locked: boolean): number {
  const tags = ageTagBytes * Math.max(1, Math.ceil(payload / agePieceBytes));
  return kitHeaderBytes(locked) + payload + (locked ? ageHeaderBytes + tags : 0);
}
