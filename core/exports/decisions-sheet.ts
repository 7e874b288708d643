import type { DefiId } from '../ids.ts';
import type { Standing } from '../selection/current-decisions.ts';
import { kindOfGranted } from '../selection/granted-team.ts';
import { namedProfiles } from '../selection/team-profiles.ts';
import { decisionsTexts } from '../texts/decisions.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { optionName } from '../texts/option-name.ts';
import { parisLocal } from '../texts/paris-time.ts';
import { workbookTexts } from '../texts/workbook.ts';
import {
  columnsOf,
  countCell,
  dayCell,
  moneyCell,
  textCell,
  type DataCell,
  type DataSheet,
} from './data-sheet.ts';
import { namesOf } from './ranking-sheet.ts';
import type { RecordedDecision, WorkbookSource } from './workbook-source.ts';

/** Every decision of both rounds, those that a later one replaced too, défi by défi in official order. */
export function decisionsSheet(source: WorkbookSource): DataSheet {
  const texts = workbookTexts[source.language];
  const { columns } = texts.decisions;
  const order: readonly DefiId[] = [...source.rows, ...source.left].map(({ defi }) => defi);
  return {
    name: texts.sheets.decisions,
    frozenColumns: 2,
    columns: columnsOf(
      [texts.number, 12],
      [texts.defi, 40],
      [columns.round, 18],
      [columns.outcome, 20],
      [columns.place, 9],
      [columns.team, 26],
      [columns.profiles, 40],
      [columns.seats, 7],
      [columns.cost, 14],
      [columns.fund, 14],
      [columns.motivation, 60],
      [columns.by, 24],
      [columns.on, 12],
      [columns.recorded, 17],
      [columns.counts, 26],
      [columns.changed, 30],
    ),
    rows: order.flatMap((defi) =>
      source.decisions
        .filter((decision) => decision.defi === defi)
        .map((decision) => decisionRow(source, decision, source.standings.get(defi))),
    ),
  };
}

function decisionRow(
  source: WorkbookSource,
  decision: RecordedDecision,
  standing: Standing<RecordedDecision> | undefined,
): DataCell[] {
  const { language } = source;
  const texts = workbookTexts[language].decisions;
  const words = decisionsTexts[language];
  const { granted, round } = decision;
  const counts = standing?.current === decision;
  const latest = standing?.[round] === decision;
  const changed = round === 'comite' && latest ? standing.changed : [];
  // The place that counts is that in the list of both rounds together.
  const place =
    counts && decision.outcome === 'complementaire'
      ? source.list.indexOf(decision.defi) + 1
      : decision.position;
  return [
    ...namesOf(source, decision.defi).slice(0, 2),
    textCell(words.rounds[round]),
    textCell(words.outcomes[decision.outcome]),
    countCell(place),
    textCell(granted === null ? '' : optionName({ ...granted, kind: kindOfGranted(granted) }, language)),
    textCell(
      namedProfiles(granted?.eigs ?? [])
        .map((profile) => dossierTexts[language].profiles[profile])
        .join(', '),
    ),
    countCell(granted?.seats ?? null),
    moneyCell(granted?.costCents ?? null),
    moneyCell(granted?.fundCents ?? null),
    textCell(decision.motivation),
    textCell(decision.by),
    dayCell(decision.on),
    { kind: 'instant', wall: parisLocal(decision.at) },
    textCell(counts ? texts.counting : latest ? texts.confirmed : texts.replaced),
    textCell(
      [
        ...changed.map((what) => words.table.changed[what]),
        ...(decision.follows === null ? [] : [texts.afterWithdrawal]),
      ].join(', '),
    ),
  ];
}
