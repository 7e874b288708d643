import { z } from 'zod';
import { fieldKeys, type FieldKey } from '../defi/fields.ts';

/** What a dossier holds by name beside the fields of the form. */
export const contentTargets = [
  'dossierNumber',
  'title',
  'administration',
  'ministries',
  'applicantEmail',
  'siret',
  'filedAt',
  'platformState',
  'statedTeamSize',
  'selfFinanced',
  'fundAsked',
  'declaredCost',
  'declaredFund',
] as const;

/** Up to this many EIG have numbered columns of their own, `EIG 1 – mission`. */
export const numberedEigs = 9;

/** What a column of a repeated block is: of the requested EIGs, or of the administration's own team. */
export const rowTargets = [
  'row-mission',
  'row-profile',
  'member-name',
  'member-role',
  'member-status',
  'member-share',
  'member-contribution',
] as const;
export type RowTarget = (typeof rowTargets)[number];

/**
 * What a column is taken for: one of our fields, something the dossier holds by name, a numbered EIG, the part it
 * plays in a repeated block, an answer kept aside and shown (`kept-private`: to the coordination alone, never in a
 * kit), or the platform's own bookkeeping.
 */
export const ColumnTarget = z.union([
  z.enum(fieldKeys as [FieldKey, ...FieldKey[]]),
  z.enum(contentTargets),
  z.templateLiteral(['eig-', z.int().min(1).max(numberedEigs), '-', z.enum(['mission', 'profile'])]),
  z.enum(rowTargets),
  z.enum(['kept-aside', 'kept-private', 'platform']),
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;
