import { z } from 'zod';
import { canonicalText } from '../ballot/canonical.ts';
import { parseJson, sealedLine } from '../ballot/exchange-header.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';

/** The newest version of a protected session file that is read. */
export const protectedVersion = 1;

/**
 * The first line of a session file that is protected by a passphrase, which anyone may read (decision 44). Behind it is an
 * `age` file for `recipient`, whose identity is in `key`: an `age` file under the passphrase, in base64. So a session can be
 * encrypted again by whoever has this line, and be read only by whoever has the passphrase.
 */
export const ProtectedHeader = z.strictObject({
  format: z.literal('eigjury-protected'),
  version: z.literal(protectedVersion),
  key: z.base64().max(2_000),
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  /** SHA-256 of the canonical text of the other fields. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ProtectedHeader = z.infer<typeof ProtectedHeader>;

/** What any version of it begins with. */
const AnyProtected = z.looseObject({ format: z.literal('eigjury-protected'), version: z.int().positive() });

export type ProtectedRefusal =
  /** The line of another kind of file, or no line at all. */
  | { readonly reason: 'not-protected' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'damaged' };

/** Without its line feed. */
export const protectedHeaderLine = (key: string, recipient: string, hash: Hash): string =>
  sealedLine({ format: 'eigjury-protected', version: protectedVersion, key, recipient }, hash);

/** Every byte of the line counts: one that says the same in other bytes is damaged. */
export function readProtectedHeader(line: string, hash: Hash): Result<ProtectedHeader, ProtectedRefusal> {
  const said = parseJson(line);
  const announced = AnyProtected.safeParse(said);
  if (!announced.success) return fail({ reason: 'not-protected' });
  const { version } = announced.data;
  if (version > protectedVersion) return fail({ reason: 'newer', version });
  const header = ProtectedHeader.safeParse(said);
  if (!header.success) return fail({ reason: 'damaged' });
  const { seal, ...rest } = header.data;
  const holds = hash(canonicalText(rest)) === seal && canonicalText({ ...rest, seal }) === line;
  return holds ? ok(header.data) : fail({ reason: 'damaged' });
}
