import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { AppFailure, type ErrorCode } from '#core/contract/app-error.ts';
import { longestPassphrase, sessionPassphrase } from '#core/protection/passphrase.ts';
import { protectedHeaderLine, readProtectedHeader } from '#core/protection/protected-header.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { decryptFile, encryptFile, readFirstLine } from '#electron/service/protection/protected-file.ts';
import { newKeys, unlockKeys, type SessionKeys } from '#electron/service/protection/session-keys.ts';
import { quickSealing } from '#tests/support/quick-sealing.ts';
import { newFolder } from '#tests/support/service.ts';

/** What is tried here is not how long scrypt takes. */
const ports = { ...nodePorts, ...quickSealing(2) };
const words = 'une phrase de passe à moi';
/** The pieces that age encrypts one by one. */
const piece = 64 * 1024;

const folder = newFolder();
const plain = join(folder, 'plain');
const sealed = join(folder, 'sealed');
const opened = join(folder, 'opened');

/** As a session is opened: what its bytes are once decrypted, or the name of what is wrong. */
async function open(keys: SessionKeys): Promise<Buffer | ErrorCode | 'unnamed'> {
  try {
    const first = readFirstLine(sealed, ports);
    if (first === null) return 'session-not-ours';
    await decryptFile(sealed, opened, first, keys.identity, ports);
    return readFileSync(opened);
  } catch (cause) {
    return cause instanceof AppFailure ? cause.error.code : 'unnamed';
  }
}

describe('the file of a protected session', () => {
  let keys: SessionKeys;
  beforeAll(async () => {
    keys = await newKeys(words, ports);
  });
  const encrypted = async (bytes: Uint8Array): Promise<Buffer> => {
    for (const path of [sealed, opened]) rmSync(path, { force: true });
    writeFileSync(plain, bytes);
    await encryptFile(plain, sealed, keys, ports);
    return readFileSync(sealed);
  };

  /** Short ones, and those that end about a piece of the encryption. */
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 3_000 }),
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: -2, max: 2 }), fc.nat(255))
      .map(([pieces, more, byte]) => new Uint8Array(pieces * piece + more).fill(byte)),
  );

  test('gives back whatever bytes it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        await encrypted(bytes);
        const given = await open(keys);
        expect(typeof given === 'string' ? given : given.equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  const harm = fc.oneof(
    fc.record({
      what: fc.constant('changed' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.integer({ min: 1, max: 255 }),
    }),
    fc.record({ what: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ what: fc.constant('longer' as const), more: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
  );

  test('with a byte changed, cut or added anywhere is refused by name, and nothing is written', async () => {
    await fc.assert(
      fc.asyncProperty(content, harm, fc.boolean(), async (bytes, done, inLine) => {
        const whole = await encrypted(bytes);
        // The first line is short: it has its share all the same.
        const span = inLine ? whole.indexOf(0x0a) + 1 : whole.length;
        if (done.what === 'longer') writeFileSync(sealed, Buffer.concat([whole, done.more]));
        else {
          const at = Math.min(Math.floor(done.at * span), span - 1);
          if (done.what === 'cut') writeFileSync(sealed, whole.subarray(0, at));
          else {
            const harmed = Buffer.from(whole);
            harmed[at] = (harmed[at] ?? 0) ^ done.by;
            writeFileSync(sealed, harmed);
          }
        }
        expect(await open(keys)).toBeOneOf(['session-damaged', 'session-not-ours', 'protected-newer']);
        expect(existsSync(opened)).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  test('is not opened by the keys of another', async () => {
    const others = await newKeys(words, ports);
    await encrypted(Buffer.from('SQLite format 3'));
    expect(await open(others)).toBe('session-damaged');
    expect(existsSync(opened)).toBe(false);
  });

  const passphrase = fc.string({ unit: 'grapheme', maxLength: longestPassphrase });

  test('no other passphrase gives its key', async () => {
    await fc.assert(
      fc.asyncProperty(passphrase, async (typed) => {
        fc.pre(sessionPassphrase(typed) !== sessionPassphrase(words));
        await expect(unlockKeys('a.eigjury', keys, typed, ports)).rejects.toMatchObject({
          error: { code: 'protected-wrong-passphrase', details: { file: 'a.eigjury' } },
        });
      }),
      { numRuns: 60 },
    );
  });

  const longPassphrase = fc.string({ unit: 'grapheme', minLength: 20, maxLength: 60 });

  test('its passphrase gives it whichever way the keyboard composes letters', async () => {
    await fc.assert(
      fc.asyncProperty(longPassphrase, fc.constantFrom('NFC', 'NFD'), async (typed, form) => {
        fc.pre(Array.from(sessionPassphrase(typed)).length >= 15);
        const made = await newKeys(typed, ports);
        const found = await unlockKeys('a.eigjury', made, ` ${typed.normalize(form)} `, ports);
        expect(found.identity).toBe(made.identity);
      }),
      { numRuns: 40 },
    );
  });

  test('a key that was changed gives nothing, although whoever changed it made the line good again', async () => {
    const key = Buffer.from(keys.header.key, 'base64');
    await fc.assert(
      fc.asyncProperty(fc.nat(key.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(key);
        changed[at] = (changed[at] ?? 0) ^ by;
        const line = protectedHeaderLine(changed.toString('base64'), keys.header.recipient, ports.hash);
        const header = readProtectedHeader(line, ports.hash);
        if (!header.ok) throw new Error('a line of ours is not read');
        await expect(
          unlockKeys('a.eigjury', { line, header: header.value }, words, ports),
        ).rejects.toMatchObject({
          error: { code: 'protected-wrong-passphrase' },
        });
      }),
      { numRuns: 150 },
    );
  });
});
