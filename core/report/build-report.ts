import { formatDay } from '../texts/format.ts';
import { reportTexts } from '../texts/report.ts';
import { keepParts } from './keep-parts.ts';
import { namingOf } from './naming.ts';
import type { ReportModel } from './report-model.ts';
import type { ReportSource } from './report-source.ts';
import { tellComplementary } from './tell-complementary.ts';
import { tellDecisions } from './tell-decisions.ts';
import { tellDefis } from './tell-defis.ts';
import { tellIntegrity } from './tell-integrity.ts';
import { tellJury } from './tell-jury.ts';
import { tellMethod } from './tell-method.ts';
import { tellOfficial } from './tell-official.ts';
import { tellProposal } from './tell-proposal.ts';
import { tellRanking } from './tell-ranking.ts';
import { tellRefused } from './tell-refused.ts';
import { tellScenarios } from './tell-scenarios.ts';
import { tellTeams } from './tell-teams.ts';

/**
 * The report as data: what the pages show, with an identifier per figure. The same session and options give the same
 * report, byte for byte. It is built whole, so that the page that decides can lean on the rest, and then loses the parts
 * that were not asked for.
 */
export function buildReport(source: ReportSource): ReportModel {
  const { options, settings } = source;
  const { language } = options;
  const texts = reportTexts[language];
  const naming = namingOf(source.jurors, source.contents, options);
  const official = tellOfficial(source, naming, language);
  const decisions = tellDecisions({ ...source.decisions, bounds: settings }, naming, language);
  const ranking = tellRanking(source, { official, decisions }, naming);
  const teams = tellTeams(source, decisions, naming);
  const whole: ReportModel = {
    version: 1,
    language,
    date: options.date,
    sessionName: source.session.name,
    demonstration: source.session.demonstration,
    phase: source.phase,
    draft: options.draft,
    confidentiality: options.confidentiality,
    proposal: tellProposal(
      {
        ranking: ranking.lines,
        teams: teams.lines,
        decisions,
        down: { seats: source.down.usedSeats, fundCents: source.down.usedFundCents },
        seatCap: settings.seatCap,
        envelopeCents: settings.envelopeCents,
        minTeam: settings.minTeam,
        maxTeam: settings.maxTeam,
        classes: source.classes,
        jurors: new Set(source.rows.flatMap(({ given }) => given.jurors())).size,
        conflicts: official.conflicts?.count ?? null,
      },
      naming,
    ),
    ranking,
    defis: tellDefis(source, decisions, naming),
    teams,
    scenarios: source.scenarios === null ? null : tellScenarios(source, source.scenarios, naming),
    complementary: tellComplementary(source, decisions, naming),
    refused: tellRefused(source, decisions, naming),
    jury: tellJury(source, naming),
    method: tellMethod(source, naming),
    leftOut: [],
    integrity: tellIntegrity(source, naming),
    running: {
      header: texts.documentTitle(source.session.name),
      footer: texts.runningFoot(formatDay(options.date, language)),
      page: texts.page,
      of: texts.of,
      ...(options.draft ? { mark: texts.draftMark } : {}),
      ...(options.confidentiality === '' ? {} : { confidentiality: options.confidentiality }),
    },
  };
  return keepParts(whole, options.parts);
}
