import type { Language } from '../../contract/shell.ts';
import type { DefiId } from '../../ids.ts';
import type { Decision } from '../../selection/decision.ts';
import { isToMotivate, type Outcome } from '../../selection/decision.ts';
import { sumGranted } from '../../selection/granted-team.ts';
import { namedProfiles } from '../../selection/team-profiles.ts';
import { capitalised } from '../../texts/count-word.ts';
import { dossierTexts } from '../../texts/dossier.ts';
import { formatCount, formatDay, formatMoney } from '../../texts/format.ts';
import { minutesDecisionsTexts } from '../../texts/minutes-decisions.ts';
import { cents, count, rank } from '../figure.ts';
import type { Cell, MinutesBlock, MinutesSection } from '../minutes-model.ts';
import type { MinutesSource } from './minutes-source.ts';
import { column, counted, fill, list, paragraph, table, told, type MinutesNaming } from './told.ts';

/**
 * What the jury proposes, as it decided it: neither what the committee made of it nor what a withdrawal moved since. Each
 * outcome with its teams and reasons, and the totals against the caps.
 */
export function tellJuryProposal(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  const { language } = source.options;
  const texts = minutesDecisionsTexts[language];
  const proposed = proposedByJury(source);
  const of = (outcome: Outcome): Decision[] => proposed.filter((one) => one.outcome === outcome);
  const undecided = source.decisions.order.length - proposed.length;
  const blocks =
    proposed.length === 0
      ? [paragraph(texts.none)]
      : [
          ...settledOn(proposed, language),
          ...grantedBlocks(of('retenu'), source, naming),
          ...complementaryBlocks(of('complementaire'), source, naming),
          ...refusedBlocks(of('non-retenu'), language, naming),
          ...barredBlocks(of('irrecevable'), language, naming),
          ...motivationBlocks([...of('retenu'), ...of('complementaire')], language, naming),
          ...toWriteBlocks(proposed, language, naming),
          ...(undecided === 0
            ? []
            : [
                paragraph(
                  counted(texts.undecided, undecided, language),
                  count('jury-proposal/undecided', undecided),
                ),
              ]),
        ];
  return { id: 'propositions', title: texts.title, blocks };
}

/** In official order; the complementary list in its own. */
export const proposedByJury = ({ decisions: { standings, order } }: MinutesSource): Decision[] =>
  order
    .flatMap((defi): Decision | Decision[] => standings.get(defi)?.decided.jury ?? [])
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));

function settledOn(proposed: readonly Decision[], language: Language): MinutesBlock[] {
  const texts = minutesDecisionsTexts[language];
  const said = proposed.map(({ by, on }) => `${on} ${texts.settled(by, formatDay(on, language))}`);
  return [...new Set(said)].sort().map((one) => paragraph(one.slice(one.indexOf(' ') + 1)));
}

function grantedBlocks(
  granted: readonly Decision[],
  source: MinutesSource,
  naming: MinutesNaming,
): MinutesBlock[] {
  const { language } = source.options;
  const texts = minutesDecisionsTexts[language];
  const number = count('jury-proposal/granted', granted.length);
  if (granted.length === 0) return [paragraph(texts.nobodyGranted, number)];
  return [
    paragraph(counted(texts.granted, granted.length, language), number),
    teamTable(
      texts.grantedTable,
      column(texts.rank, true),
      granted.map((one) => ({
        one,
        place: rank(
          `defi/${naming.naming.key(one.defi)}/rank`,
          source.rows.find(({ defi }) => defi === one.defi)?.rank ?? null,
        ),
      })),
      language,
      naming,
    ),
    ...sumsOf(granted, source),
  ];
}

function sumsOf(granted: readonly Decision[], { settings, options }: MinutesSource): MinutesBlock[] {
  const { language } = options;
  const texts = minutesDecisionsTexts[language];
  const { seats, fundCents } = sumGranted(granted.flatMap((one) => one.granted ?? []));
  const { seatCap, envelopeCents } = settings;
  const sums = texts.sums(seats, formatCount(seats, language), formatMoney(fundCents, language));
  const caps = texts.ofCaps(
    seatCap === null ? texts.noSeatCap : texts.seatCap(seatCap, formatCount(seatCap, language)),
    envelopeCents === null ? texts.noFundCap : texts.fundCap(formatMoney(envelopeCents, language)),
  );
  const over = [
    ...(seatCap !== null && seats > seatCap ? [texts.seatsOver] : []),
    ...(envelopeCents !== null && fundCents > envelopeCents ? [texts.fundOver] : []),
  ];
  return [
    paragraph(
      [`${sums}${caps}.`, ...over].join(' '),
      count('jury-proposal/seats', seats),
      cents('jury-proposal/fund', fundCents),
      count('call/seat-cap', seatCap),
      cents('call/envelope', envelopeCents),
    ),
  ];
}

