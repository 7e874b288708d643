import type { CallSettings } from '../call/settings.ts';
import type { Language } from '../contract/shell.ts';
import type { DefiId } from '../ids.ts';
import { currentList } from '../selection/complementary-list.ts';
import type { Standing, Standings } from '../selection/current-decisions.ts';
import { isToMotivate, isUnconfirmed, rounds, type Decision, type Round } from '../selection/decision.ts';
import { kindOfGranted, sumGranted } from '../selection/granted-team.ts';
import { namedProfiles } from '../selection/team-profiles.ts';
import { decisionsTexts } from '../texts/decisions.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { formatRank } from '../texts/format.ts';
import { reportDecisionsTexts } from '../texts/report-decisions.ts';
import { teamName } from '../texts/rule-sentences.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { cents, count, rank } from './figure.ts';
import type { Naming } from './naming.ts';

export interface DecisionSource {
  readonly standings: Standings;
  /** Every défi: in official order, then those that are not admissible. */
  readonly order: readonly DefiId[];
  /** How many EIGs the call allows in a team. */
  readonly bounds: Pick<CallSettings, 'minTeam' | 'maxTeam'>;
}

/** Null as long as nothing is decided. */
export function tellDecisions(
  { standings, order, bounds }: DecisionSource,
  naming: Naming,
  language: Language,
): DecisionsPart | null {
  if (standings.size === 0) return null;
  const list = currentList(standings);
  const placeOf = new Map(list.map((defi, at) => [defi, at + 1]));
  const lineOf = (defi: DefiId): DecidedLine[] => {
    const standing = standings.get(defi);
    return standing === undefined
      ? []
      : [decidedLine(standing, placeOf.get(defi) ?? null, { defi, bounds, naming, language })];
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
    cost: cents('decisions/cost', sums.costCents),
    fund: cents('decisions/fund', sums.fundCents),
    complementary: list.flatMap(lineOf),
    others: lines.filter(({ outcome }) => outcome !== 'retenu' && outcome !== 'complementaire'),
    differences: order.flatMap((defi) => {
      const changed = changeOf(standings.get(defi), language);
      return changed === null ? [] : [{ anchor: naming.key(defi), title: naming.title(defi), ...changed }];
    }),
    juryOn: latest(standings, 'jury'),
    comiteOn: latest(standings, 'comite'),
  };
}

function decidedLine(
  standing: Standing,
  place: number | null,
  about: {
    readonly defi: DefiId;
    readonly bounds: DecisionSource['bounds'];
    readonly naming: Naming;
    readonly language: Language;
  },
): DecidedLine {
  const { defi, bounds, naming, language } = about;
  const { current } = standing;
  const { outcome, granted, motivation, round, by, on } = current;
  const key = naming.key(defi);
  const withdrew = outcome === 'desiste';
  return {
    anchor: key,
    title: naming.title(defi),
    outcome,
    position: rank(`defi/${key}/complementary-place`, place),
    team: granted === null ? '' : teamName({ ...granted, kind: kindOfGranted(granted) }, language),
    profiles: namedProfiles(granted?.eigs ?? []).map((profile) => dossierTexts[language].profiles[profile]),
    size: count(`defi/${key}/granted-size`, granted?.seats ?? null),
    cost: cents(`defi/${key}/granted-cost`, granted?.costCents ?? null),
    fund: cents(`defi/${key}/granted-fund`, granted?.fundCents ?? null),
    outOfBounds: granted !== null && isOutOfBounds(granted.seats, bounds),
    // What an administration says of its own withdrawal is not a motivation of the jury's.
    motivation: withdrew ? '' : motivation,
    withdrawal: withdrew ? motivation : '',
    toMotivate: isToMotivate(current),
    unconfirmed: isUnconfirmed(current),
    round,
    by: naming.people(by),
    on,
    words: decisionWords({ ...current, position: place }, language),
    proposed: changeOf(standing, language)?.jury ?? '',
    rounds: rounds.flatMap((one) => {
      const said = standing[one];
      if (said === null) return [];
      return [
        {
          round: one,
          words: decisionWords(said, language),
          motivation: said.motivation,
          toMotivate: isToMotivate(said),
          by: naming.people(said.by),
          on: said.on,
          afterWithdrawal: said.follows !== null,
        },
      ];
    }),
  };
}

export const isOutOfBounds = (seats: number, { minTeam, maxTeam }: DecisionSource['bounds']): boolean =>
  seats < minTeam || seats > maxTeam;

/** What the committee did not leave as the jury proposed it, in words; null where there is nothing of the kind. */
function changeOf(
  standing: Standing | undefined,
  language: Language,
): { readonly jury: string; readonly comite: string; readonly on: string } | null {
  if (standing === undefined || standing.changed.length === 0) return null;
  const { jury, comite } = standing.decided;
  if (jury === null || comite === null) return null;
  return {
    jury: decisionWords(jury, language),
    comite: decisionWords(comite, language),
    on: comite.on,
  };
}

/**
 * Of what people decided in a round themselves: nobody met on the day that an administration withdrew. Days are told as
 * `YYYY-MM-DD`, so that the greatest is the latest.
 */
function latest(standings: Standings, round: Round): string | null {
  const days = [...standings.values()].flatMap(({ decided }) => decided[round]?.on ?? []);
  return days.length === 0 ? null : days.reduce((late, day) => (day > late ? day : late));
}

/** `Retenu, 2 EIG`; `Liste complémentaire, 1er, 2 EIG`. */
export function decisionWords(
  { outcome, position, granted }: Pick<Decision, 'outcome' | 'position' | 'granted'>,
  language: Language,
): string {
  const { outcomes, placed } = decisionsTexts[language];
  const texts = reportDecisionsTexts[language];
  const name =
    position === null ? outcomes[outcome] : placed(outcomes[outcome], formatRank(position, language));
  return granted === null ? name : texts.withTeam(name, texts.eigs(granted.seats));
}
