import { isClosed } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { AssignmentHow, AssignmentProposal, AssignmentView } from '#core/contract/requests/jury.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { balanceJury } from '#core/jury/balance-jury.ts';
import { coverage, defisWithoutJuror, pairsOf, type Coverage } from '#core/jury/coverage.ts';
import { given, pairKey, type Assignments, type Pair } from '#core/jury/whose-defis.ts';
import { journalHead } from '#db/journal.ts';
import { writeAssignments, type JurorList } from '#db/queries/assignment.ts';
import { readDeports, readGroups } from '#db/queries/jury.ts';
import { solverOf } from '../compute/threaded-solver.ts';
import type { ServiceContext } from '../context.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { allDefis, defisToMark } from './assigned-defis.ts';
import { refuseWhenClosed } from './change-jury.ts';
import { hintsOf, hintsSoFar, lookForHints } from './conflict-hints.ts';

/** Who may be given what: jurors who take part, défis that go to jurors, déports of either origin. */
interface Field {
  readonly jurors: readonly JurorId[];
  readonly defis: readonly DefiId[];
  readonly deports: readonly Pair[];
  readonly present: Assignments;
}

const fieldOf = (session: OpenSession): Field => ({
  jurors: session.activeJurors().map(({ id }) => id),
  defis: defisToMark(session).map(({ id }) => id),
  deports: session.deports(session.currentBallots()),
  present: session.assignments(),
});

const coverageOf = ({ jurors, defis, deports }: Field, assignments: Assignments): Coverage =>
  coverage(jurors, defis, given(assignments, deports));

/** What the start page and the steps of the phase tell of it. */
export function assignmentFacts(session: OpenSession): {
  /** Null while they are looked for, of which the screens hear when it is done. */
  readonly hintsOpen: number | null;
  readonly defisWithoutJuror: number;
} {
  if (isClosed(session.phase())) return { hintsOpen: 0, defisWithoutJuror: 0 };
  const { jurors, defis, deports, present } = fieldOf(session);
  return {
    hintsOpen: hintsSoFar(session)?.open.length ?? null,
    defisWithoutJuror: defisWithoutJuror(jurors, defis, given(present, deports)).length,
  };
}

export async function viewAssignment(context: ServiceContext): Promise<AssignmentView> {
  const session = context.coordinatorSession();
  await lookForHints(session);
  context.stillOpen(session);
  const field = fieldOf(session);
  const known = new Set(field.defis);
  const own = new Set(readDeports(session.db).map(pairKey));
  const hints = hintsOf(session);
  return {
    jurors: session
      .activeJurors()
      .map(({ id, name, organisation, office, group }) => ({ id, name, organisation, office, group })),
    groups: readGroups(session.db),
    defis: defisToMark(session).map(({ id, content }) => ({
      id,
      number: content.dossierNumber,
      title: content.title,
      administration: content.administration,
    })),
    lists: field.jurors.map((juror) => {
      const list = field.present.get(juror);
      return { juror, defis: list === undefined ? null : [...list].filter((defi) => known.has(defi)) };
    }),
    coverage: coverageOf(field, field.present),
    deports: session
      .deports(session.currentBallots())
      .filter(({ juror, defi }) => known.has(defi) && field.jurors.includes(juror))
      .map((deport) => ({ ...deport, from: own.has(pairKey(deport)) ? 'coordination' : 'ballot' })),
    hints: [...hints.open],
    setAside: [...hints.setAside],
    open: !isClosed(session.phase()),
  };
}

const told = (job: Job): void => job.progress('assign-defis', 0, 0);

/** Works out who would be given what; the person looks at it before anything is saved. */
export async function proposeAssignment(
  context: ServiceContext,
  how: AssignmentHow,
  job: Job,
): Promise<AssignmentProposal> {
  const session = refuseWhenClosed(context.coordinatorSession());
  const { digest: head } = journalHead(session.db);
  const field = fieldOf(session);
  if (field.jurors.length === 0 || field.defis.length === 0) throw new AppFailure('assignment-of-nothing');
  told(job);
  const found = await listsFor(context, session, field, how, job);
  if (found.kind === 'impossible') return found;
  const after = merged(field.present, found.lists);
  const pairs = (assignments: Assignments): Set<string> =>
    new Set(pairsOf(field.jurors, field.defis, given(assignments, field.deports)).map(pairKey));
  const [was, will] = [pairs(field.present), pairs(after)];
  return {
    kind: 'possible',
    lists: [...found.lists],
    coverage: coverageOf(field, after),
    added: [...will].filter((key) => !was.has(key)).length,
    removed: [...was].filter((key) => !will.has(key)).length,
    head,
  };
}

type Lists =
  | { readonly kind: 'lists'; readonly lists: readonly JurorList[] }
  | Extract<AssignmentProposal, { kind: 'impossible' }>;

