import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { count, hundredths, rank } from './figure.ts';
import type { Naming } from './naming.ts';
import type { RefusedLine, RefusedPart } from './refused-model.ts';
import type { ReportSource } from './report-source.ts';
import { belowLabels } from './tell-ranking.ts';

/** Who is not in the selection and why, in one place: refused, not admissible, withdrawn, below a threshold. */
export function tellRefused(
  source: ReportSource,
  decisions: DecisionsPart | null,
  naming: Naming,
): RefusedPart {
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
  const irrecevables = source.recevabilite.flatMap(({ content, state, reason, at }) =>
    state === 'irrecevable' && at !== null
      ? [{ number: content.dossierNumber, title: content.title, reason, at }]
      : [],
  );
  const [refused, irrecevableByDecision, desistes] = [
    told('non-retenu'),
    told('irrecevable'),
    told('desiste'),
  ];
  return {
    refused,
    irrecevables,
    irrecevableByDecision,
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
  source: ReportSource,
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
