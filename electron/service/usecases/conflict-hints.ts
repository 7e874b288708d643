import { AppFailure } from '#core/contract/app-error.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import { findTies, readDossier, readJuror, staysAside, type Finding } from '#core/jury/conflict-hints.ts';
import type { Juror } from '#core/jury/juror.ts';
import { TieSearch } from '#core/jury/tie-search.ts';
import { pairKey } from '#core/jury/whose-defis.ts';
import { journalHead } from '#db/journal.ts';
import { readDismissals, writeDismissal } from '#db/queries/conflict-hints.ts';
import type { StoredDefi } from '#db/queries/defis.ts';
import type { ServiceContext } from '../context.ts';
import { OncePerSession } from '../once-per-session.ts';
import type { OpenSession } from '../open-session.ts';
import { othersFirst } from '../others-first.ts';
import { defisToMark } from './assigned-defis.ts';
import { refuseWhenClosed } from './change-jury.ts';

interface Hint {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly findings: readonly Finding[];
}

interface Hints {
  /** Nobody has looked at these yet. */
  readonly open: readonly Hint[];
  readonly setAside: readonly {
    readonly juror: JurorId;
    readonly defi: DefiId;
    readonly reason: string;
    readonly at: string;
  }[];
}

/** What was found so far in each open session: a commit changes little of it. */
const searches = new WeakMap<OpenSession, TieSearch>();

/** After personal data were taken out of dossiers, whose digests stay. */
export const forgetHints = (session: OpenSession): void => void searches.delete(session);

function searchOf(session: OpenSession): TieSearch {
  const known = searches.get(session) ?? new TieSearch();
  searches.set(session, known);
  return known;
}

/**
 * Possible ties between the jurors who take part and the défis that go to jurors, those under a déport apart. Looks at
 * once at all that was not looked at yet: `lookForHints` has done so where there is much.
 */
export function hintsOf(session: OpenSession): Hints {
  const search = searchOf(session);
  const defis = defisToMark(session);
  for (const { digest, content } of unread(search, defis)) search.addDossier(digest, content);
  const byDigest = groupBy(defis, ({ digest }) => digest);
  const settled = new Set(session.deports(session.currentBallots()).map(pairKey));
  const places = new Map(defis.map(({ id }, place) => [id, place]));
  const found = session.activeJurors().flatMap((juror) =>
    [...search.tiesOf(juror)]
      .flatMap(([digest, findings]) =>
        (byDigest.get(digest) ?? []).map((defi) => ({ juror: juror.id, defi: defi.id, findings })),
      )
      .filter((hint) => !settled.has(pairKey(hint)))
      .sort((a, b) => (places.get(a.defi) ?? 0) - (places.get(b.defi) ?? 0)),
  );
  return withoutSetAside(session, found);
}

/** So many jurors, each in so many dossiers that nobody has read yet, are looked for in a tenth of a second. */
const atOnce = { dossiers: 200, jurors: 40 } as const;

/**
 * The same for who only tells how many there are and cannot wait; null while there is much left to look at, which then
 * begins. The screens hear of it when it is done.
 */
export function hintsSoFar(session: OpenSession): Hints | null {
  const { dossiers, jurors } = leftOf(session);
  const all = defisToMark(session).length;
  if (dossiers.length <= atOnce.dossiers && (jurors.length <= atOnce.jurors || all <= atOnce.dossiers))
    return hintsOf(session);
  const { digest } = journalHead(session.db);
  if (answeredNull.has(session) || failedAt.get(session) === digest) return null;
  answeredNull.add(session);
  void lookForHints(session).then(
    () => {
      answeredNull.delete(session);
      searchesEnded.set(session, hintSearches(session) + 1);
      if (session.file.isOpen) session.changed();
    },
    (cause: unknown) => {
      answeredNull.delete(session);
      failedAt.set(session, digest);
      session.failedUnheard(cause);
    },
  );
  return null;
}

