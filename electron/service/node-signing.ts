import { createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Signing } from '#core/ports.ts';

// RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo.
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const keyPattern = /^[0-9a-f]{64}$/;
const signaturePattern = /^[0-9a-f]{128}$/;

const privateKeyOf = (seed: Uint8Array): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' });

export const nodeSigning: Signing = {
  keyOf: (seed) => {
    if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
    const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
    return {
      publicKey: spki.subarray(publicHead.length).toString('hex'),
      privateKey: Buffer.from(seed).toString('hex'),
    };
  },
  sign: (text, privateKey) =>
    sign(null, Buffer.from(text, 'utf8'), privateKeyOf(Buffer.from(privateKey, 'hex'))).toString('hex'),
  verify: (text, signature, publicKey) => {
    if (!keyPattern.test(publicKey) || !signaturePattern.test(signature)) return false;
    const key = createPublicKey({
      key: Buffer.concat([publicHead, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
  },
  hmac: (secret, text) => createHmac('sha256', Buffer.from(secret, 'hex')).update(text, 'utf8').digest('hex'),
};
