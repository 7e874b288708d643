import type { Digest } from './ids.ts';

/** The present instant as ISO 8601 in UTC with milliseconds, `2026-11-23T10:00:00.000Z`. */
export type Clock = () => string;

/** A new UUID v4 in lower case. */
export type NewId = () => string;

/** `count` random bytes; for nonces and secrets, so cryptographically strong outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

/** SHA-256 of the UTF-8 bytes of a text, or of bytes as they are. */
export type Hash = (data: string | Uint8Array) => Digest;

/** What the outside lends to the core: law 8, same input, same output. */
export interface Ports {
  readonly now: Clock;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  readonly hash: Hash;
}
