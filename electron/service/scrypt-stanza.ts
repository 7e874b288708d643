import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

// How `age` locks a file by a passphrase, by its specification (age-encryption.org/v1, “The scrypt recipient type”), with
// the scrypt of Node: it works in a thread of the system's, while the library's own holds the thread of whoever calls it.
// Everything else of the format stays with the library. Node has ChaCha20-Poly1305, but Electron's has not: that is the
// library's as well.

const label = 'age-encryption.org/v1/scrypt';
const saltBytes = 16;
const blockSize = 8;
/** A file key of 16 bytes and its code of 16. */
const wrappedBytes = 32;
const noNonce = new Uint8Array(12);

/** Locks by a passphrase; the work is 2 to the power of `rounds`. */
export const scryptRecipient = (passphrase: string, rounds: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(saltBytes);
    const key = await derive(passphrase, salt, rounds);
    const wrapped = chacha20poly1305(key, noNonce).encrypt(fileKey);
    return [new Stanza(['scrypt', withoutPadding(salt), String(rounds)], wrapped)];
  },
});

/**
 * Opens what a passphrase locked, and throws where the file asks for more than 2 to the power of `most`: the format lets it
 * ask for a minute of work and a gigabyte, and more.
 */
export const scryptIdentity = (passphrase: string, most: number): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const asked = askedOf(stanzas, most);
    if (asked === null) return null;
    const key = await derive(passphrase, asked.salt, asked.rounds);
    try {
      return chacha20poly1305(key, noNonce).decrypt(asked.wrapped);
    } catch {
      // Another passphrase.
      return null;
    }
  },
});

/** What the one stanza of a locked file says; null for a file that no passphrase locks, and throws for one that is not as specified. */
function askedOf(
  stanzas: readonly Stanza[],
  most: number,
): { readonly salt: Uint8Array; readonly rounds: number; readonly wrapped: Uint8Array } | null {
  const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (stanza === undefined) return null;
  if (stanzas.length !== 1) throw new Error('a passphrase stands alone in the header');
  const [, salt, rounds, ...more] = stanza.args;
  if (salt === undefined || rounds === undefined || more.length > 0 || !/^[1-9]\d{0,3}$/.test(rounds))
    throw new Error('the stanza of the passphrase is not as specified');
  if (Number(rounds) > most) throw new Error('the file asks for too much work');
  const bytes = Buffer.from(salt, 'base64');
  if (bytes.length !== saltBytes || withoutPadding(bytes) !== salt || stanza.body.length !== wrappedBytes)
    throw new Error('the stanza of the passphrase is not as specified');
  return { salt: bytes, rounds: Number(rounds), wrapped: stanza.body };
}

const withoutPadding = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll('=', '');

function derive(passphrase: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  const options = {
    N: 2 ** rounds,
    r: blockSize,
    p: 1,
    // What it works in is 128 · N · r bytes and little more; Node refuses more than 32 MB unless it is told to.
    maxmem: 2 * 128 * 2 ** rounds * blockSize + 65_536,
  };
  const salted = Buffer.concat([Buffer.from(label, 'latin1'), salt]);
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(passphrase, 'utf8'), salted, 32, options, (failed, key) => {
      if (failed === null) resolve(key);
      else reject(failed);
    });
  });
}
