import { z } from 'zod';
import { asCriterionId, type CriterionId, type DefiId, type GroupId } from '../ids.ts';
import { compareFractions, fraction, type Fraction } from './fraction.ts';
import { noMark, sumsOfDefi, type MarkTable } from './mark-table.ts';

/** One of the rules that a session declares, in the order in which they are tried. */
export const TieRule = z.discriminatedUnion('kind', [
  /** The rank that the group wrote in its general grid, the lower first; only within one group. */
  z.strictObject({ kind: z.literal('general-grid-rank') }),
  /** The mean of one criterion, the greater first. */
  z.strictObject({
    kind: z.literal('criterion'),
    criterion: z.string().transform((text): CriterionId => asCriterionId(text)),
  }),
  /** How many coups de cœur, the more first. */
  z.strictObject({ kind: z.literal('coups-de-coeur') }),
  /** The variance of the jurors' complete totals, the smaller first. */
  z.strictObject({ kind: z.literal('spread') }),
  /** The place in the order that people recorded in the plenary, the lower first. */
  z.strictObject({ kind: z.literal('plenary-order') }),
]);

export type TieRule = z.infer<typeof TieRule>;

/** What the rules look at; null where there is nothing to look at. */
export interface TieFacts {
  readonly generalGridRank: { readonly group: GroupId | null; readonly rank: number } | null;
  /** By criterion, in hundredths. */
  readonly means: ReadonlyMap<CriterionId, Fraction>;
  readonly coupsDeCoeur: number;
  /** Squared hundredths; below two complete totals there is none. */
  readonly variance: Fraction | null;
  readonly plenaryPlace: number | null;
}

/** A rule that parted défis: the material of a sentence. */
export interface TieBreak {
  readonly rule: TieRule;
  /** The rank that they shared. */
  readonly rank: number;
  /** The best first; those of one part stay ex aequo under this rule. */
  readonly parts: readonly { readonly value: Fraction; readonly defis: readonly DefiId[] }[];
}

/** A rule that could not be asked of a tie, so that the next one was. */
export interface RulePassedOver {
  readonly rule: TieRule;
  readonly rank: number;
  readonly defis: readonly DefiId[];
  /** Some défi has no such value, or ranks were written by different groups. */
  readonly reason: 'missing' | 'different-groups';
}

export interface BrokenTies {
  readonly order: readonly { readonly defi: DefiId; readonly rank: number; readonly exAequo: boolean }[];
  readonly breaks: readonly TieBreak[];
  readonly passedOver: readonly RulePassedOver[];
}

/**
 * Parts what is ex aequo by the declared rules, one after the other, each on what the one before left equal;
 * comparisons are exact. A rule is asked only when every défi of the tie has a value that can be compared. What no
 * rule parts stays ex aequo and shares its rank. `ties` are the sets of equal totals from the first rank down,
 * défis alone among them.
 */
export function breakTies(
  ties: readonly (readonly DefiId[])[],
  rules: readonly TieRule[],
  factsOf: (defi: DefiId) => TieFacts,
): BrokenTies {
  const order: { defi: DefiId; rank: number; exAequo: boolean }[] = [];
  const breaks: TieBreak[] = [];
  const passedOver: RulePassedOver[] = [];
  const settle = (defis: readonly DefiId[], from: number): void => {
    const rank = order.length + 1;
    const rule = rules[from];
    if (defis.length < 2 || rule === undefined) {
      order.push(...defis.map((defi) => ({ defi, rank, exAequo: defis.length > 1 })));
      return;
    }
    const judged = judge(defis, rule, factsOf);
    if (!judged.comparable) {
      passedOver.push({ rule, rank, defis, reason: judged.reason });
      settle(defis, from + 1);
      return;
    }
    if (judged.parts.length > 1) breaks.push({ rule, rank, parts: judged.parts });
    for (const part of judged.parts) settle(part.defis, from + 1);
  };
  for (const tie of ties) settle(tie, 0);
  return { order, breaks, passedOver };
}

type Judged =
  | { readonly comparable: true; readonly parts: TieBreak['parts'] }
  | { readonly comparable: false; readonly reason: RulePassedOver['reason'] };

function judge(defis: readonly DefiId[], rule: TieRule, factsOf: (defi: DefiId) => TieFacts): Judged {
  const valued = defis.flatMap((defi) => {
    const value = valueOf(rule, factsOf(defi));
    return value === null ? [] : [{ defi, value }];
  });
  if (valued.length < defis.length) return { comparable: false, reason: 'missing' };
  if (rule.kind === 'general-grid-rank') {
    const groups = new Set(defis.map((defi) => factsOf(defi).generalGridRank?.group));
    if (groups.size > 1) return { comparable: false, reason: 'different-groups' };
  }
  const better = greaterFirst(rule) ? -1 : 1;
  const sorted = [...valued].sort((a, b) => better * compareFractions(a.value, b.value));
  const parts: { value: Fraction; defis: DefiId[] }[] = [];
  for (const { defi, value } of sorted) {
    const last = parts.at(-1);
    if (last !== undefined && compareFractions(last.value, value) === 0) last.defis.push(defi);
    else parts.push({ value, defis: [defi] });
  }
  return { comparable: true, parts };
}

const whole = (value: number): Fraction => fraction(BigInt(value), 1n);

function valueOf(rule: TieRule, facts: TieFacts): Fraction | null {
  switch (rule.kind) {
    case 'general-grid-rank':
      return facts.generalGridRank === null ? null : whole(facts.generalGridRank.rank);
    case 'criterion':
      return facts.means.get(rule.criterion) ?? null;
    case 'coups-de-coeur':
      return whole(facts.coupsDeCoeur);
    case 'spread':
      return facts.variance;
    case 'plenary-order':
      return facts.plenaryPlace === null ? null : whole(facts.plenaryPlace);
  }
}

function greaterFirst(rule: TieRule): boolean {
  return rule.kind === 'criterion' || rule.kind === 'coups-de-coeur';
}

/** The facts that follow from marks, exactly; `defi` is a place in the table. */
export function factsOfMarks(table: MarkTable, defi: number): Pick<TieFacts, 'means' | 'variance'> {
  const means = new Map<CriterionId, Fraction>();
  for (const [criterion, { sum, count }] of sumsOfDefi(table, defi).entries()) {
    const id = table.grid.criteria[criterion]?.id;
    if (id !== undefined && count > 0) means.set(id, fraction(BigInt(sum), BigInt(count)));
  }
  return { means, variance: varianceOfTotals(table, defi) };
}

/** Σ (t − t̄)² / (n − 1) = (n Σ t² − (Σ t)²) / (n (n − 1)) over the complete totals of the jurors. */
function varianceOfTotals({ grid, firstRow, marks }: MarkTable, defi: number): Fraction | null {
  const width = grid.criteria.length;
  let [count, sum, squares] = [0n, 0n, 0n];
  for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
    const own = marks.subarray(row * width, (row + 1) * width);
    if (own.includes(noMark)) continue;
    const total = grid.criteria.reduce(
      (all, { weight }, criterion) => all + BigInt(weight) * BigInt(own[criterion] ?? 0),
      0n,
    );
    count += 1n;
    sum += total;
    squares += total * total;
  }
  if (count < 2n) return null;
  const weights = grid.criteria.reduce((all, { weight }) => all + BigInt(weight), 0n);
  const scale = BigInt(grid.scale.max) * weights;
  return fraction(
    (count * squares - sum * sum) * BigInt(grid.outOf) ** 2n,
    count * (count - 1n) * scale ** 2n,
  );
}
