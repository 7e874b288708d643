import type { Hash } from '#core/ports.ts';
import type { ToldSource } from '#core/report/told-source.ts';
import { readWithdrawn } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readFreeze, readMergeDecisions } from '#db/queries/merge-events.ts';
import { headApartFromExports } from '#db/queries/report-exports.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import type { OpenSession } from '../open-session.ts';
import { standingsOf } from './decisions/standings.ts';
import type { Ranked } from './read-ranked.ts';

/** What the report and the minutes both tell, of one moment. */
export function toldSource(session: OpenSession, ranked: Ranked, hash: Hash): ToldSource {
  const { db } = session;
  const { grid, fingerprint } = readGrid(db);
  return {
    session: { id: session.facts.id, name: readName(db), demonstration: session.facts.demonstration },
    phase: session.phase(),
    settings: readSettings(db),
    grid,
    gridFingerprint: fingerprint,
    jurors: readJurors(db),
    official: ranked.official,
    rows: ranked.rows,
    groups: ranked.groups,
    deliberated: ranked.deliberated,
    collectiveMarks: ranked.collectiveMarks,
    breaks: ranked.breaks,
    passedOver: ranked.passedOver,
    contents: new Map([...ranked.defis].map(([id, { content }]) => [id, content])),
    teams: ranked.teams,
    recevabilite: [...ranked.defis.values()].map(({ id, content, recevabilite }) => ({
      defi: id,
      content,
      state: recevabilite?.state ?? null,
      reason: recevabilite?.reason ?? '',
      at: recevabilite?.at ?? null,
    })),
    decisions: standingsOf(session, ranked),
    deports: ranked.deports,
    ballots: ranked.current,
    freeze: freezeOf(session, ranked, hash),
    withdrawn: readWithdrawn(db, session.viewer()).map(({ number, title, at }) => ({ number, title, at })),
    journal: headApartFromExports(db),
  };
}

/** What the closing froze; worked out now for a session that was closed before fingerprints were kept. */
function freezeOf(session: OpenSession, { current }: Ranked, hash: Hash): ToldSource['freeze'] {
  const freeze = readFreeze(session.db);
  return {
    fingerprint: freeze?.fingerprint ?? fingerprintOfBallots(session.db, session.facts.id, current, hash),
    closedAt: freeze?.at ?? null,
    after: readMergeDecisions(session.db).filter(({ entry }) => freeze !== null && entry > freeze.entry),
  };
}
