import { valueOf } from '../../deliberation/readings.ts';
import { capitalised } from '../../texts/count-word.ts';
import { formatDay } from '../../texts/format.ts';
import { minutesSittingsTexts } from '../../texts/minutes-sittings.ts';
import type { SittingLine } from '../deliberation-model.ts';
import type { MinutesBlock, MinutesSection } from '../minutes-model.ts';
import { heldSittings, tellSittings } from '../tell-deliberation.ts';
import type { MinutesSource } from './minutes-source.ts';
import { counted, fill, paragraph, type MinutesNaming } from './told.ts';

/** Sitting by sitting: the day, who came, and the quorum. What the session does not know is left to be written. */
export function tellSittingsHeld(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  const { language } = source.options;
  const texts = minutesSittingsTexts[language];
  const lines = tellSittings(source, naming.naming);
  const held = heldSittings(source);
  const [{ day, begin, end, present, absent, quorum, presided }, id] = [texts.fill, 'seances'];
  if (lines.length === 0) {
    return {
      id,
      title: texts.title,
      blocks: [
        paragraph(texts.none),
        fill(day, presided, begin, end, quorum),
        paragraph(present),
        { block: 'room', lines: 2 },
        paragraph(absent),
        { block: 'room', lines: 2 },
      ],
    };
  }
  return {
    id,
    title: texts.title,
    blocks: [
      paragraph(counted(texts.held, lines.length, language, 'f')),
      ...lines.flatMap((line, at) => {
        const reading = held[at]?.reading;
        const settled = reading !== undefined && valueOf(reading, 'sitting') !== null;
        return sittingBlocks(line, settled, source, naming);
      }),
    ],
  };
}

function sittingBlocks(
  line: SittingLine,
  settled: boolean,
  { options: { language }, jurors }: MinutesSource,
  naming: MinutesNaming,
): MinutesBlock[] {
  const texts = minutesSittingsTexts[language];
  const group = line.group === '' ? texts.wholeJury : line.group;
  const people = (label: string, who: readonly string[]): MinutesBlock[] =>
    who.length === 0 ? [] : [{ block: 'people', label: capitalised(label), names: who.map(naming.labelled) }];
  const { presentJurors, absentJurors, unnotedJurors } = line;
  const chaired = jurors.some(
    ({ id, office }) => office === 'presidence' && presentJurors.includes(naming.naming.label(id)),
  );
  const day =
    line.date === null
      ? settled
        ? texts.noDay
        : texts.openConflict
      : texts.onDay(formatDay(line.date, language));
  return [
    { block: 'heading', text: texts.named(line.label, group) },
    paragraph(day),
    ...(presentJurors.length === 0 ? [paragraph(texts.nobodyPresent, line.present)] : []),
    ...people(counted(texts.present, presentJurors.length, language), presentJurors),
    ...(absentJurors.length === 0 && unnotedJurors.length === 0 ? [paragraph(texts.nobodyAbsent)] : []),
    ...people(counted(texts.absent, absentJurors.length, language), absentJurors),
    ...people(counted(texts.unnoted, unnotedJurors.length, language), unnotedJurors),
    ...(settled ? [quorumOf(line, language)] : []),
    fill(
      ...(line.date === null ? [texts.fill.day] : []),
      texts.fill.begin,
      texts.fill.end,
      ...(line.quorum.value === null ? [texts.fill.quorum] : []),
      ...(chaired ? [] : [texts.fill.presided]),
    ),
  ];
}

function quorumOf(
  { quorum, quorumReached, presentJurors, unnotedJurors, present }: SittingLine,
  language: MinutesSource['options']['language'],
): MinutesBlock {
  const texts = minutesSittingsTexts[language];
  if (quorum.value === null) return paragraph(texts.noQuorum);
  const wanted = counted(texts.quorum, quorum.value, language);
  const came = counted(texts.present, presentJurors.length, language);
  if (quorumReached === true) return paragraph(texts.reached(wanted, came), quorum, present);
  // Those whose presence nobody noted may have been there.
  return presentJurors.length + unnotedJurors.length >= quorum.value
    ? paragraph(texts.notKnown(wanted), quorum)
    : paragraph(texts.notReached(wanted, came), quorum, present);
}
