import { dossierDigest, kitContents, type KitContents } from '#core/ballot/kit-contents.ts';
import { dossierForJurors } from '#core/ballot/kit-dossier.ts';
import type { Kit } from '#core/ballot/kit.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import type { Hash } from '#core/ports.ts';
import { readAttachments, type StoredAttachment } from '#db/queries/attachments.ts';
import { readBallotDeports } from '#db/queries/ballot-readings.ts';
import type { StoredDefi } from '#db/queries/defis.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { OpenSession } from '../open-session.ts';
import { kitPlans } from './assigned-defis.ts';

type Told = readonly { readonly defi: DefiId; readonly reason: string }[];

/** What kits are made from, read once for all jurors. */
export interface KitSources {
  /** The défis that a juror's kit holds, in the order of the list. */
  readonly planOf: (juror: JurorId) => readonly StoredDefi[];
  /** The juror's ballots that no other of theirs follows: one, or several that were forked. */
  readonly headsOf: (juror: JurorId) => readonly Digest[];
  /** How many ballots wait for one that follows them all; 0 without a conflict. */
  readonly inConflict: (juror: JurorId) => number;
  /**
   * The déports that any of these ballots tells and that the session itself does not know yet, each défi once: all that
   * `planOf` leaves out, so that it does not come back with a ballot that never knew of the déport.
   */
  readonly toldByBallots: (juror: JurorId) => Told;
}

/**
 * A juror's kit holds the recevable défis given to them but those under a déport, be it known to the coordination or told
 * by what counts of the juror's ballots. In a conflict nothing counts: there the word of any of them keeps a défi out.
 */
export function kitSources(session: OpenSession): KitSources {
  const { db } = session;
  const plans = kitPlans(session);
  const known = new Set(readDeports(db).map(({ juror, defi }) => `${juror} ${defi}`));
  const state = session.merged().state;
  const current = session.currentBallots();
  const told = (juror: JurorId): Told[] => {
    const counted = current.get(juror);
    if (counted !== undefined) return [readBallotDeports(db, new Map([[juror, counted]]))];
    return headsOfJuror(state, juror).map((digest) =>
      readBallotDeports(db, new Map([[juror, { digest, ballots: [digest], settlement: null }]])),
    );
  };
  return {
    headsOf: (juror) => headsOfJuror(state, juror),
    inConflict: (juror) => (current.has(juror) ? 0 : headsOfJuror(state, juror).length),
    planOf: (juror) => {
      const apart = new Set(told(juror).flatMap((deports) => deports.map(({ defi }) => defi)));
      return plans(juror).filter(({ id }) => !apart.has(id));
    },
    toldByBallots: (juror) => {
      const unknown = told(juror)
        .flat()
        .filter(({ defi }) => !known.has(`${juror} ${defi}`));
      // The first head's reason stands; the others remain in their ballots.
      return unknown.filter(({ defi }, at) => unknown.findIndex((one) => one.defi === defi) === at);
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
