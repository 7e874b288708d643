import type { Grid } from '../../call/grid.ts';
import type { Language } from '../../contract/shell.ts';
import { capitalised } from '../../texts/count-word.ts';
import { formatDay, formatInstant, formatScale } from '../../texts/format.ts';
import { minutesMarksTexts } from '../../texts/minutes-marks.ts';
import { count } from '../figure.ts';
import type { MinutesBlock, MinutesSection, Told } from '../minutes-model.ts';
import type { MinutesSource } from './minutes-source.ts';
import { counted, fill, list, listed, paragraph, told, type MinutesNaming } from './told.ts';

/** How the jurors marked on their own: the grid, the closing, the ballots, what was decided on them. Never a mark. */
export function tellMarking(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  const { options, grid, freeze } = source;
  const { language } = options;
  const texts = minutesMarksTexts[language];
  const decided = decisionsOnBallots(source, naming);
  return {
    id: 'notation',
    title: texts.marking,
    blocks: [
      paragraph(gridSentence(grid, language)),
      ...(freeze.closedAt === null
        ? [paragraph(texts.notDated), fill(texts.closing)]
        : [paragraph(texts.closed(formatInstant(freeze.closedAt, language)))]),
      ...ballotsOf(source, naming),
      ...(decided.length === 0
        ? [paragraph(texts.noConflict)]
        : [paragraph(texts.decided, count('ballots/decided', decided.length)), list(decided)]),
    ],
  };
}

function gridSentence({ label, criteria, scale, outOf }: Grid, language: Language): string {
  const scaled = (value: number): string => formatScale(value, language);
  const named = criteria.map(({ id, label: name }) => `${id} ${name}`);
  return minutesMarksTexts[language].grid(
    label,
    listed(named, language),
    scaled(scale.min),
    scaled(scale.max),
    scaled(outOf),
  );
}

function ballotsOf(
  { jurors, ballots, ballotsReceived, options }: MinutesSource,
  naming: MinutesNaming,
): MinutesBlock[] {
  const { language } = options;
  const texts = minutesMarksTexts[language];
  const { all, aside } = ballotsReceived;
  const sitting = jurors.filter(({ withdrawn }) => withdrawn === null);
  const without = sitting.filter(({ id }) => !ballots.has(id));
  const has = sitting.length - without.length;
  const received = [
    all === 0 ? texts.noBallot : capitalised(counted(texts.ballots, all, language)),
    ...(aside === 0 ? [] : [capitalised(counted(texts.aside, aside, language))]),
  ];
  const members = counted(texts.members, sitting.length, language);
  const holding =
    has === 0
      ? texts.noneCounted
      : without.length === 0
        ? counted(texts.allCounted, has, language)
        : counted((n, word) => texts.counted(n, word, members), has, language);
  return [
    paragraph(received.join(' '), count('ballots/received', all), count('ballots/aside', aside)),
    paragraph(
      [
        holding,
        ...(without.length === 0
          ? []
          : [
              texts.without(
                listed(
                  without.map(({ id }) => naming.juror(id)),
                  language,
                ),
              ),
            ]),
      ].join(' '),
      count('ballots/counted', has),
    ),
  ];
}

/** Conflicts that were settled, and what was decided after the closing, which says its day. */
function decisionsOnBallots(
  { jurors, ballots, freeze, options }: MinutesSource,
  naming: MinutesNaming,
): Told[] {
  const texts = minutesMarksTexts[options.language];
  const after = new Set<string>(freeze.after.map(({ id }) => id));
  const settled = jurors.flatMap(({ id }) => {
    const settlement = ballots.get(id)?.settlement ?? null;
    return settlement === null || after.has(settlement.id)
      ? []
      : [{ juror: id, kind: 'settled' as const, at: null, reason: settlement.reason }];
  });
  return [...settled, ...freeze.after].map(({ juror, kind, at, reason }) =>
    told(
      `${texts.kinds[kind](naming.juror(juror))}${
        at === null ? '' : texts.onDay(formatDay(at, options.language))
      }${reason === '' ? '' : texts.becauseOf(reason)}.`,
    ),
  );
}
