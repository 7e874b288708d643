/** Parts of the report that can be left out, in the order in which they stand. */
export const reportParts = [
  /** The ordered list, whole. */
  'ranking',
  /** A page a défi. */
  'defis',
  /** The team requests compared. */
  'teams',
  /** The scenarios considered. */
  'scenarios',
  /** The complementary list, and what each next team would cost. */
  'complementary',
  /** Refused and not admissible, with motivations. */
  'refused',
  /** Call, jury, presence, quorum, déports. */
  'jury',
  /** Grid, method, reliability. */
  'method',
] as const;
export type ReportPart = (typeof reportParts)[number];
