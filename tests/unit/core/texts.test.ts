import { describe, expect, test } from 'vitest';
import { aboutTexts } from '#core/texts/about.ts';
import { agreementTexts } from '#core/texts/agreement.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { cliProtectionTexts } from '#core/texts/cli-protection.ts';
import { cliTexts } from '#core/texts/cli.ts';
import { cliSelectionTexts } from '#core/texts/cli-selection.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import { compareTexts } from '#core/texts/compare.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { findingTexts } from '#core/texts/findings/findings.ts';
import { firmnessTexts } from '#core/texts/firmness.ts';
import { formatCountedShare, formatHundredths, formatMoney, formatRank, plural } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { parisInstant, parisLocal } from '#core/texts/paris-time.ts';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import { helpTexts } from '#core/texts/help.ts';
import { historyTexts } from '#core/texts/history.ts';
import { importTexts } from '#core/texts/import.ts';
import { journalTexts } from '#core/texts/journal-words.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { lettersTexts } from '#core/texts/letters.ts';
import { minutesDecisionsTexts } from '#core/texts/minutes-decisions.ts';
import { minutesDeliberationTexts } from '#core/texts/minutes-deliberation.ts';
import { minutesMarksTexts } from '#core/texts/minutes-marks.ts';
import { minutesSittingsTexts } from '#core/texts/minutes-sittings.ts';
import { minutesTexts } from '#core/texts/minutes.ts';
import { moveUpTexts } from '#core/texts/move-up.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { publicListTexts } from '#core/texts/public-list.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { reportTexts } from '#core/texts/report.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { reportMethodTexts } from '#core/texts/report-method.ts';
import { reportPartsTexts } from '#core/texts/report-parts.ts';
import { reportScenariosTexts } from '#core/texts/report-scenarios.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportReliabilityTexts } from '#core/texts/report-reliability.ts';
import { roomTexts } from '#core/texts/room.ts';
import { rulesTexts } from '#core/texts/rules.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { searchTexts } from '#core/texts/search.ts';
import { selectionTexts } from '#core/texts/selection.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { selectionWhyTexts } from '#core/texts/selection-why.ts';
import { shellTexts } from '#core/texts/shell.ts';
import { startTexts } from '#core/texts/start.ts';
import { teamAdviceTexts } from '#core/texts/team-advice.ts';
import { teamsTexts } from '#core/texts/teams.ts';
import { selectionSettingsTexts } from '#core/texts/selection-settings.ts';
import { technicalLogTexts } from '#core/texts/technical-log.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { teamsAcrossTexts } from '#core/texts/teams-across.ts';
import { teamsAdviceTexts } from '#core/texts/teams-advice.ts';
import { teamsCompareTexts } from '#core/texts/teams-compare.ts';
import { setFrench } from '#core/texts/texts.ts';
import { verificationTexts } from '#core/texts/verification.ts';
import { versionsTexts } from '#core/texts/versions.ts';
import { workbookTexts } from '#core/texts/workbook.ts';

const areas = {
  aboutTexts,
  givenFilesTexts,
  agreementTexts,
  attachmentsTexts,
  backupsTexts,
  cliSelectionTexts,
  cliStatsTexts,
  cliTexts,
  compareTexts,
  coordinationTexts,
  decisionsTexts,
  defisTexts,
  deskTexts,
  dossierTexts,
  errorTexts,
  exportsTexts,
  findingTexts,
  firmnessTexts,
  frameTexts,
  helpTexts,
  historyTexts,
  importTexts,
  journalTexts,
  jurorTexts,
  lettersTexts,
  minutesDecisionsTexts,
  minutesDeliberationTexts,
  minutesMarksTexts,
  minutesSittingsTexts,
  minutesTexts,
  moveUpTexts,
  myBallotTexts,
  portfolioFirmnessTexts,
  privacyTexts,
  technicalLogTexts,
  protectionTexts,
  cliProtectionTexts,
  publicListTexts,
  rankingTexts,
  recevabiliteTexts,
  reliabilityTexts,
  reportDecisionsTexts,
  reportDeliberationTexts,
  reportMethodTexts,
  reportPartsTexts,
  reportScenariosTexts,
  reportTeamsTexts,
  reportProposalTexts,
  reportReliabilityTexts,
  reportScreenTexts,
  reportTexts,
  roomTexts,
  rulesTexts,
  scenariosComparedTexts,
  scenariosTexts,
  searchTexts,
  selectionAnswerTexts,
  selectionTexts,
  selectionWhyTexts,
  shellTexts,
  startTexts,
  teamAdviceTexts,
  teamsTexts,
  selectionSettingsTexts,
  teamOptionsTexts,
  teamsAcrossTexts,
  teamsAdviceTexts,
  teamsCompareTexts,
  verificationTexts,
  versionsTexts,
  workbookTexts,
};