function complementaryBlocks(
  waiting: readonly Decision[],
  { options: { language }, settings }: MinutesSource,
  naming: MinutesNaming,
): MinutesBlock[] {
  const texts = minutesDecisionsTexts[language];
  const number = count('jury-proposal/complementary', waiting.length);
  if (waiting.length === 0)
    // A call without such a list has nothing to say of it.
    return settings.complementaryList ? [paragraph(texts.nobodyComplementary, number)] : [];
  return [
    paragraph(counted(texts.complementary, waiting.length, language), number),
    teamTable(
      texts.complementaryTable,
      column(texts.place, true),
      waiting.map((one) => ({
        one,
        place: rank(`defi/${naming.naming.key(one.defi)}/jury-place`, one.position),
      })),
      language,
      naming,
    ),
  ];
}

function teamTable(
  caption: string,
  first: ReturnType<typeof column>,
  lines: readonly { readonly one: Decision; readonly place: Cell }[],
  language: Language,
  naming: MinutesNaming,
): MinutesBlock {
  const texts = minutesDecisionsTexts[language];
  const { profiles } = dossierTexts[language];
  return table({
    caption,
    columns: [
      first,
      column(texts.defi),
      column(texts.team),
      column(texts.seats, true),
      column(texts.fund, true),
    ],
    naming: 1,
    rows: lines.map(({ one: { defi, granted }, place }) => {
      const key = naming.naming.key(defi);
      return [
        place,
        [naming.naming.title(defi)],
        [
          namedProfiles(granted?.eigs ?? [])
            .map((profile) => profiles[profile])
            .join(', '),
        ],
        count(`defi/${key}/jury-size`, granted?.seats ?? null),
        cents(`defi/${key}/jury-fund`, granted?.fundCents ?? null),
      ];
    }),
  });
}

function motivationBlocks(
  decided: readonly Decision[],
  language: Language,
  naming: MinutesNaming,
): MinutesBlock[] {
  const texts = minutesDecisionsTexts[language];
  const written = decided.filter((one) => !isToMotivate(one));
  if (written.length === 0) return [];
  return [
    { block: 'heading', text: texts.motivations },
    list(written.map(({ defi, motivation }) => told(texts.motivated(naming.defi(defi), motivation)))),
  ];
}

function refusedBlocks(
  refused: readonly Decision[],
  language: Language,
  naming: MinutesNaming,
): MinutesBlock[] {
  const texts = minutesDecisionsTexts[language];
  const number = count('jury-proposal/refused', refused.length);
  if (refused.length === 0) return [paragraph(texts.nobodyRefused, number)];
  return [
    paragraph(capitalised(counted(texts.refused, refused.length, language)), number),
    table({
      caption: texts.refusedTable,
      columns: [column(texts.defi), column(texts.motivation)],
      naming: 0,
      rows: refused.map(({ defi, motivation }) => [[naming.naming.title(defi)], [motivation]]),
    }),
  ];
}

function barredBlocks(
  barred: readonly Decision[],
  language: Language,
  naming: MinutesNaming,
): MinutesBlock[] {
  if (barred.length === 0) return [];
  const texts = minutesDecisionsTexts[language];
  return [
    paragraph(
      capitalised(counted(texts.barred, barred.length, language)),
      count('jury-proposal/barred', barred.length),
    ),
    list(
      barred.map(({ defi, motivation }) =>
        told(motivation === '' ? naming.defi(defi) : texts.motivated(naming.defi(defi), motivation)),
      ),
    ),
  ];
}

/** Every decision is owed its reasons: those that nobody wrote have a line of their own. */
function toWriteBlocks(
  proposed: readonly Decision[],
  language: Language,
  naming: MinutesNaming,
): MinutesBlock[] {
  const missing = proposed.filter(isToMotivate).map(({ defi }): DefiId => defi);
  if (missing.length === 0) return [];
  return [
    { block: 'heading', text: minutesDecisionsTexts[language].toWrite },
    fill(...missing.map(naming.defi)),
  ];
}
