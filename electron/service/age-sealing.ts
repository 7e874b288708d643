import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Sealing } from '#core/ports.ts';
import { scryptIdentity, scryptRecipient } from './scrypt-stanza.ts';

/**
 * 2^16 rounds of scrypt: less than half a second. The passphrases are six words drawn at random (60 bits), so the rounds
 * need not make up for a weak choice, and a jury of fifty is written in under a minute.
 */
const workFactor = 16;

export const ageSealing: Sealing = {
  newIdentity: async () => {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  },
  sealFor: (recipient, content) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter.encrypt(content);
  },
  open: (identity, sealed) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return orNull(decrypter.decrypt(sealed));
  },
  sealStream: async function* (recipient, content) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    yield* await encrypter.encrypt(ReadableStream.from(content));
  },
  openStream: async function* (identity, sealed) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    yield* await decrypter.decrypt(ReadableStream.from(sealed));
  },
  lock: async function* (passphrase, content, rounds = workFactor) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(scryptRecipient(passphrase, rounds));
    yield* await encrypter.encrypt(ReadableStream.from(content));
  },
  unlock: (passphrase, locked) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(scryptIdentity(passphrase, workFactor + 2));
    return orNull(decrypter.decrypt(locked));
  },
};

/** Why it does not open is not told: the library throws alike for a wrong key and for changed bytes. */
async function orNull(opening: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await opening;
  } catch {
    return null;
  }
}
