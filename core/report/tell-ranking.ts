import type { Language } from '../contract/shell.ts';
import type { RankingRow } from '../ranking/rank.ts';
import { reportDecisionsTexts } from '../texts/report-decisions.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import type { OfficialPart } from './deliberation-model.ts';
import { cents, count, hundredths, rank } from './figure.ts';
import type { Naming } from './naming.ts';
import type { RankedLine, RankingPart } from './ranking-model.ts';
import type { ReportSource } from './report-source.ts';
import { tellIndividual } from './tell-official.ts';

/** The ordered list, whole, with what became of each défi. */
export function tellRanking(
  source: ReportSource,
  { official, decisions }: { readonly official: OfficialPart; readonly decisions: DecisionsPart | null },
  naming: Naming,
): RankingPart {
  const { grid } = source;
  return {
    official,
    criteria: grid.criteria.map(({ id, label }) => ({ id, label })),
    lines: rankedLines(source, decisions, naming),
    cut: tellCut(source),
    differences: [...(decisions?.differences ?? [])],
  };
}

/** Where the cut falls, and what is above it against the caps; null where there is none. */
export function tellCut({ settings, down }: ReportSource): RankingPart['cut'] {
  if (settings.seatCap === null && settings.envelopeCents === null) return null;
  return {
    after: down.above,
    seats: count('totals/used-seats', down.usedSeats),
    fund: cents('totals/used-fund', down.usedFundCents),
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
  };
}

function rankedLines(source: ReportSource, decisions: DecisionsPart | null, naming: Naming): RankedLine[] {
  const { options } = source;
  const above = new Set(source.downOrder.filter((_id, at) => source.down.running[at]?.withinCaps === true));
  const decided = decidedByAnchor(decisions);
  return source.rows.map((row): RankedLine => {
    const key = naming.key(row.defi);
    const content = source.contents.get(row.defi);
    return {
      anchor: key,
      number: content?.dossierNumber ?? null,
      title: naming.title(row.defi),
      administration: content?.administration ?? '',
      rank: rank(`defi/${key}/rank`, row.rank),
      exAequo: row.exAequo,
      status: row.status,
      below: belowLabels(source, row.below),
      total: hundredths(`defi/${key}/total`, row.total),
      individual: tellIndividual(source.official, row, naming),
      means: row.given
        .criteria()
        .map(({ criterion, mean }) => hundredths(`defi/${key}/${criterion}/mean`, mean)),
      deviation: hundredths(`defi/${key}/deviation`, row.spread?.deviation ?? null),
      jurors: count(`defi/${key}/complete`, row.complete),
      expected: count(`defi/${key}/expected`, row.expected),
      deports: count(`defi/${key}/deports`, row.deports.length),
      aboveCut: above.has(row.defi),
      decision: wordsOf(decided.get(key), options.language),
    };
  });
}

/** What a défi is below, by the label of each criterion; empty for the total. */
export const belowLabels = ({ grid }: Pick<ReportSource, 'grid'>, below: RankingRow['below']): string[] =>
  below.map((wanted) => grid.criteria.find(({ id }) => id === wanted)?.label ?? '');

/** Every line of what was decided, by the anchor of its défi. */
export function decidedByAnchor(decisions: DecisionsPart | null): ReadonlyMap<string, DecidedLine> {
  if (decisions === null) return new Map();
  const { granted, complementary, others } = decisions;
  return new Map([...granted, ...complementary, ...others].map((line) => [line.anchor, line]));
}

function wordsOf(line: DecidedLine | undefined, language: Language): string {
  if (line === undefined) return '';
  return line.unconfirmed ? reportDecisionsTexts[language].asProposed(line.words) : line.words;
}
