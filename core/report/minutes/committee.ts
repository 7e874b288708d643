import type { Decision } from '../../selection/decision.ts';
import { formatDay } from '../../texts/format.ts';
import { minutesDecisionsTexts } from '../../texts/minutes-decisions.ts';
import { count } from '../figure.ts';
import type { MinutesBlock, MinutesSection, Told } from '../minutes-model.ts';
import { tellDecisions } from '../tell-decisions.ts';
import type { MinutesSource } from './minutes-source.ts';
import { proposedByJury } from './jury-proposal.ts';
import { counted, list, paragraph, told, type MinutesNaming } from './told.ts';

/** What became of the proposal, apart from what is the jury's own; null as long as nobody but the jury spoke. */
export function tellCommittee(source: MinutesSource, naming: MinutesNaming): MinutesSection | null {
  const { language } = source.options;
  const texts = minutesDecisionsTexts[language];
  const { standings, order } = source.decisions;
  const byCommittee = order.flatMap(
    (defi): Decision | Decision[] => standings.get(defi)?.decided.comite ?? [],
  );
  const since = sinceThen(source, naming);
  if (byCommittee.length === 0 && since.length === 0) return null;
  return {
    id: 'comite',
    title: texts.committee,
    blocks: [
      paragraph(texts.apart),
      ...(byCommittee.length === 0 ? [] : committeeBlocks(byCommittee, source, naming)),
      ...(since.length === 0 ? [] : [paragraph(texts.since), list(since)]),
    ],
  };
}

function committeeBlocks(
  decided: readonly Decision[],
  source: MinutesSource,
  naming: MinutesNaming,
): MinutesBlock[] {
  const { language } = source.options;
  const texts = minutesDecisionsTexts[language];
  const days = [...new Set(decided.map(({ on }) => on))].sort();
  const [first = '', last = first] = [days[0], days.at(-1)].map((day) => formatDay(day ?? null, language));
  const when = first === last ? texts.onDay(first) : texts.between(first, last);
  const differences =
    tellDecisions({ ...source.decisions, bounds: source.settings }, naming.naming, language)?.differences ??
    [];
  const spoken = new Set(decided.map(({ defi }) => defi));
  const proposed = proposedByJury(source);
  const waiting = proposed.filter(({ defi }) => !spoken.has(defi)).length;
  // Where nothing can be compared, nobody was followed.
  const followed =
    waiting === proposed.length ? [] : [paragraph(waiting === 0 ? texts.followed : texts.followedSoFar)];
  return [
    paragraph(
      counted((n, word) => texts.decided(n, word, when), decided.length, language),
      count('committee/decided', decided.length),
    ),
    ...(waiting === 0
      ? []
      : [paragraph(counted(texts.waiting, waiting, language), count('committee/waiting', waiting))]),
    ...(differences.length === 0
      ? followed
      : [
          paragraph(
            counted(texts.changed, differences.length, language),
            count('committee/changed', differences.length),
          ),
          list(
            differences.map(({ title, jury, comite }) =>
              told(texts.difference(texts.quoted(title), jury, comite)),
            ),
          ),
        ]),
  ];
}

/** Withdrawals, and who was called in their place. */
function sinceThen({ decisions, options }: MinutesSource, naming: MinutesNaming): Told[] {
  const texts = minutesDecisionsTexts[options.language];
  return decisions.order.flatMap((defi): Told[] => {
    const current = decisions.standings.get(defi)?.current;
    if (current === undefined) return [];
    const day = formatDay(current.on, options.language);
    if (current.outcome === 'desiste') return [told(texts.gone(naming.defi(defi), day))];
    return current.outcome === 'retenu' && current.follows !== null
      ? [told(texts.movedUp(naming.defi(defi), naming.defi(current.follows), day))]
      : [];
  });
}
