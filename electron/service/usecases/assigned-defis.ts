import type { DefiId, JurorId } from '#core/ids.ts';
import { given, theirsAmong, type Given } from '#core/jury/whose-defis.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readDeports } from '#db/queries/jury.ts';
import type { OpenSession } from '../open-session.ts';
import { isRecevable } from './decide-recevabilite.ts';

/** What jurors are given, apart from every déport that is known: the coordination's and those in ballots. */
export const givenTo = (session: OpenSession): Given =>
  given(session.assignments(), session.deports(session.currentBallots()));

/** The défis that go to jurors: recevable, and not withdrawn. */
export const defisToMark = (session: OpenSession): StoredDefi[] =>
  readDefis(session.db, session.viewer()).defis.filter(isRecevable);

/** Every défi that is there, whatever was decided of it: what a juror without a list of their own has. */
export function allDefis(session: OpenSession): DefiId[] {
  const { defis, hidden } = readDefis(session.db, session.viewer());
  return [...defis, ...hidden].map(({ id }) => id);
}

/** What each juror has before them as far as kits say; déports that came with a ballot are counted with that ballot. */
export function kitPlans(session: OpenSession): (juror: JurorId) => readonly StoredDefi[] {
  const defis = new Map(defisToMark(session).map((defi) => [defi.id, defi]));
  const what = given(session.assignments(), readDeports(session.db));
  const theirs = theirsAmong([...defis.keys()], what);
  return (juror) => theirs(juror).flatMap((id) => defis.get(id) ?? []);
}