/** Every text's place and kind: `call.title: string`, `count: function of 1`. */
function shape(value: unknown, at = ''): string[] {
  if (typeof value === 'function') return [`${at}: function of ${String(value.length)}`];
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inside]) => shape(inside, at === '' ? key : `${at}.${key}`));
}

/** Every plain text of an area. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

describe.each(Object.entries(areas))('%s', (_name, texts) => {
  test('say the same things in both languages', () => {
    expect(shape(texts.en).sort()).toEqual(shape(texts.fr).sort());
  });

  test('set French punctuation as French is set', () => {
    const typewriter = sentences(texts.fr).filter((text) => text.includes("'"));
    expect(typewriter).toEqual([]);
  });
});

test.each([
  ['Déport : motif ; rien !', 'Déport\u00a0: motif\u202f; rien\u202f!'],
  ['« Alpha »', '«\u00a0Alpha\u00a0»'],
  ['de 9:30 à 10:00', 'de 9:30 à 10:00'],
])('“%s” does not break before its punctuation', (typed, set) => {
  expect(setFrench(typed)).toBe(set);
});

describe('figures as they are written', () => {
  test.each([
    [1885, '18,85'],
    [2000, '20,00'],
    [null, '–'],
  ])('%s hundredths as %s', (value, text) => {
    expect(formatHundredths(value, 'fr')).toBe(text);
  });

  test('money, ranks and numbers of things', () => {
    expect(formatMoney(110_000_000, 'fr').replace(/\s/g, ' ')).toBe('1 100 000 €');
    expect([formatRank(1, 'fr'), formatRank(2, 'fr'), formatRank(3, 'en')]).toEqual(['1er', '2e', '3rd']);
    expect([plural(0, 'fr', 'défi', 'défis'), plural(0, 'en', 'défi', 'défis')]).toEqual(['défi', 'défis']);
  });
});

test('ten thousand dossiers were counted without the space of French figures', () => {
  expect([importTexts.fr.apply(10_000), importTexts.en.apply(10_000), importTexts.fr.apply(1)]).toEqual([
    'Charger 10\u202f000 dossiers',
    'Load 10,000 dossiers',
    'Charger 1 dossier',
  ]);
});

test('shares of one column mixed “81 %” and “83,9 %”', () => {
  expect([0.81, 0.839, 1, 0].map((share) => formatCountedShare(share, 'fr').replace(/\s/g, ' '))).toEqual([
    '81,0 %',
    '83,9 %',
    '100,0 %',
    '0,0 %',
  ]);
  expect([formatCountedShare(0.5, 'en'), formatCountedShare(null, 'en')]).toEqual(['50.0%', '–']);
});

describe('Paris time', () => {
  test('of a summer and of a winter day, there and back', () => {
    expect(parisInstant('2018-06-17T23:59')).toBe('2018-06-17T23:59:00+02:00');
    expect(parisInstant('2018-12-17T23:59')).toBe('2018-12-17T23:59:00+01:00');
    expect(parisLocal('2018-06-17T21:59:00Z')).toBe('2018-06-17T23:59');
  });

  test('in the hour that comes twice, the first of the two', () => {
    expect(parisInstant('2026-10-25T02:30')).toBe('2026-10-25T02:30:00+02:00');
  });

  test('of what is no time: none', () => {
    expect(parisInstant('')).toBeNull();
    expect(parisLocal('soon')).toBe('');
  });
});
