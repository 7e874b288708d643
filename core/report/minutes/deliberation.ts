import type { AvisGiven } from '../../deliberation/act.ts';
import { minutesDeliberationTexts } from '../../texts/minutes-deliberation.ts';
import { count, hundredths, rank, type Figure } from '../figure.ts';
import type { Cell, MinutesBlock, MinutesSection } from '../minutes-model.ts';
import type { DeliberatedRow } from '../tell-deliberation.ts';
import type { MinutesSource } from './minutes-source.ts';
import { tellOrder } from './official.ts';
import { column, counted, list, listed, paragraph, table, told, type MinutesNaming } from './told.ts';

/** The official order and how it was reached, with the avis on each défi and how it was voted. */
export function tellDeliberation(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  return {
    id: 'deliberation',
    title: minutesDeliberationTexts[source.options.language].title,
    blocks: [
      ...tellOrder(source, naming),
      ...avisOf(source),
      ...(source.rows.length === 0 ? [] : [orderTable(source, naming)]),
      ...castingOf(source, naming),
      coupsOf(source, naming),
    ],
  };
}

const votesFields = ['for', 'against', 'abstained'] as const;

function orderTable(source: MinutesSource, naming: MinutesNaming): MinutesBlock {
  const { rows, grid, options } = source;
  const texts = minutesDeliberationTexts[options.language];
  const grouped = source.groups.length > 0;
  const anyAvis = rows.some(({ hearing }) => hearing.avis !== null);
  const anyVotes = rows.some(({ hearing }) => (hearing.avis?.votes ?? null) !== null);
  const asideOf = ({ status, below, marks }: DeliberatedRow): string[] => {
    if (status === 'no-score') return [marks === 0 ? texts.noMark : texts.noScore];
    if (status === 'ranked') return [];
    const what = below.map((one) => grid.criteria.find(({ id }) => id === one)?.label ?? texts.overall);
    return [texts.below(listed(what, options.language))];
  };
  return table({
    caption: texts.order[anyVotes ? 'votes' : anyAvis ? 'avis' : 'alone'],
    columns: [
      column(texts.rank, true),
      column(texts.defi),
      column(texts.total, true),
      ...(anyAvis ? [column(texts.avis)] : []),
      ...(anyVotes ? votesFields.map((field) => column(texts.votes[field], true)) : []),
    ],
    naming: 1,
    rows: rows.map((row): Cell[] => {
      const key = naming.naming.key(row.defi);
      const { avis, coupDeCoeur, label } = row.hearing;
      return [
        rank(`defi/${key}/rank`, row.rank),
        [
          naming.naming.title(row.defi),
          ...(grouped && label !== '' ? [label] : []),
          ...(coupDeCoeur ? [texts.coupDeCoeur] : []),
          ...asideOf(row),
        ],
        hundredths(`defi/${key}/total`, row.total),
        ...(anyAvis
          ? [
              avis === null
                ? [texts.noAvis]
                : [texts.avisOf[avis.avis], ...(avis.casting === null ? [] : [texts.casting])],
            ]
          : []),
        ...(anyVotes ? votesOf(avis, key) : []),
      ];
    }),
  });
}

const votesOf = (avis: AvisGiven | null, key: string): Figure[] =>
  votesFields.map((field) => count(`defi/${key}/votes-${field}`, avis?.votes?.[field] ?? null));

function avisOf({ rows, options: { language } }: MinutesSource): MinutesBlock[] {
  const texts = minutesDeliberationTexts[language];
  const given = rows.flatMap(({ hearing }) => (hearing.avis === null ? [] : [hearing.avis]));
  if (given.length === 0) return rows.length === 0 ? [] : [paragraph(texts.noAvisGiven)];
  const favourable = given.filter(({ avis }) => avis === 'favorable').length;
  const withoutVotes = given.filter(({ votes }) => votes === null).length;
  const without = rows.length - given.length;
  const said = [
    texts.avisGiven(
      counted(texts.favourable, favourable, language),
      counted(texts.unfavourable, given.length - favourable, language),
    ),
    ...(without === 0 ? [] : [counted(texts.withoutAvis, without, language)]),
    ...(withoutVotes === 0
      ? []
      : [
          withoutVotes === given.length ? texts.noVotes : counted(texts.withoutVotes, withoutVotes, language),
        ]),
  ];
  return [
    paragraph(
      said.join(' '),
      count('avis/favorable', favourable),
      count('avis/defavorable', given.length - favourable),
      count('avis/none', without),
    ),
  ];
}

/** Votes that were tied: who decided them, or that nobody did. */
function castingOf({ rows, options }: MinutesSource, naming: MinutesNaming): MinutesBlock[] {
  const texts = minutesDeliberationTexts[options.language];
  const tied = rows.flatMap(({ defi, hearing: { avis } }) => {
    const votes = avis?.votes ?? null;
    if (votes === null || votes.for !== votes.against || votes.for === 0) return [];
    const casting = avis?.casting ?? null;
    const name = naming.defi(defi);
    return [told(casting === null ? texts.uncast(name) : texts.castBy(name, naming.juror(casting)))];
  });
  return tied.length === 0 ? [] : [list(tied)];
}

function coupsOf({ rows, options: { language } }: MinutesSource, naming: MinutesNaming): MinutesBlock {
  const texts = minutesDeliberationTexts[language];
  const loved = rows.filter(({ hearing }) => hearing.coupDeCoeur).map(({ defi }) => naming.defi(defi));
  return paragraph(
    loved.length === 0 ? texts.noCoup : texts.coups(loved.length, listed(loved, language)),
    count('coups-de-coeur', loved.length),
  );
}
