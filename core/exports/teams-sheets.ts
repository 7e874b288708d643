import { requestedEigs } from '../ballot/team-advice.ts';
import type { DefiId } from '../ids.ts';
import { namedProfiles } from '../selection/team-profiles.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { optionName, valueSource } from '../texts/option-name.ts';
import { workbookTexts } from '../texts/workbook.ts';
import {
  columnsOf,
  countCell,
  hundredthsCell,
  moneyCell,
  textCell,
  type DataCell,
  type DataSheet,
} from './data-sheet.ts';
import { namesOf } from './ranking-sheet.ts';
import type { WorkbookSource } from './workbook-source.ts';

/** The teams that each défi may be granted, one a row. */
export function teamsSheet(source: WorkbookSource): DataSheet {
  const { language, reducedLoss } = source;
  const texts = workbookTexts[language];
  const { columns } = texts.teams;
  const rows = source.rows.flatMap(({ defi, rank }): DataCell[][] => {
    const current = source.standings.get(defi)?.current;
    const granted = current?.outcome === 'retenu' ? current.granted : null;
    const advice = source.advice.get(defi);
    return (source.options.get(defi) ?? []).map((option) => [
      countCell(rank),
      ...namesOf(source, defi).slice(0, 2),
      textCell(optionName({ ...option, option: option.id }, language)),
      textCell(texts.teams.kinds[option.kind]),
      countCell(option.seats),
      textCell(
        namedProfiles(option.eigs)
          .map((profile) => dossierTexts[language].profiles[profile])
          .join(', '),
      ),
      moneyCell(option.costCents),
      moneyCell(option.fundCents),
      hundredthsCell(option.value),
      textCell(option.value === null ? '' : valueSource(option, reducedLoss, language)),
      // A half where the jurors are split between two sizes.
      hundredthsCell(advice === undefined || advice.medianSize === null ? null : advice.medianSize * 100),
      countCell(advice?.advisers ?? null),
      textCell(granted?.option === option.id ? texts.yes : ''),
    ]);
  });
  return {
    name: texts.sheets.teams,
    frozenColumns: 3,
    columns: columnsOf(
      [columns.rank, 7],
      [texts.number, 12],
      [texts.defi, 40],
      [columns.team, 26],
      [columns.kind, 14],
      [columns.seats, 7],
      [columns.profiles, 40],
      [columns.cost, 14],
      [columns.fund, 14],
      [columns.value, 9],
      [columns.valueFrom, 34],
      [columns.advisedSize, 12],
      [columns.advisers, 12],
      [columns.granted, 10],
    ),
    rows,
  };
}

/** The EIGs that each dossier asks for, one a row, with what the jurors advise on them. */
export function eigsSheet(source: WorkbookSource): DataSheet {
  const { language } = source;
  const texts = workbookTexts[language];
  const { columns } = texts.eigs;
  const profiles = dossierTexts[language].profiles;
  const rowsOf = (defi: DefiId, rank: number | null): DataCell[][] =>
    requestedEigs(source.contents.get(defi)?.team ?? []).map(({ place, profile, words, mission }) => {
      const advice = source.advice.get(defi)?.rows.find((row) => row.place === place);
      const replaced = advice?.replace.map(({ by, jurors }) => texts.eigs.replaced(profiles[by], jurors));
      return [
        countCell(rank),
        ...namesOf(source, defi).slice(0, 2),
        countCell(place),
        textCell(profiles[profile]),
        textCell(words),
        textCell(mission),
        countCell(advice?.keep ?? null),
        countCell(advice?.drop ?? null),
        textCell((replaced ?? []).join(', ')),
      ];
    });
  return {
    name: texts.sheets.eigs,
    frozenColumns: 3,
    columns: columnsOf(
      [texts.teams.columns.rank, 7],
      [texts.number, 12],
      [texts.defi, 40],
      [columns.place, 7],
      [columns.profile, 22],
      [columns.words, 28],
      [columns.mission, 60],
      [columns.keep, 9],
      [columns.drop, 9],
      [columns.replace, 30],
    ),
    rows: source.rows.flatMap(({ defi, rank }) => rowsOf(defi, rank)),
  };
}
