import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { findTies, readDossier, readJuror, staysAside, type Finding } from '#core/jury/conflict-hints.ts';
import { TieIndex } from '#core/jury/tie-index.ts';
import { pairKey } from '#core/jury/whose-defis.ts';
import { readDismissals, writeDismissal } from '#db/queries/conflict-hints.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { defisToMark } from './assigned-defis.ts';

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

interface Kept {
  /** The digests of the dossiers that the index was made of, in its order. */
  readonly digests: readonly string[];
  readonly index: TieIndex;
  /** By name and organisation of a juror, then by place in the index; what has no tie is not in it. */
  readonly ties: ReadonlyMap<string, ReadonlyMap<number, readonly Finding[]>>;
}

/** What was read and found the last time, by what it was read from: a commit changes little of it. */
const kept = new WeakMap<OpenSession, Kept>();

/** After personal data were taken out of dossiers, whose digests stay. */
export const forgetHints = (session: OpenSession): void => void kept.delete(session);

/** Possible ties between the jurors who take part and the défis that go to jurors, those under a déport apart. */
export function hintsOf(session: OpenSession): Hints {
  const defis = defisToMark(session);
  const before = kept.get(session);
  const digests = defis.map(({ digest }) => digest);
  const same =
    before?.digests.length === digests.length && digests.every((one, place) => one === before.digests[place]);
  const index = same ? before.index : indexOf(defis, before);
  const ties = new Map<string, ReadonlyMap<number, readonly Finding[]>>();
  const found: Hint[] = [];
  const settled = new Set(session.deports(session.currentBallots()).map(pairKey));
  for (const juror of session.activeJurors()) {
    const key = JSON.stringify([juror.name, juror.organisation]);
    const own = ties.get(key) ?? (same ? before.ties.get(key) : undefined) ?? tiesIn(index, juror);
    ties.set(key, own);
    for (const [place, findings] of own) {
      const defi = defis[place];
      if (defi === undefined) continue;
      const hint = { juror: juror.id, defi: defi.id, findings };
      if (!settled.has(pairKey(hint))) found.push(hint);
    }
  }
  kept.set(session, { digests, index, ties });
  return withoutSetAside(session, found);
}

/** Dossiers that were read before are not read again. */
function indexOf(
  defis: readonly { readonly digest: string; readonly content: DefiContent }[],
  before: Kept | undefined,
): TieIndex {
  const read = new Map(before?.digests.map((digest, place) => [digest, before.index.dossiers[place]]));
  return new TieIndex(defis.map(({ digest, content }) => read.get(digest) ?? readDossier(content)));
}

function tiesIn(
  index: TieIndex,
  juror: { readonly name: string; readonly organisation: string },
): ReadonlyMap<number, readonly Finding[]> {
  const wanted = readJuror(juror);
  return new Map(
    index.candidates(wanted).flatMap((place) => {
      const findings = findTies(wanted, index.dossiers[place] ?? []);
      return findings.length === 0 ? [] : [[place, findings] as const];
    }),
  );
}

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
  const session = context.coordinatorSession();
  const { juror, defi, reason } = hint;
  if (!hintsOf(session).open.some((open) => pairKey(open) === pairKey(hint)))
    throw new AppFailure('hint-unknown');
  session.record({ kind: 'dismiss-hint', subject: juror, payload: { defi, reason } }, (db, entry) =>
    writeDismissal(db, entry, hint),
  );
  return null;
}
