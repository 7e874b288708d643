import { z } from 'zod';
import { Grid } from '../call/grid.ts';
import { CallSettings } from '../call/settings.ts';
import { DefiContent } from '../defi/defi.ts';
import { asDefiId, asGroupId, asJurorId, asSessionId } from '../ids.ts';
import { JurorOffice } from '../jury/juror.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { canonicalText, type Json } from './canonical.ts';
import { unwrapBody, wrapBody, type ExchangeRefusal } from './exchange-file.ts';

/**
 * What the coordinator gives one juror: everything needed to mark, and nothing that this juror may not see.
 * Défis under a déport known beforehand are absent from it, and applicants' addresses are left out.
 */
export const Kit = z.strictObject({
  session: z.uuid().transform(asSessionId),
  sessionName: z.string().max(200),
  demonstration: z.boolean(),
  juror: z.strictObject({
    id: z.uuid().transform(asJurorId),
    name: z.string().max(200),
    organisation: z.string().max(200),
    office: JurorOffice,
    group: z.uuid().transform(asGroupId).nullable(),
  }),
  /** 256 random bits in hexadecimal; from part C on every ballot proves that it knows them. */
  enrolment: z.string().regex(/^[0-9a-f]{64}$/),
  grid: Grid,
  settings: CallSettings,
  writtenAt: z.iso.datetime(),
  defis: z.array(z.strictObject({ id: z.uuid().transform(asDefiId), content: DefiContent })).max(20_000),
});
export type Kit = z.infer<typeof Kit>;

/** The text of a kit file. */
export function writeKitFile(kit: Kit, hash: Hash): { readonly text: string; readonly digest: string } {
  const body = canonicalText(JSON.parse(JSON.stringify(kit)) as Json);
  return wrapBody('eigkit', body, hash);
}

export function readKitFile(text: string, hash: Hash): Result<Kit, ExchangeRefusal> {
  const file = unwrapBody(text, 'eigkit', hash);
  if (!file.ok) return file;
  try {
    const kit = Kit.safeParse(JSON.parse(file.value.body));
    return kit.success ? ok(kit.data) : fail({ reason: 'damaged' });
  } catch {
    return fail({ reason: 'damaged' });
  }
}

/** A juror's own reading order against order bias: défis by the digest of juror and défi, the same every time. */
export function readingOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  juror: string,
  hash: Hash,
): Item[] {
  return items
    .map((item) => ({ item, key: hash(`${juror} ${item.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
