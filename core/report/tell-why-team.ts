import { requestedEigs } from '../ballot/team-advice.ts';
import type { DefiId } from '../ids.ts';
import { advisedTeams } from '../selection/advised-teams.ts';
import type { GrantedTeam } from '../selection/decision.ts';
import { kindOfGranted } from '../selection/granted-team.ts';
import { optionOrigin } from '../selection/team-option.ts';
import { formatMoney } from '../texts/format.ts';
import { reportTeamsTexts } from '../texts/report-teams.ts';
import { cents, count, type Figure } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';

type Source = Pick<ReportSource, 'options' | 'settings' | 'advice' | 'contents' | 'teams' | 'decisions'>;

/** Why a défi gets the team that it gets: a sentence each, and the figures that they tell. */
export function tellWhyTeam(
  source: Source,
  defi: DefiId,
  naming: Naming,
): { readonly sentences: string[]; readonly figures: Figure[] } {
  const key = naming.key(defi);
  const advice = tellAdvice(source, defi, key);
  const granted = source.decisions.standings.get(defi)?.current.granted ?? null;
  if (granted === null) return advice;
  const cost = tellCost(source, granted, key);
  return {
    sentences: [...advice.sentences, origin(source, defi, granted), ...cost.sentences],
    figures: [...advice.figures, ...cost.figures],
  };
}

/** What the jurors advise. */
function tellAdvice(
  { advice, options: { language } }: Source,
  defi: DefiId,
  key: string,
): { sentences: string[]; figures: Figure[] } {
  const texts = reportTeamsTexts[language];
  const gathered = advice.get(defi);
  if (gathered === undefined || gathered.advisers === 0) return { sentences: [texts.noAdvice], figures: [] };
  const { medianSize, advisers, sizes } = gathered;
  const figures = [count(`defi/${key}/advisers`, advisers)];
  if (medianSize === null) return { sentences: [texts.adviceWithoutSize(advisers)], figures };
  const voices = sizes.reduce((sum, { jurors }) => sum + jurors, 0);
  return {
    sentences: [texts.adviceOnSize(medianSize, voices)],
    figures: [
      ...figures,
      count(`defi/${key}/advised-size`, medianSize),
      count(`defi/${key}/size-advisers`, voices),
    ],
  };
}

/** What the granted team follows from. */
function origin(source: Source, defi: DefiId, granted: GrantedTeam): string {
  const texts = reportTeamsTexts[source.options.language].origin;
  const from = optionOrigin(kindOfGranted(granted), granted.option);
  if (from === 'requested') return texts.requested;
  if (from === 'added') return texts.added(granted.label);
  const [content, gathered] = [source.contents.get(defi), source.advice.get(defi)];
  const size = source.teams.get(defi)?.size ?? null;
  const advised =
    content === undefined || gathered === undefined
      ? []
      : advisedTeams(gathered, requestedEigs(content.team), size, source.settings);
  // The team stays what it was when it was granted, whatever was advised since.
  const same = advised.find(({ id, seats }) => id === granted.option && seats === granted.seats);
  return same === undefined ? texts.earlierAdvice : texts[same.rule];
}

/** Where people set a cost that does not follow from the size. */
function tellCost(
  { settings, options: { language } }: Source,
  { seats, costCents }: GrantedTeam,
  key: string,
): { sentences: string[]; figures: Figure[] } {
  const bySize = seats * settings.costPerEigCents;
  if (costCents === bySize) return { sentences: [], figures: [] };
  return {
    sentences: [
      reportTeamsTexts[language].costSet(formatMoney(costCents, language), formatMoney(bySize, language)),
    ],
    figures: [
      cents(`defi/${key}/granted-cost`, costCents),
      cents(`defi/${key}/granted-cost-by-size`, bySize),
    ],
  };
}
