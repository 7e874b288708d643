import { kitFileBytes } from './kit-size.ts';

/** What one défi takes of a kit. */
export interface KitShare {
  /** Bytes of its text. */
  readonly text: number;
  readonly attachments: readonly { readonly digest: string; readonly size: number }[];
}

/**
 * Parts of a kit whose files are not larger than a limit, each a list of positions in `shares` (in the juror's order). A
 * défi is never cut: one that is too large by itself has a part of its own, above the limit. Bytes that several défis of
 * a part have in common count once, as they stand in it. `base`: bytes of the text around the défis, at most. Without a
 * limit there is one part.
 */
export function splitKit(
  shares: readonly KitShare[],
  { base, limit, locked }: { readonly base: number; readonly limit: number | null; readonly locked: boolean },
): number[][] {
  const parts: number[][] = [];
  let payload = base;
  let present = new Set<string>();
  for (const [place, share] of shares.entries()) {
    const current = parts.at(-1);
    const more = bytesOf(share, present);
    if (current !== undefined && (limit === null || kitFileBytes(payload + more, locked) <= limit)) {
      current.push(place);
      payload += more;
    } else {
      parts.push([place]);
      present = new Set();
      payload = base + bytesOf(share, present);
    }
    for (const { digest } of share.attachments) present.add(digest);
  }
  return parts.length === 0 ? [[]] : parts;
}

function bytesOf({ text, attachments }: KitShare, present: ReadonlySet<string>): number {
  const fresh = new Map(
    attachments.filter(({ digest }) => !present.has(digest)).map((file) => [file.digest, file]),
  );
  return [...fresh.values()].reduce((sum, { size }) => sum + size, text);
}
