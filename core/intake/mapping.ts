import { z } from 'zod';
import { ColumnTarget } from './column-target.ts';

/** A column as a mapping names it: labels are compared without accents, case and punctuation. */
export const ColumnName = z.strictObject({
  /** The repeated block that the column belongs to; null for the list of dossiers. */
  block: z.string().max(2_000).nullable(),
  label: z.string().max(2_000),
  occurrence: z.int().min(1).max(1_000),
});
export type ColumnName = z.infer<typeof ColumnName>;

/**
 * What a person decided that columns are. Kept in the session, exported as a file and reused: a later export with
 * the same labels needs no second decision.
 */
export const Mapping = z.strictObject({
  format: z.literal('jury-eig-mapping'),
  version: z.literal(1),
  columns: z.array(ColumnName.extend({ target: ColumnTarget })).max(5_000),
});
export type Mapping = z.infer<typeof Mapping>;

export const emptyMapping: Mapping = { format: 'jury-eig-mapping', version: 1, columns: [] };
