import { z } from 'zod';
import { Grid } from '../call/grid.ts';
import { CallSettings } from '../call/settings.ts';
import { DefiContent } from '../defi/defi.ts';
import { defiOfSaid } from '../deliberation/act.ts';
import { SittingPart } from '../deliberation/sitting-part.ts';
import { asDefiId, asGroupId, asJurorId, asSessionId, type DefiId, type SessionId } from '../ids.ts';
import { JurorOffice } from '../jury/juror.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseJson, type ExchangeRefusal } from './exchange-header.ts';
import { unwrapBody } from './exchange-file-v1.ts';
import { SignedBallot } from './signed-ballot.ts';

const defiId = z.uuid().transform(asDefiId);

/** A file of a dossier as a kit carries it; its bytes stand behind the kit's text. */
export const KitAttachment = z.strictObject({
  /** SHA-256 of the bytes. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(1_000),
  mediaType: z.string().max(200),
  size: z.int().nonnegative(),
  field: z.string().max(200).nullable(),
  /** Messages, opinions and prints of the platform are for the coordination alone. */
  category: z.enum(['piece', 'fiche']),
});
export type KitAttachment = z.infer<typeof KitAttachment>;

/** What every version of a kit says. */
const common = {
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
  /** 256 random bits in hexadecimal; every ballot proves that it knows them. */
  enrolment: z.string().regex(/^[0-9a-f]{64}$/),
  grid: Grid,
  settings: CallSettings,
  writtenAt: z.iso.datetime(),
};

const KitV1 = z.strictObject({
  ...common,
  defis: z.array(z.strictObject({ id: defiId, content: DefiContent })).max(20_000),
});

/**
 * What the coordinator gives one juror: everything needed to mark, and nothing that this juror may not see. Défis under
 * a déport known beforehand are absent from it, and applicants' addresses are left out.
 */
export const Kit = z.strictObject({
  ...common,
  /** For whom ballots are sealed (`age1…`); null in a kit of version 1. */
  recipient: z
    .string()
    .regex(/^age1[0-9a-z]{20,200}$/)
    .nullable(),
  /** Which of the juror's enrolments this is, from 1; a kit issued anew after a lost laptop has the next. */
  issue: z.int().positive(),
  /** A kit too large for one e-mail comes in parts, each with some of the défis. */
  part: z.strictObject({ number: z.int().positive(), of: z.int().positive() }),
  /** All of the juror's défis, in whichever part they come. */
  assigned: z.array(defiId).max(20_000),
  defis: z
    .array(
      z.strictObject({ id: defiId, content: DefiContent, attachments: z.array(KitAttachment).max(1_000) }),
    )
    .max(20_000),
  /** The juror's own last ballots that the coordinator has: their marks come back, and the next ballot follows them. */
  returned: z.array(SignedBallot).max(100),
  /** What makes it a référent's: one group's part of the deliberation. Where there is none the text says nothing of it. */
  sitting: SittingPart.nullable().default(null),
});
export type Kit = z.infer<typeof Kit>;

/** The digests of the attachments in the order in which their bytes stand, each once. */
export function attachmentOrder(
  kit: Pick<Kit, 'defis'>,
): { readonly digest: string; readonly size: number }[] {
  const sizes = new Map(
    kit.defis.flatMap(({ attachments }) => attachments.map(({ digest, size }) => [digest, size] as const)),
  );
  return [...sizes].map(([digest, size]) => ({ digest, size }));
}

/** The version that a kit is written in: an application that knows of no sittings must not take it for a juror's. */
export const kitVersion = ({ sitting }: Pick<Kit, 'sitting'>): 2 | 3 => (sitting === null ? 2 : 3);

/** Reads what a kit says in its text, of the version that its first line announced. */
export function readKitText(text: string, version: 2 | 3): Result<Kit, ExchangeRefusal> {
  const kit = Kit.safeParse(parseJson(text));
  const holds = kit.success && kitVersion(kit.data) === version && holdsTogether(kit.data);
  return holds ? ok(kit.data) : fail({ reason: 'damaged' });
}

/** What a kit says twice it says alike, and what it names once stands in it once. */
function holdsTogether({ defis, assigned, part, session, sitting }: Kit): boolean {
  const files = defis.flatMap(({ attachments }) => attachments);
  const sizes = new Map(files.map(({ digest, size }) => [digest, size]));
  const numbers = defis.flatMap(({ content }) => content.dossierNumber ?? []);
  const all = new Set(assigned);
  return (
    part.number <= part.of &&
    files.every(({ digest, size }) => sizes.get(digest) === size) &&
    all.size === assigned.length &&
    new Set(defis.map(({ id }) => id)).size === defis.length &&
    new Set(numbers).size === numbers.length &&
    defis.every(({ id }) => all.has(id)) &&
    (sitting === null || (part.of === 1 && isOfGroup(sitting, session, all)))
  );
}

/** A group's part speaks of nothing but the défis of the kit, and of its own acts in its own session. */
function isOfGroup(
  { group, marks, notes, deports, agenda, closed, acts }: SittingPart,
  session: SessionId,
  defis: ReadonlySet<DefiId>,
): boolean {
  const apart = new Set(closed.map(({ id }) => id));
  return (
    closed.every(({ id }) => !defis.has(id)) &&
    [...marks, ...notes, ...agenda].every(({ defi }) => defis.has(defi)) &&
    deports.every(({ defi }) => defis.has(defi) || apart.has(defi)) &&
    acts.every((act) => {
      const defi = defiOfSaid(act.said);
      return act.session === session && act.group === group && (defi === null || defis.has(defi));
    })
  );
}

/** Reads a kit file of version 1: one text, without attachments, keys or parts. */
export function readKitV1(text: string, hash: Hash): Result<Kit, ExchangeRefusal> {
  const file = unwrapBody(text, 'eigkit', hash);
  if (!file.ok) return file;
  const kit = KitV1.safeParse(parseJson(file.value.body));
  if (!kit.success) return fail({ reason: 'damaged' });
  const whole: Kit = {
    ...kit.data,
    recipient: null,
    issue: 1,
    part: { number: 1, of: 1 },
    assigned: kit.data.defis.map(({ id }) => id),
    defis: kit.data.defis.map((defi) => ({ ...defi, attachments: [] })),
    returned: [],
    sitting: null,
  };
  return holdsTogether(whole) ? ok(whole) : fail({ reason: 'damaged' });
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