/** Whose screens wait to hear that it is done. */
const answeredNull = new WeakSet<OpenSession>();
const searchesEnded = new WeakMap<OpenSession, number>();

/** How many searches of which screens waited have ended: what `hintsSoFar` did not know before is known since. */
export const hintSearches = (session: OpenSession): number => searchesEnded.get(session) ?? 0;

/**
 * Where a search failed of which nobody waits: it begins by itself once something else is written down. Whoever looks at the
 * ties waits for it, and hears why it cannot be done.
 */
const failedAt = new WeakMap<OpenSession, Digest>();

const looking = new OncePerSession();

/** Looks at everything in pauses between other requests; ends without a word when the session is closed. */
export const lookForHints = (session: OpenSession): Promise<void> =>
  looking.run(session, () => lookInPauses(session));

/** How long others may have to wait. */
const turnMs = 20;

async function lookInPauses(session: OpenSession): Promise<void> {
  const search = searchOf(session);
  const ended = (): boolean => !session.file.isOpen || searches.get(session) !== search;
  for (;;) {
    await othersFirst(session);
    if (ended()) return;
    const { dossiers, jurors } = leftOf(session);
    // What was saved meanwhile may have brought more.
    if (dossiers.length + jurors.length === 0) return;
    const steps = [
      ...dossiers.map((defi) => () => search.addDossier(defi.digest, defi.content)),
      ...jurors.map((juror) => () => void search.tiesOf(juror)),
    ];
    let turn = performance.now() + turnMs;
    for (const step of steps) {
      if (performance.now() > turn) {
        await othersFirst(session);
        if (ended()) return;
        turn = performance.now() + turnMs;
      }
      step();
    }
  }
}

function leftOf(session: OpenSession): { dossiers: readonly StoredDefi[]; jurors: readonly Juror[] } {
  const search = searchOf(session);
  return {
    dossiers: unread(search, defisToMark(session)),
    jurors: session.activeJurors().filter((juror) => !search.hasLookedFor(juror)),
  };
}

const unread = (search: TieSearch, defis: readonly StoredDefi[]): StoredDefi[] =>
  defis.filter(({ digest }) => !search.hasDossier(digest));

function withoutSetAside(session: OpenSession, found: readonly Hint[]): Hints {
  const people = new Map(session.activeJurors().map((juror) => [juror.id, juror]));
  const dismissals = new Map(readDismissals(session.db).map((one) => [pairKey(one), one]));
  const isAside = (hint: Hint): boolean => {
    const dismissal = dismissals.get(pairKey(hint));
    const juror = people.get(hint.juror);
    if (dismissal === undefined || juror === undefined) return false;
    const { then } = dismissal;
    const sameJuror = then.name === juror.name && then.organisation === juror.organisation;
    const findings = sameJuror ? findTies(readJuror(then), readDossier(then.content)) : [];
    return staysAside(hint.findings, { sameJuror, findings });
  };
  const aside = new Set(found.filter(isAside));
  return {
    open: found.filter((hint) => !aside.has(hint)),
    setAside: [...aside].flatMap((hint) => {
      const dismissal = dismissals.get(pairKey(hint));
      return dismissal === undefined
        ? []
        : [{ juror: hint.juror, defi: hint.defi, reason: dismissal.reason, at: dismissal.at }];
    }),
  };
}

/** A hint that was looked at and is no tie; refused where there is none, so that nothing is set aside unseen. */
export function dismissHint(
  context: ServiceContext,
  hint: { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string },
): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  const { juror, defi, reason } = hint;
  if (!hintsOf(session).open.some((open) => pairKey(open) === pairKey(hint)))
    throw new AppFailure('hint-unknown');
  session.record({ kind: 'dismiss-hint', subject: juror, payload: { defi, reason } }, (db, entry) =>
    writeDismissal(db, entry, hint),
  );
  return null;
}
