import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { count, hundredths, rank } from './figure.ts';
import type { Naming } from './naming.ts';
import type { RefusedLine, RefusedPart } from './refused-model.ts';
import type { ReportSource } from './report-source.ts';
import { belowLabels } from './tell-ranking.ts';

type Source = Pick<ReportSource, 'rows' | 'contents' | 'grid' | 'recevabilite' | 'withdrawn'>;

/** Who is not in the selection and why, in one place: refused, not admissible, withdrawn, below a threshold. */
export function tellRefused(source: Source, decisions: DecisionsPart | null, naming: Naming): RefusedPart {
  const numbers = new Map(
    [...source.contents].map(([id, { dossierNumber }]) => [naming.key(id), dossierNumber]),
  );
  const ranks = new Map(source.rows.map((row) => [naming.key(row.defi), row.rank]));
  const lineOf = (line: DecidedLine): RefusedLine => ({
    anchor: line.anchor,
    number: numbers.get(line.anchor) ?? null,
    title: line.title,
    rank: rank(`defi/${line.anchor}/rank`, ranks.get(line.anchor) ?? null),
    motivation: line.outcome === 'desiste' ? line.withdrawal : line.motivation,
    toMotivate: line.toMotivate,
    round: line.round,
    by: line.by,
    on: line.on,
    unconfirmed: line.unconfirmed,
    proposed: line.proposed,
  });
  const told = (outcome: DecidedLine['outcome']): RefusedLine[] =>
    (decisions?.others ?? []).filter((line) => line.outcome === outcome).map(lineOf);
  const decided = new Map(told('irrecevable').map((line) => [line.anchor, line]));
  const irrecevables = source.recevabilite.flatMap(({ defi, content, state, reason, at }) => {
    const decision = decided.get(naming.key(defi)) ?? null;
    const dossier = state === 'irrecevable' && at !== null ? { reason, at } : null;
    if (dossier === null && decision === null) return [];
    return [{ number: content.dossierNumber, title: content.title, dossier, decision }];
  });
  const [refused, desistes] = [told('non-retenu'), told('desiste')];
  return {
    refused,
    irrecevables,
    desistes,
    withdrawn: source.withdrawn.map((one) => ({ ...one })),
    belowThreshold: unranked(source, 'below-threshold', naming),
    noScore: unranked(source, 'no-score', naming),
    counts: {
      refused: count('refused/refused', refused.length),
      irrecevables: count('refused/irrecevables', irrecevables.length),
      desistes: count('refused/desistes', desistes.length),
      withdrawn: count('refused/withdrawn', source.withdrawn.length),
    },
  };
}

function unranked(
  source: Source,
  wanted: 'below-threshold' | 'no-score',
  naming: Naming,
): RefusedPart['noScore'] {
  return source.rows
    .filter(({ status }) => status === wanted)
    .map(({ defi, total, below }) => {
      const key = naming.key(defi);
      return {
        anchor: key,
        number: source.contents.get(defi)?.dossierNumber ?? null,
        title: naming.title(defi),
        total: hundredths(`defi/${key}/total`, total),
        below: belowLabels(source, below),
      };
    });
}
