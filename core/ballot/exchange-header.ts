import { z } from 'zod';
import type { Digest } from '../ids.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { canonicalText, type Json } from './canonical.ts';
import { receiptOf, receiptWordsOf } from './receipt.ts';

/** The kinds of file that travel between the coordinator and the jurors; `eigseance` is what a group decided. */
export type ExchangeFormat = 'eigkit' | 'eigballot' | 'eigseance';

/**
 * The newest version of each format. All before it are read. A kit is of version 3 where it holds a group's part of the
 * deliberation and of version 2 where it holds none.
 */
export const exchangeVersions: Readonly<Record<ExchangeFormat, number>> = {
  eigkit: 3,
  eigballot: 2,
  eigseance: 1,
};

export type ExchangeRefusal =
  | { readonly reason: 'not-ours' }
  | { readonly reason: 'other-format'; readonly found: ExchangeFormat }
  | { readonly reason: 'newer'; readonly version: number; readonly known: number }
  | { readonly reason: 'damaged' };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const receipted = {
  digest: sha256,
  receipt: z.string(),
  words: z.string(),
  payload: sha256,
  seal: sha256,
};

/**
 * The first line of a ballot from version 2 on, which anyone may read: it tells the receipt and nothing of what the
 * ballot says. `payload` is the SHA-256 of the sealed bytes behind it, `seal` that of the line without `seal`.
 */
export const BallotHeader = z.strictObject({
  format: z.literal('eigballot'),
  version: z.literal(2),
  ...receipted,
});
export type BallotHeader = z.infer<typeof BallotHeader>;

/** The first line of what a group decided, made like a ballot's. */
export const SittingHeader = z.strictObject({
  format: z.literal('eigseance'),
  version: z.literal(1),
  ...receipted,
});
export type SittingHeader = z.infer<typeof SittingHeader>;

/** The first line of a kit from version 2 on. Whose kit it is stands inside. */
export const KitHeader = z.strictObject({
  format: z.literal('eigkit'),
  version: z.union([z.literal(2), z.literal(3)]),
  protection: z.enum(['passphrase', 'none']),
  payload: sha256,
  seal: sha256,
});
export type KitHeader = z.infer<typeof KitHeader>;

/** What any version of our formats begins with. */
const AnyHeader = z.looseObject({
  format: z.enum(['eigkit', 'eigballot', 'eigseance']),
  version: z.int().positive(),
});

/** The first line around a payload of this digest, without its line break. */
export const ballotHeaderLine = (digest: Digest, payload: Digest, hash: Hash): string =>
  sealedLine({ format: 'eigballot', version: 2, ...receiptLine(digest), payload }, hash);

export const sittingHeaderLine = (digest: Digest, payload: Digest, hash: Hash): string =>
  sealedLine({ format: 'eigseance', version: 1, ...receiptLine(digest), payload }, hash);

const receiptLine = (digest: Digest) => ({
  digest,
  receipt: receiptOf(digest),
  words: receiptWordsOf(digest),
});

export const kitHeaderLine = (
  { version, protection }: Pick<KitHeader, 'version' | 'protection'>,
  payload: Digest,
  hash: Hash,
): string => sealedLine({ format: 'eigkit', version, protection, payload }, hash);

export const sealedLine = (header: Readonly<Record<string, Json>>, hash: Hash): string =>
  canonicalText({ ...header, seal: hash(canonicalText(header)) });

/** Which format and version a first line announces; null when it is none of ours. */
export function announcedBy(
  line: string,
): { readonly format: ExchangeFormat; readonly version: number } | null {
  const header = AnyHeader.safeParse(parseJson(line));
  return header.success ? { format: header.data.format, version: header.data.version } : null;
}

/**
 * Checks the first line of a file of version 2 against the payload behind it. Every byte of the file counts: a line
 * that says the same in other bytes is damaged, as is one whose receipt is not its digest's.
 */
export function checkHeader<Header extends { readonly payload: string; readonly seal: string }>(
  line: string,
  schema: z.ZodType<Header>,
  payload: Digest,
  hash: Hash,
): Result<Header, ExchangeRefusal> {
  const parsed = schema.safeParse(parseJson(line));
  if (!parsed.success) return fail({ reason: 'damaged' });
  const { seal, ...rest } = parsed.data;
  const whole = rest as unknown as Readonly<Record<string, Json>>;
  const holds =
    parsed.data.payload === payload &&
    canonicalText({ ...whole, seal }) === line &&
    hash(canonicalText(whole)) === seal;
  return holds ? ok(parsed.data) : fail({ reason: 'damaged' });
}

/** Whether a receipt is the one of its digest. */
export const receiptHolds = ({
  digest,
  receipt,
  words,
}: Pick<BallotHeader, 'digest' | 'receipt' | 'words'>): boolean =>
  receipt === receiptOf(digest as Digest) && words === receiptWordsOf(digest as Digest);

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
