import { z } from 'zod';
import { canonicalText, type Json } from '../ballot/canonical.ts';
import { ReportOptions } from '../contract/requests/report.ts';
import type { Hash } from '../ports.ts';
import { Figure } from './figure.ts';
import { figuresOf, ReportModel } from './report-model.ts';

/** The name under which the figures are attached to the PDF. */
export const attachedName = 'chiffres.json';

/**
 * What is attached to a report, so that anyone can have it worked out again from the session: what it was asked to tell,
 * what it stands on, every figure, and the fingerprint of its words.
 */
export const AttachedFigures = z.strictObject({
  format: z.literal('jury-eig-figures'),
  version: z.literal(1),
  /** The version of the application that made it: another may say the same in other words. */
  application: z.string().max(40),
  options: ReportOptions,
  session: ReportModel.shape.integrity,
  /** SHA-256 of the canonical text (RFC 8785) of the whole model: figures, words and their order. */
  model: z.string(),
  /**
   * Labels of scenarios that were not proven within the time. Whoever makes the report again leaves them so: a faster machine
   * might prove them, and would then tell figures that this report never had.
   */
  unproven: z.array(z.string()).default([]),
  figures: z.array(Figure),
});
export type AttachedFigures = z.infer<typeof AttachedFigures>;

export function attachedFigures(
  model: ReportModel,
  options: ReportOptions,
  { application, hash }: { readonly application: string; readonly hash: Hash },
): AttachedFigures {
  return {
    format: 'jury-eig-figures',
    version: 1,
    application,
    options,
    session: model.integrity,
    model: modelFingerprint(model, hash),
    unproven: (model.scenarios?.columns ?? []).flatMap(({ label, result }) =>
      result === 'not-proven' ? [label] : [],
    ),
    figures: [...figuresOf(model).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A model is plain data; what it does not say is not there. */
export const modelFingerprint = (model: ReportModel, hash: Hash): string =>
  hash(canonicalText(JSON.parse(JSON.stringify(model)) as Json));

/** Identifiers of the figures that are not the same in both, or are in one alone, in order. */
export function differingFigures(one: readonly Figure[], other: readonly Figure[]): string[] {
  const byId = (figures: readonly Figure[]): Map<string, string> =>
    new Map(figures.map((figure) => [figure.id, `${figure.kind} ${String(figure.value)}`]));
  const [own, anew] = [byId(one), byId(other)];
  const wrong = [...new Set([...own.keys(), ...anew.keys()])].filter((id) => own.get(id) !== anew.get(id));
  // One that stands there twice says nothing.
  const twice = one.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);
  return [...new Set([...wrong, ...twice])].sort();
}
