import type { Language } from '../contract/shell.ts';
import type { DefiId } from '../ids.ts';
import { currentList } from '../selection/complementary-list.ts';
import type { Standings } from '../selection/current-decisions.ts';
import { isUnconfirmed, type Decision } from '../selection/decision.ts';
import { sumGranted } from '../selection/granted-team.ts';
import { decisionsTexts } from '../texts/decisions.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { formatCount, formatRank } from '../texts/format.ts';
import { reportDecisionsTexts } from '../texts/report-decisions.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { cents, count, rank } from './figure.ts';
import type { Naming } from './naming.ts';

export interface DecisionSource {
  readonly standings: Standings;
  /** Every défi: in official order, then those that are not admissible. */
  readonly order: readonly DefiId[];
}

/** Null as long as nothing is decided. */
export function tellDecisions(
  { standings, order }: DecisionSource,
  naming: Naming,
  language: Language,
): DecisionsPart | null {
  if (standings.size === 0) return null;
  const list = currentList(standings);
  const lineOf = (defi: DefiId): DecidedLine[] => {
    const current = standings.get(defi)?.current;
    if (current === undefined) return [];
    const { outcome, granted, motivation } = current;
    const key = naming.key(defi);
    const at = list.indexOf(defi);
    return [
      {
        anchor: key,
        title: naming.title(defi),
        outcome,
        position: rank(`defi/${key}/complementary-place`, at === -1 ? null : at + 1),
        profiles: (granted?.eigs ?? []).map(({ profile }) => dossierTexts[language].profiles[profile]),
        size: count(`defi/${key}/granted-size`, granted?.seats ?? null),
        fund: cents(`defi/${key}/granted-fund`, granted?.fundCents ?? null),
        // What an administration says of its own withdrawal is not a motivation of the jury's.
        motivation: outcome === 'desiste' ? '' : motivation,
        unconfirmed: isUnconfirmed(current),
      },
    ];
  };
  const lines = order.flatMap(lineOf);
  const sums = sumGranted(
    [...standings.values()].flatMap(({ current: { outcome, granted } }) =>
      outcome === 'retenu' && granted !== null ? [granted] : [],
    ),
  );
  return {
    undecided: count('decisions/undecided', order.length - lines.length),
    granted: lines.filter(({ outcome }) => outcome === 'retenu'),
    seats: count('decisions/seats', sums.seats),
    fund: cents('decisions/fund', sums.fundCents),
    complementary: list.flatMap(lineOf),
    others: lines.filter(({ outcome }) => outcome !== 'retenu' && outcome !== 'complementaire'),
    differences: order.flatMap((defi) => {
      const standing = standings.get(defi);
      if (standing === undefined || standing.changed.length === 0) return [];
      const { jury, comite } = standing.decided;
      if (jury === null || comite === null) return [];
      return [
        {
          anchor: naming.key(defi),
          title: naming.title(defi),
          jury: inWords(jury, language),
          comite: inWords(comite, language),
        },
      ];
    }),
  };
}

function inWords({ outcome, position, granted }: Decision, language: Language): string {
  const { outcomes, placed } = decisionsTexts[language];
  const texts = reportDecisionsTexts[language];
  const name =
    position === null ? outcomes[outcome] : placed(outcomes[outcome], formatRank(position, language));
  return granted === null ? name : texts.withTeam(name, texts.eigs(formatCount(granted.seats, language)));
}
