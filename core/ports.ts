import type { Digest } from './ids.ts';

/** The present instant as ISO 8601 in UTC with milliseconds, `2026-11-23T10:00:00.000Z`. */
export type Clock = () => string;

/** A new UUID v4 in lower case. */
export type NewId = () => string;

/** `count` random bytes; for nonces and secrets, so cryptographically strong outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

/** SHA-256 of the UTF-8 bytes of a text, or of bytes as they are. */
export type Hash = (data: string | Uint8Array) => Digest;

/** A pair of Ed25519 keys (RFC 8032), each 32 bytes in lower-case hexadecimal; the private one is its seed. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface Signing {
  /** The pair that follows from a seed of 32 bytes. */
  readonly keyOf: (seed: Uint8Array) => SigningKey;
  /** Signature of the UTF-8 bytes of a text: 64 bytes in hexadecimal. */
  readonly sign: (text: string, privateKey: string) => string;
  /** False for whatever is no signature by that key, malformed ones included. */
  readonly verify: (text: string, signature: string, publicKey: string) => boolean;
  /** HMAC-SHA256 of the UTF-8 bytes of a text under a secret in hexadecimal; in hexadecimal. */
  readonly hmac: (secret: string, text: string) => string;
}

/** Files that only one person can open, in the `age` format (age-encryption.org/v1). */
export interface Sealing {
  /** A new X25519 identity (secret) and its recipient (public), each in the text that `age` gives them. */
  readonly newIdentity: () => Promise<{ readonly identity: string; readonly recipient: string }>;
  readonly sealFor: (recipient: string, content: Uint8Array) => Promise<Uint8Array>;
  /** Null when it was not sealed for this identity or was changed since; it does not say which. */
  readonly open: (identity: string, sealed: Uint8Array) => Promise<Uint8Array | null>;
  /** The same in pieces, of which one or two are in memory. */
  readonly sealStream: (recipient: string, content: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** Throws when it was not sealed for this identity or was changed since, by the end at the latest. */
  readonly openStream: (identity: string, sealed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /**
   * Piece by piece: a kit may be larger than one would like to hold twice. `rounds`: the work of scrypt is 2 to the power of
   * it; otherwise that of kits, whose passphrases are drawn at random.
   */
  readonly lock: (
    passphrase: string,
    content: AsyncIterable<Uint8Array>,
    rounds?: number,
  ) => AsyncIterable<Uint8Array>;
  /** Null when the passphrase is another one or the content was changed since; it does not say which. */
  readonly unlock: (passphrase: string, locked: Uint8Array) => Promise<Uint8Array | null>;
}

/** What the outside lends to the core: law 8, same input, same output. */
export interface Ports {
  readonly now: Clock;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  readonly hash: Hash;
  readonly signing: Signing;
  readonly sealing: Sealing;
}
