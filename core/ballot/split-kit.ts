/** Bytes of text that a dossier itself takes, beside its attachments, at least; and what a kit has in any case. */
const envelopeBytes = 64_000;

/**
 * Parts of a kit below a limit, each a list of positions in `sizes` (bytes of the défis, in the juror's order). A défi is
 * never cut: one that is larger than the limit by itself has a part of its own. Without a limit there is one part.
 */
export function splitKit(sizes: readonly number[], limitBytes: number | null): number[][] {
  const parts: number[][] = [];
  let room = 0;
  for (const [place, size] of sizes.entries()) {
    const current = parts.at(-1);
    if (current !== undefined && (limitBytes === null || size <= room)) {
      current.push(place);
      room -= size;
    } else {
      parts.push([place]);
      room = (limitBytes ?? 0) - envelopeBytes - size;
    }
  }
  return parts.length === 0 ? [[]] : parts;
}
