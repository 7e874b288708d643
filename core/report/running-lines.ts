import { z } from 'zod';

/** What runs at the head and foot of each page of a printed document. */
export const RunningLines = z.strictObject({
  header: z.string(),
  footer: z.string(),
  /** Before the page's number, and between it and the number of pages. */
  page: z.string(),
  of: z.string(),
  /** Across each page and at its head, as *PROJET*. */
  mark: z.string().optional(),
  /** Who may read it, at the head of each page. */
  confidentiality: z.string().optional(),
});
export type RunningLines = z.infer<typeof RunningLines>;
