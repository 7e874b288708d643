import type { CollectiveMark } from '../../deliberation/collective.ts';
import type { DefiId } from '../../ids.ts';
import { capitalised } from '../../texts/count-word.ts';
import { formatHundredths, formatRank } from '../../texts/format.ts';
import { minutesDeliberationTexts } from '../../texts/minutes-deliberation.ts';
import { count, hundredths } from '../figure.ts';
import type { MinutesBlock, MinutesSection, Told } from '../minutes-model.ts';
import type { DeliberatedRow } from '../tell-deliberation.ts';
import type { MinutesSource } from './minutes-source.ts';
import { counted, list, paragraph, told, type MinutesNaming } from './told.ts';

/** Défi by défi, what the jury gave as its reason, who thought otherwise, and the marks that it settled together. */
export function tellReasons(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  const { language } = source.options;
  const texts = minutesDeliberationTexts[language];
  const said = source.rows.map((row) => ({ row, blocks: reasonBlocks(source, row, naming) }));
  const dissents = source.rows.filter(({ hearing }) => hearing.dissent !== '').length;
  const changes = source.rows.reduce((sum, { defi }) => sum + changedMarks(source, defi).length, 0);
  const any = said.some(({ blocks }) => blocks.length > 0);
  return {
    id: 'motifs',
    title: texts.reasons,
    blocks: any
      ? [
          paragraph(
            [
              dissents === 0
                ? texts.noDissent
                : capitalised(counted(texts.dissents, dissents, language, 'f')),
              changes === 0 ? texts.noChange : capitalised(counted(texts.changes, changes, language, 'f')),
            ].join(' '),
            count('dissents', dissents),
            count('collective-marks', changes),
          ),
          ...said.flatMap(({ blocks }) => blocks),
        ]
      : [paragraph(texts.nothing)],
  };
}

function reasonBlocks(source: MinutesSource, row: DeliberatedRow, naming: MinutesNaming): MinutesBlock[] {
  const texts = minutesDeliberationTexts[source.options.language];
  const { reason, dissent } = row.hearing;
  const items = [
    ...(reason === '' ? [] : [told(texts.reason(reason))]),
    ...changedMarks(source, row.defi).map((mark) => markItem(source, row.defi, mark, naming)),
    ...(dissent === '' ? [] : [told(texts.dissent(dissent))]),
  ];
  if (items.length === 0) return [];
  const title = naming.naming.title(row.defi);
  const place = row.rank === null ? title : texts.place(formatRank(row.rank, source.options.language), title);
  return [{ block: 'heading', text: place }, list(items)];
}

function markItem(
  { grid, options: { language } }: MinutesSource,
  defi: DefiId,
  { criterion, mean, value, reading }: CollectiveMark,
  naming: MinutesNaming,
): Told {
  const texts = minutesDeliberationTexts[language];
  const key = naming.naming.key(defi);
  const label = grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
  const why = reading.current?.act.reason ?? '';
  const said = texts.mark(label, formatHundredths(value, language), formatHundredths(mean, language));
  return told(
    `${said} ${why === '' ? texts.noMarkReason : texts.markReason(why)}`,
    hundredths(`defi/${key}/${criterion}/collective`, value),
    hundredths(`defi/${key}/${criterion}/mean`, mean),
  );
}

/** What the deliberation put in the place of a mean and is not the mean. */
const changedMarks = ({ collectiveMarks }: MinutesSource, defi: DefiId): CollectiveMark[] =>
  (collectiveMarks.get(defi) ?? []).filter(({ changed, mean, value }) => changed && mean !== value);
