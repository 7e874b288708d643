import { groupBy } from '../../group-by.ts';
import { capitalised } from '../../texts/count-word.ts';
import { minutesMarksTexts } from '../../texts/minutes-marks.ts';
import { count } from '../figure.ts';
import type { MinutesBlock, MinutesSection } from '../minutes-model.ts';
import type { MinutesSource } from './minutes-source.ts';
import { column, counted, list, listed, paragraph, table, told } from './told.ts';

type Decided = MinutesSource['recevabilite'][number];

const states = ['recevable', 'irrecevable', 'a-completer', 'undecided'] as const;

/** What came in, and what of it may be selected. */
export function tellReceived({ recevabilite, contents, withdrawn, options }: MinutesSource): MinutesSection {
  const { language } = options;
  const texts = minutesMarksTexts[language];
  const byState = groupBy(recevabilite, ({ state }) => state ?? 'undecided');
  const of = (state: (typeof states)[number]): readonly Decided[] => byState.get(state) ?? [];
  const said = states.filter((state) => of(state).length > 0);
  const parts = said.map((state) => counted(texts.states[state], of(state).length, language));
  const tableOf = (caption: string, decided: readonly Decided[]): MinutesBlock[] =>
    decided.length === 0
      ? []
      : [
          table({
            caption,
            columns: [texts.number, texts.defi, texts.why].map((name) => column(name)),
            naming: 1,
            rows: decided.map(({ content, state, reason }) => [
              [content.dossierNumber ?? ''],
              [content.title],
              // Where nothing was decided, there is no reason to be written.
              [reason === '' && state !== null ? texts.noReason : reason],
            ]),
          }),
        ];
  return {
    id: 'recus',
    title: texts.received,
    blocks: [
      paragraph(
        [
          contents.size === 0
            ? texts.noneReceived
            : capitalised(counted(texts.count, contents.size, language)),
          ...(said.length === 0 ? [] : [`${capitalised(listed(parts, language))}.`]),
        ].join(' '),
        count('call/defis-received', contents.size),
        ...said.map((state) => count(`recevabilite/${state}`, of(state).length)),
      ),
      ...tableOf(texts.irrecevables, of('irrecevable')),
      ...tableOf(texts.open, [...of('a-completer'), ...of('undecided')]),
      ...(withdrawn.length === 0
        ? []
        : [
            paragraph(
              capitalised(counted(texts.withdrawn, withdrawn.length, language)),
              count('call/withdrawn', withdrawn.length),
            ),
            list(
              withdrawn.map(({ number, title }) => told(number === null ? title : `${number} – ${title}`)),
            ),
          ]),
    ],
  };
}