async function listsFor(
  context: ServiceContext,
  session: OpenSession,
  field: Field,
  how: AssignmentHow,
  job: Job,
): Promise<Lists> {
  switch (how.kind) {
    case 'all':
      return { kind: 'lists', lists: field.jurors.map((juror) => ({ juror, defis: null })) };
    case 'by-group':
      return { kind: 'lists', lists: listsOfGroups(session, field, how.groups) };
    case 'balanced': {
      const { jurors, defis, deports, present } = field;
      const lists = jurors.flatMap((juror) => (present.has(juror) ? [juror] : []));
      const kept = how.keep ? pairsOf(lists, defis, given(present, deports)) : [];
      const { perDefi, maxLoad, seed } = how;
      const balanced = await balanceJury(
        { jurors, defis, deports, perDefi, maxLoad, kept, seed },
        { solve: solverOf(context, job), hash: context.ports.hash, step: () => told(job) },
      );
      if (balanced.kind === 'too-long') throw new AppFailure('assignment-too-long');
      if (balanced.kind === 'impossible') return balanced;
      return {
        kind: 'lists',
        lists: jurors.map((juror) => ({
          juror,
          defis: balanced.pairs.flatMap((pair) => (pair.juror === juror ? [pair.defi] : [])),
        })),
      };
    }
  }
}

/** The jurors of each group have the défis that it hears; who is in none of these groups keeps what they have. */
function listsOfGroups(
  session: OpenSession,
  { defis }: Field,
  groups: Extract<AssignmentHow, { kind: 'by-group' }>['groups'],
): JurorList[] {
  const known = new Set(defis);
  const labels = new Set(readGroups(session.db).map(({ id }) => id));
  if (groups.some(({ group }) => !labels.has(group))) throw new AppFailure('group-unknown');
  if (groups.some((group) => group.defis.some((defi) => !known.has(defi))))
    throw new AppFailure('defi-unknown');
  const hears = new Map(groups.map((group) => [group.group, group.defis]));
  return session.activeJurors().flatMap(({ id, group }) => {
    const list = group === null ? undefined : hears.get(group);
    return list === undefined ? [] : [{ juror: id, defis: list }];
  });
}

function merged(present: Assignments, lists: readonly JurorList[]): Assignments {
  const after = new Map(present);
  for (const { juror, defis } of lists) {
    if (defis === null) after.delete(juror);
    else after.set(juror, new Set(defis));
  }
  return after;
}

/** Takes a proposal over as it was shown; refused when anything was saved since. */
export function applyAssignment(
  context: ServiceContext,
  wanted: { readonly how: AssignmentHow; readonly lists: readonly JurorList[]; readonly head: string },
): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  if (journalHead(session.db).digest !== wanted.head) throw new AppFailure('assignment-stale');
  const { how } = wanted;
  const field = fieldOf(session);
  refuseUnknown(field, wanted.lists);
  const toMark = new Set(field.defis);
  const lists = wanted.lists.map(({ juror, defis }) => {
    // What is not up for marking now may be again: it stays with whom it was given to.
    const others = [...(field.present.get(juror) ?? [])].filter((defi) => !toMark.has(defi));
    return { juror, defis: defis === null ? null : [...defis, ...others] };
  });
  write(session, 'assign-defis', lists, { how });
  return null;
}

/** By hand: a juror without a list of their own had everything, and has it still but for what changes here. */
export function setAssignment(
  context: ServiceContext,
  pairs: readonly (Pair & { readonly assigned: boolean })[],
): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  const field = fieldOf(session);
  const lists = new Map<JurorId, Set<DefiId>>();
  for (const { juror, defi, assigned } of pairs) {
    const list = lists.get(juror) ?? new Set(field.present.get(juror) ?? allDefis(session));
    if (assigned) list.add(defi);
    else list.delete(defi);
    lists.set(juror, list);
  }
  refuseUnknown(
    field,
    pairs.map(({ juror, defi }) => ({ juror, defis: [defi] })),
  );
  const changed = [...lists].map(([juror, defis]) => ({ juror, defis: [...defis] }));
  write(session, 'set-assignment', changed, {
    pairs: pairs.map(({ juror, defi, assigned }) => ({ juror, defi, assigned })),
  });
  return null;
}

function refuseUnknown(field: Field, lists: readonly JurorList[]): void {
  const [jurors, defis] = [new Set(field.jurors), new Set(field.defis)];
  if (lists.some(({ juror }) => !jurors.has(juror))) throw new AppFailure('juror-unknown');
  if (lists.some((list) => list.defis?.some((defi) => !defis.has(defi)) === true))
    throw new AppFailure('defi-unknown');
}

function write(
  session: OpenSession,
  kind: 'assign-defis' | 'set-assignment',
  lists: readonly JurorList[],
  said: Record<string, unknown>,
): void {
  // The journal keeps what was wanted; what came of it is in the rows of the same entry.
  const payload = JSON.parse(JSON.stringify(said)) as Record<string, never>;
  const known = allDefis(session);
  session.record({ kind, subject: session.facts.id, payload }, (db, entry) =>
    writeAssignments(db, entry, lists, known),
  );
}
