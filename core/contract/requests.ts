import type { z } from 'zod';
import { analysisRequests } from './requests/analysis.ts';
import { attachmentsRequests } from './requests/attachments.ts';
import { backupsRequests } from './requests/backups.ts';
import { ballotsRequests } from './requests/ballots.ts';
import { callRequests } from './requests/call.ts';
import { compareRequests } from './requests/compare.ts';
import { conflictsRequests } from './requests/conflicts.ts';
import { dashboardRequests } from './requests/dashboard.ts';
import { deliberationRequests } from './requests/deliberation.ts';
import { defisRequests } from './requests/defis.ts';
import { decisionsRequests } from './requests/decisions.ts';
import { deskRequests } from './requests/desk.ts';
import { exchangeRequests } from './requests/exchange.ts';
import { exportsRequests } from './requests/exports.ts';
import { guideRequests } from './requests/guide.ts';
import { historyRequests } from './requests/history.ts';
import { importRequests } from './requests/import.ts';
import { juryRequests } from './requests/jury.ts';
import { kitsRequests } from './requests/kits.ts';
import { minutesRequests } from './requests/minutes.ts';
import { myBallotRequests } from './requests/my-ballot.ts';
import { optionsRequests } from './requests/options.ts';
import { privacyRequests } from './requests/privacy.ts';
import { protectionRequests } from './requests/protection.ts';
import { rankingRequests } from './requests/ranking.ts';
import { recevabiliteRequests } from './requests/recevabilite.ts';
import { reportRequests } from './requests/report.ts';
import { searchRequests } from './requests/search.ts';
import { selectionRequests } from './requests/selection.ts';
import { sessionRequests } from './requests/session.ts';
import { sheetsRequests } from './requests/sheets.ts';
import { sittingFilesRequests } from './requests/sitting-files.ts';
import { teamsRequests } from './requests/teams.ts';
import { typedRequests } from './requests/typed.ts';
import { verificationRequests } from './requests/verification.ts';
import { versionsRequests } from './requests/versions.ts';

/**
 * Everything the window may ask of the service (law 3). The service parses what comes in and, in tests, what
 * goes back; the types of both ends follow from these schemas.
 */
export const requests = {
  ...sessionRequests,
  ...backupsRequests,
  ...protectionRequests,
  ...historyRequests,
  ...guideRequests,
  ...callRequests,
  ...juryRequests,
  ...defisRequests,
  ...attachmentsRequests,
  ...importRequests,
  ...recevabiliteRequests,
  ...deskRequests,
  ...typedRequests,
  ...myBallotRequests,
  ...kitsRequests,
  ...ballotsRequests,
  ...conflictsRequests,
  ...exchangeRequests,
  ...dashboardRequests,
  ...sheetsRequests,
  ...sittingFilesRequests,
  ...rankingRequests,
  ...deliberationRequests,
  ...analysisRequests,
  ...compareRequests,
  ...teamsRequests,
  ...optionsRequests,
  ...selectionRequests,
  ...decisionsRequests,
  ...reportRequests,
  ...minutesRequests,
  ...exportsRequests,
  ...privacyRequests,
  ...searchRequests,
  ...verificationRequests,
  ...versionsRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;

/** What a caller sends. */
export type RequestInput<Name extends RequestName> = z.input<Requests[Name]['input']>;
/** What the service works with, after parsing. */
export type RequestParsed<Name extends RequestName> = z.output<Requests[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.output<Requests[Name]['output']>;
