import { z } from 'zod';
import type { CallSettings } from '../call/settings.ts';
import type { Grid } from '../call/grid.ts';
import { requestedEigs } from '../ballot/team-advice.ts';
import type { DefiContent } from '../defi/defi.ts';
import { profiles } from '../defi/profile.ts';
import { fundShare, teamRequest } from '../defi/team.ts';
import { asOptionId, type DefiId, type OptionId } from '../ids.ts';
import { fraction, roundFraction, type Fraction } from '../ranking/fraction.ts';

/** One EIG of an option. */
export const OptionEig = z.strictObject({
  profile: z.enum(profiles),
  words: z.string().max(2_000),
  mission: z.string().max(200_000),
});
export type OptionEig = z.infer<typeof OptionEig>;

export const optionKinds = ['requested', 'advised', 'added'] as const;
export type OptionKind = (typeof optionKinds)[number];

/** What an option follows from, as the texts name it where people gave it no name. */
export function optionOrigin(
  kind: OptionKind,
  option: string,
): 'requested' | 'reduced' | 'changed' | 'added' {
  if (kind !== 'advised') return kind;
  return option === 'changed' ? 'changed' : 'reduced';
}

/** What is granted when an option is: its EIGs, its money, and what it is worth. */
export interface TeamOption {
  readonly defi: DefiId;
  /** Within its défi. */
  readonly id: OptionId;
  readonly kind: OptionKind;
  /** What people call it; empty where the texts name it. */
  readonly label: string;
  /** Empty where the dossier states a size without rows. */
  readonly eigs: readonly OptionEig[];
  readonly seats: number;
  readonly costCents: number;
  /** What the fund pays of it. */
  readonly fundCents: number;
  /**
   * In hundredths of a point of the total. What is seen is what is summed: a value is rounded before anything is
   * chosen by it. Null where the défi has no total and nobody gave one.
   */
  readonly value: number | null;
  /** What the value would be if nobody had set it, and whether somebody did. */
  readonly defaultValue: number | null;
  readonly valueFrom: 'whole' | 'reduced' | 'advised-size' | 'set';
  readonly costFrom: 'size' | 'set';
}

/** What people wrote of an option: all of an added one, cost and value of any. Null where the default holds. */
export interface OptionEdit {
  readonly defi: DefiId;
  readonly id: OptionId;
  readonly kind: OptionKind;
  readonly label: string;
  /** Those of an added option; null for one that follows from the dossier or from the jurors' advice. */
  readonly eigs: readonly OptionEig[] | null;
  readonly costCents: number | null;
  readonly value: number | null;
}

/** A team that the jurors advise in the stead of the one that was asked for. */
export interface AdvisedTeam {
  readonly id: OptionId;
  /** How it follows from the advice. */
  readonly rule: AdviceRule;
  readonly seats: number;
  /** Empty where the dossier states a size without rows. */
  readonly eigs: readonly OptionEig[];
}

export const adviceRules = ['median-size', 'majority-drop', 'majority-replace'] as const;
export type AdviceRule = (typeof adviceRules)[number];

/**
 * Value of a défi's whole team: its official total minus the least that the grid allows, in hundredths, so that many
 * small weak teams do not win by their number (definitions, "Selection"). Never negative.
 */
export function wholeValue(grid: Grid, total: Fraction): number {
  // The least total = outOf · min / max.
  const max = BigInt(grid.scale.max);
  const least = BigInt(grid.outOf) * BigInt(grid.scale.min);
  const above = fraction(total.numerator * max - least * total.denominator, total.denominator * max);
  return Math.max(0, roundFraction(above));
}

/** The value left when EIGs are taken away, each costing `loss` percent; rounded half away from zero, at least 0. */
export function reducedValue(whole: number, taken: number, loss: number): number {
  const left = Math.max(0, 100 - Math.max(0, taken) * loss);
  return roundFraction(fraction(BigInt(whole) * BigInt(left), 100n));
}

export interface OptionSources {
  readonly defi: DefiId;
  readonly content: DefiContent;
  readonly settings: CallSettings;
  readonly grid: Grid;
  /** The exact official total; null without one. */
  readonly total: Fraction | null;
  /** The median size that the jurors advise; null when they say nothing. A half means that they are split. */
  readonly advisedSize: number | null;
  readonly advised: readonly AdvisedTeam[];
  readonly edits: readonly OptionEdit[];
}

export const requestedOption = asOptionId('requested');

/**
 * The teams that a défi may be granted: the one that it asks for, those that the jurors advise, those that the
 * coordination added; in that order. None for a défi whose size nobody knows, until one is added.
 */
export function teamOptions(sources: OptionSources): TeamOption[] {
  const { content, settings, edits } = sources;
  const request = teamRequest(content, settings);
  const asked = requestedEigs(content.team).map(({ profile, words, mission }) => ({
    profile,
    words,
    mission,
  }));
  const editOf = (id: OptionId): OptionEdit | undefined => edits.find((edit) => edit.id === id);
  const options: TeamOption[] = [];
  const add = (id: OptionId, kind: OptionKind, eigs: readonly OptionEig[], seats: number): void => {
    options.push(completeOption(sources, request.size, { id, kind, eigs, seats, edit: editOf(id) }));
  };
  if (request.size !== null && request.size > 0) add(requestedOption, 'requested', asked, request.size);
  for (const { id, eigs, seats } of sources.advised) add(id, 'advised', eigs, seats);
  for (const { id, kind, eigs } of edits) {
    if (kind === 'added' && eigs !== null && eigs.length > 0) add(id, 'added', eigs, eigs.length);
  }
  return options;
}

function completeOption(
  { defi, settings, grid, total, content, advisedSize }: OptionSources,
  requestedSize: number | null,
  option: {
    readonly id: OptionId;
    readonly kind: OptionKind;
    readonly eigs: readonly OptionEig[];
    readonly seats: number;
    readonly edit: OptionEdit | undefined;
  },
): TeamOption {
  const { id, kind, eigs, seats, edit } = option;
  const costCents = edit?.costCents ?? seats * settings.costPerEigCents;
  const whole = total === null ? null : wholeValue(grid, total);
  const taken = Math.max(0, (requestedSize ?? seats) - seats);
  const isAdvised = taken > 0 && advisedSize === seats;
  const defaultValue =
    whole === null ? null : isAdvised ? whole : reducedValue(whole, taken, settings.reducedLoss);
  const set = edit?.value ?? null;
  return {
    defi,
    id,
    kind,
    label: edit?.label ?? '',
    eigs,
    seats,
    costCents,
    fundCents: content.selfFinanced === true ? 0 : fundShare(costCents, settings.fundSharePercent),
    value: set ?? defaultValue,
    defaultValue,
    valueFrom: set !== null ? 'set' : taken === 0 ? 'whole' : isAdvised ? 'advised-size' : 'reduced',
    costFrom: edit === undefined || edit.costCents === null ? 'size' : 'set',
  };
}
