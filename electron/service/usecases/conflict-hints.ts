import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import {
  findTies,
  readDossier,
  readJuror,
  staysAside,
  type Finding,
  type ReadDossier,
} from '#core/jury/conflict-hints.ts';
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

/** What was read and found the last time, by what it was read from: a commit changes little of it. */
const kept = new WeakMap<
  OpenSession,
  {
    readonly dossiers: ReadonlyMap<string, ReadDossier>;
    readonly ties: ReadonlyMap<string, readonly Finding[]>;
  }
>();

/** Possible ties between the jurors who take part and the défis that go to jurors, those under a déport apart. */
export function hintsOf(session: OpenSession): Hints {
  const before = kept.get(session);
  const dossiers = new Map<string, ReadDossier>();
  const ties = new Map<string, readonly Finding[]>();
  const found: Hint[] = [];
  const settled = new Set(session.deports(session.currentBallots()).map(pairKey));
  const defis = defisToMark(session);
  for (const { digest, content } of defis)
    dossiers.set(digest, before?.dossiers.get(digest) ?? readDossier(content));
  for (const juror of session.activeJurors()) {
    const wanted = readJuror(juror);
    for (const { id, digest } of defis) {
      const key = JSON.stringify([digest, juror.name, juror.organisation]);
      const findings = before?.ties.get(key) ?? findTies(wanted, dossiers.get(digest) ?? []);
      ties.set(key, findings);
      const hint = { juror: juror.id, defi: id, findings };
      if (findings.length > 0 && !settled.has(pairKey(hint))) found.push(hint);
    }
  }
  kept.set(session, { dossiers, ties });
  return withoutSetAside(session, found);
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
