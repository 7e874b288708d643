import { z } from 'zod';
import type { Hash } from '../ports.ts';
import { canonicalText, type Json } from './canonical.ts';
import type { Kit } from './kit.ts';

/** 64 bits of a SHA-256: told apart from what the same session said before, not from what someone made up. */
const shortDigest = z.string().regex(/^[0-9a-f]{16}$/);

/**
 * What a kit said, by digests: kept in the journal when it is written, so that what changed since can be told without
 * the kit. The dossiers stand under their défi.
 */
export const KitContents = z.strictObject({
  call: shortDigest,
  grid: shortDigest,
  juror: shortDigest,
  dossiers: z.record(z.uuid(), shortDigest),
});
export type KitContents = z.infer<typeof KitContents>;

type Said = Pick<Kit, 'sessionName' | 'settings' | 'grid' | 'juror'>;

/** The digest under which a dossier stands, as jurors are given it. */
export const dossierDigest = (
  dossier: Pick<Kit['defis'][number], 'content' | 'attachments'>,
  hash: Hash,
): string => shortOf(dossier, hash);

export function kitContents(
  { sessionName, settings, grid, juror }: Said,
  dossiers: ReadonlyMap<string, string>,
  hash: Hash,
): KitContents {
  // How kits are split is no juror's business: another limit makes no kit outdated.
  const call = { sessionName, settings: { ...settings, kitLimitMegabytes: null } };
  return {
    call: shortOf(call, hash),
    grid: shortOf(grid, hash),
    juror: shortOf(juror, hash),
    dossiers: Object.fromEntries(dossiers),
  };
}

/** Why a kit is outdated: how many défis came, went or changed, and what else says something new. */
export interface KitChanges {
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly call: boolean;
  readonly grid: boolean;
  readonly juror: boolean;
}

/** What a kit written now would say otherwise than the last one; null when nothing. */
export function kitChanges(last: KitContents, now: KitContents): KitChanges | null {
  const before = new Map(Object.entries(last.dossiers));
  const after = Object.entries(now.dossiers);
  const changes = {
    added: after.filter(([defi]) => !before.has(defi)).length,
    gone: [...before.keys()].filter((defi) => !Object.hasOwn(now.dossiers, defi)).length,
    changed: after.filter(([defi, digest]) => (before.get(defi) ?? digest) !== digest).length,
    call: last.call !== now.call,
    grid: last.grid !== now.grid,
    juror: last.juror !== now.juror,
  };
  return Object.values(changes).some((change) => change !== 0 && change !== false) ? changes : null;
}

const shortOf = (value: unknown, hash: Hash): string =>
  hash(canonicalText(JSON.parse(JSON.stringify(value)) as Json)).slice(0, 16);
