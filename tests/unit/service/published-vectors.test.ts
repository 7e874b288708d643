import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ageSealing } from '#electron/service/age-sealing.ts';
import { nodeSigning } from '#electron/service/node-signing.ts';

// What others published or made, so that our keys, signatures and sealed files are theirs as well.

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/exchange/${name}`, import.meta.url)));

/** RFC 8032, section 7.1, TEST 1 and TEST 2: those whose messages are texts. */
const ed25519 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    text: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    text: 'r',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

describe.each(ed25519)('the keys of RFC 8032 for “$text”', ({ seed, publicKey, text, signature }) => {
  test('follow from the seed, and sign as published', () => {
    const key = nodeSigning.keyOf(Buffer.from(seed, 'hex'));
    expect(key).toEqual({ publicKey, privateKey: seed });
    expect(nodeSigning.sign(text, key.privateKey)).toBe(signature);
    expect(nodeSigning.verify(text, signature, publicKey)).toBe(true);
  });

  test.each([
    ['another text', `${text}!`, signature, publicKey],
    ['a bit of the signature', text, `${signature.slice(0, -2)}0f`, publicKey],
    ['a signature cut short', text, signature.slice(2), publicKey],
    ['capitals', text, signature.toUpperCase(), publicKey],
    ['no key', text, signature, ''],
    ['a key that is no point of the curve', text, signature, 'ff'.repeat(32)],
  ])('do not hold for %s', (_what, otherText, otherSignature, otherKey) => {
    expect(nodeSigning.verify(otherText, otherSignature, otherKey)).toBe(false);
  });
});

test.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe').toString('hex'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('HMAC-SHA256 under %s is that of RFC 4231', (secret, text, digest) => {
  expect(nodeSigning.hmac(secret, text)).toBe(digest);
});

describe('files that another implementation of age made (its own program, version 1.1.1)', () => {
  const plain = 'Défi n° 7 : « à l’heure », œuvre, 3,75.\n';
  const identity = fixture('age-identity.txt').toString('utf8').trim();
  const passphrase = 'obstacle-bonheur-muscle-enseigne-pieuvre-vivace';

  test('a sealed one opens for its identity and for no other', async () => {
    const sealed = fixture('sealed-by-age.age');
    const opened = await ageSealing.open(identity, sealed);
    expect(Buffer.from(opened ?? []).toString('utf8')).toBe(plain);
    const other = await ageSealing.newIdentity();
    expect(await ageSealing.open(other.identity, sealed)).toBeNull();
  });

  test('a locked one opens with its passphrase', async () => {
    const locked = fixture('locked-by-age.age');
    const opened = await ageSealing.unlock(passphrase, locked);
    expect(Buffer.from(opened ?? []).toString('utf8')).toBe(plain);
  });

  test('what we seal has the same form: one stanza for one recipient, and no name in it', async () => {
    const { identity: own, recipient } = await ageSealing.newIdentity();
    expect([own.slice(0, 16), recipient.slice(0, 4)]).toEqual(['AGE-SECRET-KEY-1', 'age1']);
    const sealed = Buffer.from(await ageSealing.sealFor(recipient, Buffer.from(plain, 'utf8')));
    const heading = sealed.toString('latin1').split('\n---')[0] ?? '';
    expect(heading).toMatch(/^age-encryption\.org\/v1\n-> X25519 [\w+/]{43}\n[\w+/]{43}$/);
    expect(sealed.toString('latin1')).not.toContain(recipient);
    expect(sealed.toString('latin1')).not.toContain('heure');
  });
});
