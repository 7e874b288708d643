import { z } from 'zod';
import { canonicalText } from '../ballot/canonical.ts';
import { parseJson } from '../ballot/exchange-header.ts';
import { asDeviceId, asDigest, asGroupId, asJurorId, asSessionId, type Digest } from '../ids.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { Act, actBody, type KnownAct } from './act.ts';

/**
 * What a référent sends to the coordination: every act of the group that their file holds, never a difference. Its
 * identity is the SHA-256 of its canonical bytes, which the nonce makes unique.
 */
export const SittingFile = z.strictObject({
  session: z.uuid().transform(asSessionId),
  group: z.uuid().transform(asGroupId).nullable(),
  juror: z.uuid().transform(asJurorId),
  device: z.uuid().transform(asDeviceId),
  /** SHA-256 of the canonical text of the grid that the group had before it. */
  grid: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform(asDigest),
  /** 16 random bytes in hexadecimal. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts the files of this device from 1. */
  sequence: z.int().positive().max(1_000_000),
  /** By the machine's clock: shown, never used for order. */
  writtenAt: z.iso.datetime(),
  acts: z.array(Act).max(200_000),
});
export type SittingFile = z.infer<typeof SittingFile>;

/** A file that was read down to its meaning; nothing is said yet of the session that it belongs to. */
export interface ReadSittingFile {
  readonly sitting: SittingFile;
  readonly acts: readonly KnownAct[];
  readonly digest: Digest;
  /** The canonical inner text, kept as received. */
  readonly body: string;
}

/** Canonical inner text: the acts in the order of their own canonical texts. */
export function sittingBody(sitting: SittingFile): string {
  const acts = sitting.acts
    .map((act) => ({ act, text: actBody(act) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return canonicalText({
    ...sitting,
    acts: acts.map(({ act }) => ({ ...act, follows: [...act.follows].sort() })),
  });
}

/** Reads the canonical text. Only canonical bytes count, and no act stands in it twice. */
export function readSittingBody(
  body: string,
  hash: Hash,
): Result<ReadSittingFile, { readonly reason: 'damaged' }> {
  const parsed = SittingFile.safeParse(parseJson(body));
  if (!parsed.success || sittingBody(parsed.data) !== body) return fail({ reason: 'damaged' });
  const acts = parsed.data.acts.map((act) => ({ act, digest: hash(actBody(act)) }));
  if (new Set(acts.map(({ digest }) => digest)).size !== acts.length) return fail({ reason: 'damaged' });
  return ok({ sitting: parsed.data, acts, digest: hash(body), body });
}
