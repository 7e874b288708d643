import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Sealing } from '#core/ports.ts';

/**
 * 2^16 rounds of scrypt: about a second. The passphrases are six words drawn at random (60 bits), so the rounds need not
 * make up for a weak choice, and a jury of fifty is written in under a minute.
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
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(rounds);
    yield* await encrypter.encrypt(ReadableStream.from(content));
  },
  unlock: (passphrase, locked) => {
    if (asksTooMuch(locked)) return Promise.resolve(null);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return orNull(decrypter.decrypt(locked));
  },
};

/** The format lets a file ask for more rounds than any of ours does: a minute of work and a gigabyte, at its worst. */
function asksTooMuch(locked: Uint8Array): boolean {
  const head = Buffer.from(locked.buffer, locked.byteOffset, Math.min(locked.byteLength, 200)).toString(
    'latin1',
  );
  const rounds = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(head)?.[1];
  return rounds !== undefined && Number(rounds) > workFactor + 2;
}

/** Why it does not open is not told: the library throws alike for a wrong key and for changed bytes. */
async function orNull(opening: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await opening;
  } catch {
    return null;
  }
}
