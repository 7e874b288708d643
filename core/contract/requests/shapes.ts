import { z } from 'zod';
import type { ErrorCode } from '../app-error.ts';
import { asCriterionId, asDefiId, asGroupId, asJurorId, asOptionId, asScenarioId } from '../../ids.ts';

// Pieces that several requests share. Instants are ISO 8601, money integer cents, marks integer hundredths.

export const defiId = z.uuid().transform(asDefiId);
export const jurorId = z.uuid().transform(asJurorId);
export const groupId = z.uuid().transform(asGroupId);
export const scenarioId = z.uuid().transform(asScenarioId);
export const optionId = z
  .string()
  .regex(/^(?:requested|reduced|changed|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  .transform(asOptionId);
export const criterionId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/)
  .transform(asCriterionId);

/** A token that main handed out for a path that the person chose. */
export const placeToken = z.string().min(8).max(64);

/** An error as a value: a code with its details, made a sentence by the texts. */
export const errorShape = z.strictObject({
  code: z.custom<ErrorCode>((code) => typeof code === 'string'),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Chosen by the window, so that it can follow and cancel the job. */
export const jobId = z.string().min(8).max(64);

/** Of a protected session, as it was typed; null: none was given. */
export const passphraseGiven = z.string().max(200).nullable().default(null);

export const nothing = z.strictObject({});
export const shortText = z.string().trim().min(1).max(200);
export const reason = z.string().trim().min(1).max(2_000);

/** One request: what goes in, what comes back, and whether it is long work with progress that can be cancelled. */
export interface RequestShape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly job?: true;
}
