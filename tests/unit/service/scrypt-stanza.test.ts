import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ageSealing } from '#electron/service/age-sealing.ts';
import { sha256 } from '#electron/service/node-ports.ts';
import { countScrypt } from '#tests/support/count-scrypt.ts';

// Made by the author of age for whoever writes another implementation (C2SP/CCTV, version 0.2.0; 0BSD, CC0 or Unlicense):
// all that begin with “scrypt”.
const published = z
  .array(
    z.object({
      name: z.string(),
      expect: z.enum(['success', 'no match', 'header failure']),
      passphrase: z.string(),
      payload: z.string().optional(),
      file: z.base64(),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(
        fileURLToPath(new URL('../../fixtures/exchange/age-scrypt-vectors.json', import.meta.url)),
        'utf8',
      ),
    ),
  );

const passphrase = 'Défi n° 7 : à l’heure, œuvre';
const plain = Buffer.from('Neuf jurés, 3,75.\n', 'utf8');

async function locked(rounds: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of ageSealing.lock(passphrase, once(), rounds)) parts.push(part);
  return Buffer.concat(parts);
}

// oxlint-disable-next-line typescript/require-await -- the port takes what comes over time
async function* once(): AsyncGenerator<Uint8Array> {
  yield plain;
}

test('the published vectors are all there', () => {
  expect(published.map((one) => one.expect).toSorted()).toEqual([
    ...Array.from({ length: 20 }, () => 'header failure'),
    ...Array.from({ length: 4 }, () => 'no match'),
    'success',
  ]);
});

test.each(published)('$name of the published vectors: $expect', async ({ file, payload, ...vector }) => {
  const runs = await countScrypt(async () => {
    const opened = await ageSealing.unlock(vector.passphrase, Buffer.from(file, 'base64'));
    expect(opened === null ? undefined : sha256(opened)).toBe(payload);
  });
  // What is not as specified, or asks for too much, is refused before any work.
  if (vector.expect === 'header failure') expect(runs).toBe(0);
});

describe('a file of ours and one of the library’s', () => {
  test('ours has the stanza of the specification, and the library opens it', async () => {
    const file = await locked(10);
    expect(file.toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 10\n[\w+/]{43}\n--- [\w+/]{43}\n/,
    );
    const theirs = new Decrypter();
    theirs.addPassphrase(passphrase);
    expect(Buffer.from(await theirs.decrypt(file))).toEqual(plain);
  });

  test('ours opens what the library locked, as every version before did', async () => {
    const theirs = new Encrypter();
    theirs.setPassphrase(passphrase);
    theirs.setScryptWorkFactor(12);
    const file = await theirs.encrypt(plain);
    const opened = await ageSealing.unlock(passphrase, file);
    expect(Buffer.from(opened ?? [])).toEqual(plain);
    expect(await ageSealing.unlock(`${passphrase}!`, file)).toBeNull();
  });

  test('no two have the same salt or the same wrapped key', async () => {
    const [one, two] = [await locked(4), await locked(4)];
    const lines = [one, two].flatMap((file) => file.toString('latin1').split('\n').slice(1, 3));
    expect(new Set(lines).size).toBe(4);
  });
});

test.each([19, 20, 30, 99])('a file that asks for 2^%i is refused before any work', async (rounds) => {
  const file = (await locked(4))
    .toString('latin1')
    .replace(/^(.*\n-> scrypt \S+) 4\n/, `$1 ${String(rounds)}\n`);
  expect(file).toContain(` ${String(rounds)}\n`);
  const runs = await countScrypt(async () => {
    expect(await ageSealing.unlock(passphrase, Buffer.from(file, 'latin1'))).toBeNull();
  });
  expect(runs).toBe(0);
});

test('whoever else has something to do has their turn while a passphrase is worked on', async () => {
  // Turns of the event loop: on the caller's own thread there would be a handful, before and after.
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    const file = await locked(15);
    expect(turns).toBeGreaterThan(100);
    turns = 0;
    expect(Buffer.from((await ageSealing.unlock(passphrase, file)) ?? [])).toEqual(plain);
    expect(turns).toBeGreaterThan(100);
  } finally {
    isOver = true;
  }
});
