import type { Dashboard } from '#core/contract/requests/dashboard.ts';
import type { Language } from '#core/contract/shell.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { formatInstant, formatShortDay } from '#core/texts/format.ts';
import { outdatedSentence, type DefiRow, type JurorRow } from './progress-rows.ts';

// The tables as rows of text, for a spreadsheet; numbers stand alone so that it takes them for numbers.

export function jurorsTable({ defis }: Dashboard, rows: readonly JurorRow[], language: Language): string[][] {
  const { columns: names, ...texts } = dashboardTexts[language];
  const titles = (places: readonly number[]): string =>
    places.map((place) => defis[place]?.title ?? '').join(' ; ');
  const head = [
    names.juror,
    names.kit,
    names.assigned,
    names.complete,
    names.begun,
    names.missing,
    names.deports,
    names.last,
    names.receipt,
    '',
    names.state,
  ];
  const body = rows.map(({ line, assigned, last, done, nothingToMark, outdated, needsKit }) => [
    line.name,
    (line.kitWrittenAt === null ? texts.noKit : formatShortDay(line.kitWrittenAt, language)) +
      (outdated === null ? '' : ` (${texts.outdated(outdatedSentence(outdated, language))})`),
    String(assigned),
    String(line.complete.length),
    titles(line.begun),
    titles(line.missing),
    line.deports.map(({ defi, reason }) => texts.deportLine(defis[defi]?.title ?? '', reason)).join(' ; '),
    last === null ? texts.noBallot : formatInstant(last.receivedAt, language),
    last?.receipt ?? '',
    last?.words ?? '',
    line.withdrawn
      ? texts.withdrawn
      : line.conflict !== null
        ? texts.conflict
        : nothingToMark
          ? texts.nothingToMark
          : done
            ? texts.whole
            : needsKit
              ? texts.needsKit
              : texts.incomplete,
  ]);
  return [head, ...body];
}

export function defisTable(rows: readonly DefiRow[], language: Language): string[][] {
  const { columns: names, deportLine } = dashboardTexts[language];
  const head = [
    names.number,
    names.defi,
    names.assigned,
    names.complete,
    names.begun,
    names.missing,
    names.deports,
  ];
  const body = rows.map(({ number, title, assigned, complete, begun, missing, deports }) => [
    number ?? '',
    title,
    String(assigned),
    String(complete),
    begun.join(' ; '),
    missing.join(' ; '),
    deports.map(({ name, reason }) => deportLine(name, reason)).join(' ; '),
  ]);
  return [head, ...body];
}
