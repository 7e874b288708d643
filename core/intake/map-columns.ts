import type { ColumnTarget } from './column-target.ts';
import { exactness, knownLabels, knownTarget, rowRoles } from './known-labels.ts';
import { likeness } from './likeness.ts';
import type { ColumnName, Mapping } from './mapping.ts';
import { plainLabel, sameBlock } from './plain-label.ts';
import type { MappedBy } from './reading.ts';
import type { SourceColumn } from './source.ts';

/** From this likeness on a column is taken for the field that it resembles. */
export const surelyAlike = 0.8;
/** From this likeness on the field is suggested, and the column kept aside until a person decides. */
export const perhapsAlike = 0.5;

/** What one column is taken for, and how that was found. */
export interface MappedColumn {
  readonly column: SourceColumn;
  readonly target: ColumnTarget;
  readonly by: MappedBy;
  readonly suggestion: ColumnTarget | null;
}

interface Claim {
  readonly target: ColumnTarget;
  readonly by: MappedBy;
  /** Smaller claims more strongly: a person's word, then names from exact to loose, then likeness. */
  readonly rank: number;
}

/**
 * What the columns of a list or block are: what a person decided for that label, else a known name, else a likeness
 * that leaves no doubt, else kept aside. Columns are told by label alone, so their order makes no difference. Of two
 * different labels that claim one field the stronger one has it; the other is kept aside. What a file itself calls an
 * annotation is private unless a person decides otherwise.
 */
export function mapColumns(
  block: string | null,
  columns: readonly SourceColumn[],
  mapping: Mapping,
): MappedColumn[] {
  const roles =
    block === null
      ? []
      : rowRoles(
          block,
          columns.map(({ label }) => label),
        );
  const fromSheet = columns.some(({ label }) => plainLabel(label) === 'dossier id');
  // In exports of 2018 the first « motivation » is the platform's, that of its decision.
  const has2018Names = block === null && columns.some(({ label }) => plainLabel(label) === 'initiated at');
  const claims = columns.map((column, index): Claim => {
    const decided = decisionOn(mapping, { block, ...column });
    if (decided !== null) return { target: decided, by: 'hand', rank: -1 };
    if (column.annotation === true) return { target: 'kept-private', by: 'name', rank: 0 };
    if (block !== null) return roleOf(block, column, fromSheet, roles[index] ?? null);
    if (has2018Names && column.occurrence === 1 && plainLabel(column.label) === 'motivation') {
      return { target: 'platform', by: 'name', rank: 0 };
    }
    const known = knownTarget(column.label);
    if (known !== null) return { target: known, by: 'name', rank: exactness(known, column.label) };
    const alike = nearest(column.label);
    if (alike !== null && alike.score >= surelyAlike) {
      return { target: alike.target, by: 'likeness', rank: 1_000 + (1 - alike.score) };
    }
    return { target: 'kept-aside', by: 'nothing', rank: 0 };
  });
  const winners = new Map<ColumnTarget, { rank: number; label: string }>();
  claims.forEach(({ target, rank }, index) => {
    const label = plainLabel(columns[index]?.label ?? '');
    const best = winners.get(target);
    if (best === undefined || rank < best.rank || (rank === best.rank && label < best.label)) {
      winners.set(target, { rank, label });
    }
  });
  return columns.map((column, index): MappedColumn => {
    const claim = claims[index] ?? { target: 'kept-aside', by: 'nothing', rank: 0 };
    const lost =
      isField(claim.target) &&
      claim.by !== 'hand' &&
      winners.get(claim.target)?.label !== plainLabel(column.label);
    if (lost) return { column, target: asideOf(claim.target), by: 'nothing', suggestion: claim.target };
    const alike = claim.by === 'nothing' && block === null ? nearest(column.label) : null;
    const suggestion = alike !== null && alike.score >= perhapsAlike ? alike.target : null;
    return { column, target: claim.target, by: claim.by, suggestion };
  });
}

/** Targets that many columns may share: answers kept, and what the platform keeps for itself. */
export const isField = (target: ColumnTarget): boolean =>
  target !== 'kept-aside' && target !== 'kept-private' && target !== 'platform';

/** Where an answer goes that found its field taken: a second address is no more a juror's business than the first. */
export const asideOf = (target: ColumnTarget): 'kept-aside' | 'kept-private' =>
  target === 'applicantEmail' ? 'kept-private' : 'kept-aside';

/** A workbook's sheet has the platform's « Dossier ID » and « Ligne » first; the API has the form's questions alone. */
function roleOf(block: string, column: SourceColumn, fromSheet: boolean, role: ColumnTarget | null): Claim {
  if (fromSheet && column.occurrence === 1 && /^(dossier id|ligne)$/.test(plainLabel(column.label))) {
    return { target: 'platform', by: 'name', rank: 0 };
  }
  // Opinions of experts are the instruction's own.
  if (plainLabel(block) === 'avis') return { target: 'kept-private', by: 'name', rank: 0 };
  return role === null
    ? { target: 'kept-aside', by: 'nothing', rank: 0 }
    : { target: role, by: 'name', rank: 0 };
}

/** What a person decided for a column; a decision for one occurrence of a label stands for that one alone. */
const decisionOn = (mapping: Mapping, name: ColumnName): ColumnTarget | null =>
  mapping.columns.find((known) => sameColumn(known, name))?.target ?? null;

const sameColumn = (a: ColumnName, b: ColumnName): boolean =>
  a.occurrence === b.occurrence &&
  plainLabel(a.label) === plainLabel(b.label) &&
  (a.block === null ? b.block === null : b.block !== null && sameBlock(a.block, b.block));

const wanted = knownLabels.flatMap(([target, labels]) => labels.map((label) => ({ target, label })));

/** The field whose known labels a label resembles most; ties go to the field that stands first. */
function nearest(label: string): { target: ColumnTarget; score: number } | null {
  let best: { target: ColumnTarget; score: number } | null = null;
  for (const known of wanted) {
    const score = likeness(label, known.label);
    if (score > (best?.score ?? 0)) best = { target: known.target, score };
  }
  return best;
}

/** The decisions of `later` over those of `earlier`, each column once. */
export function mergeMappings(earlier: Mapping, later: Mapping): Mapping {
  const kept = earlier.columns.filter((column) => !later.columns.some((newer) => sameColumn(newer, column)));
  return { ...earlier, columns: [...kept, ...later.columns] };
}
