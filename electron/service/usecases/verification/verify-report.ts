import { basename } from 'node:path';
import { canonicalText } from '#core/ballot/canonical.ts';
import { parseJson } from '#core/ballot/exchange-header.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import {
  AttachedFigures,
  attachedFigures,
  attachedName,
  differingFigures,
} from '#core/report/attached-figures.ts';
import { count } from '#core/report/figure.ts';
import { withoutReasons } from '#core/report/integrity-model.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { readRemovalFacts } from '#db/queries/removals.ts';
import { entryOfDigest } from '#db/journal.ts';
import { countEntriesAfter } from '#db/queries/report-exports.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { applicationVersion } from '../../version.ts';
import { readForeignBytes } from '../../whole-file.ts';
import { modelOfReport } from '../export-report.ts';
import { withRebuilt } from './rebuilt-session.ts';
import { checkOf } from './session-check.ts';
import { verifySession } from './verify-session.ts';

export const reportLimitMegabytes = 200;

/**
 * The figures attached to a report beside a report made anew from the ballots, as the session was when it was printed. What
 * stands on its pages is not read: whoever doubts them compares them with the attached figures, by identifier.
 */
export async function verifyReport(context: ServiceContext, path: string, job: Job): Promise<SessionCheck[]> {
  const session = context.coordinatorSession();
  const attached = await figuresIn(path);
  context.stillOpen(session);
  const known = attached.session.sessionId === session.facts.id;
  const origin = checkOf('report-session', { checked: 1, holds: known });
  if (!known) return [origin];
  const entry = entryOfDigest(session.db, attached.session.journalHead);
  if (entry === null || entry !== attached.session.journalLength.value) {
    return [origin, checkOf('report-moment', { checked: 1, holds: false, wrong: [momentOf(attached)] })];
  }
  const moment = checkOf('report-moment', { checked: entry, without: countEntriesAfter(session.db, entry) });
  return [origin, moment, ...(await againstNew(context, session, { attached, entry }, job))];
}

/** The session, and then a report when one is given. */
export async function verifyWithReport(
  context: ServiceContext,
  report: string | null,
  job: Job,
): Promise<SessionCheck[]> {
  const checks = await verifySession(context, job);
  return report === null ? checks : [...checks, ...(await verifyReport(context, report, job))];
}

const momentOf = ({ session }: AttachedFigures): string => String(session.journalLength.value ?? 0);

/** What is attached to a report; refused where it is not one of this application's. */
async function figuresIn(path: string): Promise<AttachedFigures> {
  const file = basename(path);
  // Reads PDF, which nothing else of the verifier does.
  const { attachedFile } = await import('../../interchange/attached-file.ts');
  const found = await attachedFile(readForeignBytes(path, reportLimitMegabytes), attachedName);
  const read = AttachedFigures.safeParse(
    found === null ? null : parseJson(Buffer.from(found).toString('utf8')),
  );
  if (!read.success) throw new AppFailure('report-without-figures', { file });
  return read.data;
}

interface Printed {
  readonly attached: AttachedFigures;
  /** Of the journal, when it was printed. */
  readonly entry: number;
}

/** The model of a report of this session that holds, made anew as the session was when it was printed. */
export async function modelOfPrinted(context: ServiceContext, path: string, job: Job): Promise<ReportModel> {
  const session = context.coordinatorSession();
  const attached = await figuresIn(path);
  const entry = attached.session.journalLength.value ?? 0;
  return modelThen(context, session, { attached, entry }, job);
}

function modelThen(
  context: ServiceContext,
  session: OpenSession,
  { attached, entry }: Printed,
  job: Job,
): Promise<ReportModel> {
  return withRebuilt(context, session, entry + 1, async (rebuilt) => {
    const now = await modelOfReport(rebuilt, attached.options, job, attached.unproven);
    // The copy keeps the whole journal; where it had come to then was looked up in it.
    const integrity = {
      ...now.integrity,
      journalHead: attached.session.journalHead,
      journalLength: count('integrity/journal-length', entry),
    };
    return { ...now, integrity };
  });
}

async function againstNew(
  context: ServiceContext,
  session: OpenSession,
  { attached, entry }: Printed,
  job: Job,
): Promise<SessionCheck[]> {
  try {
    const anew = attachedFigures(
      await modelThen(context, session, { attached, entry }, job),
      attached.options,
      {
        application: applicationVersion,
        hash: context.ports.hash,
      },
    );
    // Names and addresses that were taken out since stood in its sentences, and in the reasons beside its fingerprints.
    const removedSince = readRemovalFacts(session.db).last > entry;
    const stands = (part: AttachedFigures['session']): string =>
      canonicalText(removedSince ? withoutReasons(part) : part);
    const figures = differingFigures(attached.figures, anew.figures);
    const otherVersion = attached.application !== applicationVersion;
    return [
      checkOf('report-figures', {
        checked: attached.figures.length,
        wrong: figures,
        holds: figures.length === 0 && stands(attached.session) === stands(anew.session),
      }),
      otherVersion
        ? checkOf('report-words', { without: 1 })
        : removedSince && attached.model !== anew.model
          ? checkOf('report-words', { without: 2 })
          : checkOf('report-words', { checked: 1, holds: attached.model === anew.model }),
    ];
  } catch (cause) {
    if (cause instanceof AppFailure && ['no-session', 'cancelled'].includes(cause.error.code)) throw cause;
    return [checkOf('report-figures', { holds: false })];
  }
}
