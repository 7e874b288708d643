import { dossierDigest, kitContents, type KitContents } from '#core/ballot/kit-contents.ts';
import { dossierForJurors } from '#core/ballot/kit-dossier.ts';
import type { Kit } from '#core/ballot/kit.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { headsOf } from '#core/merge/merge-ballots.ts';
import type { Hash } from '#core/ports.ts';
import { readAttachments, type StoredAttachment } from '#db/queries/attachments.ts';
import { readBallotDeports, readBallotSet } from '#db/queries/ballots.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { OpenSession } from '../open-session.ts';
import { isRecevable } from './decide-recevabilite.ts';

/** What kits are made from, read once for all jurors. */
export interface KitSources {
  /** The défis that a juror's kit holds, in the order of the list. */
  readonly planOf: (juror: JurorId) => readonly StoredDefi[];
  /** The juror's ballots that no other of theirs follows: one, or several in a conflict. */
  readonly headsOf: (juror: JurorId) => readonly Digest[];
  /** The déports on which all those ballots agree and that the session itself does not know yet. */
  readonly toldByBallots: (juror: JurorId) => readonly { readonly defi: DefiId; readonly reason: string }[];
}

/**
 * A juror's kit holds the recevable défis but those under a déport, be it known to the coordination or told by any ballot
 * of the juror's that stands: in a conflict too, where none counts.
 */
export function kitSources(session: OpenSession): KitSources {
  const { db } = session;
  const recevables = readDefis(db, session.viewer()).defis.filter(isRecevable);
  const known = new Set(readDeports(db).map(({ juror, defi }) => `${juror} ${defi}`));
  const set = readBallotSet(db);
  const told = (juror: JurorId): { defi: DefiId; reason: string }[][] =>
    headsOf(set, juror).map((digest) => readBallotDeports(db, new Map([[juror, digest]])));
  return {
    headsOf: (juror) => headsOf(set, juror),
    planOf: (juror) => {
      const apart = new Set(told(juror).flatMap((deports) => deports.map(({ defi }) => defi)));
      return recevables.filter(({ id }) => !apart.has(id) && !known.has(`${juror} ${id}`));
    },
    toldByBallots: (juror) => {
      const [first = [], ...others] = told(juror);
      return first.filter(
        ({ defi }) =>
          !known.has(`${juror} ${defi}`) &&
          others.every((deports) => deports.some((one) => one.defi === defi)),
      );
    },
  };
}

/** A défi of the session as a kit holds it. */
export function kitDefi(session: OpenSession, { id, content }: StoredDefi): Kit['defis'][number] {
  return { id, ...dossierForJurors(content, readAttachments(session.db, session.viewer(), id)) };
}

/** The juror as their kit names them. */
export const kitJuror = ({ id, name, organisation, office, group }: Juror): Kit['juror'] => ({
  id,
  name,
  organisation,
  office,
  group,
});

/** What a kit written now would say of this juror and these défis. */
export function contentsNow(
  session: OpenSession,
  juror: Juror,
  plan: readonly StoredDefi[],
  hash: Hash,
): KitContents {
  const { db } = session;
  const said = {
    sessionName: readName(db),
    settings: readSettings(db),
    grid: readGrid(db).grid,
    juror: kitJuror(juror),
  };
  const dossiers = plan.map((defi) => [defi.id, digestOf(session, defi, hash)] as const);
  return kitContents(said, new Map(dossiers), hash);
}

/** Working a dossier's digest out takes reading it whole: kept while its version and its files are the same. */
const lastDigests = new WeakMap<
  OpenSession,
  Map<DefiId, { readonly key: string; readonly digest: string }>
>();

function digestOf(session: OpenSession, defi: StoredDefi, hash: Hash): string {
  const kept = lastDigests.get(session) ?? new Map<DefiId, { key: string; digest: string }>();
  lastDigests.set(session, kept);
  const files: StoredAttachment[] = readAttachments(session.db, session.viewer(), defi.id);
  const key = `${defi.digest} ${files.map(({ id }) => String(id)).join(' ')}`;
  const last = kept.get(defi.id);
  if (last?.key === key) return last.digest;
  const digest = dossierDigest(dossierForJurors(defi.content, files), hash);
  kept.set(defi.id, { key, digest });
  return digest;
}
