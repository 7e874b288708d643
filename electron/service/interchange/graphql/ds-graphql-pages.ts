import { fail, ok, type Result } from '#core/result.ts';
import { dossierNumber, numberText } from './ds-graphql-dossier.ts';
import {
  Answer,
  asDossier,
  Holder,
  type GraphqlDossier,
  type PageInfo,
  type Revision,
} from './ds-graphql-schema.ts';

/** What all answers of one file hold together. */
export interface Pages {
  readonly dossiers: readonly { readonly number: string; readonly dossier: GraphqlDossier }[];
  /** How many members of the lists have no number. */
  readonly unnumbered: number;
  readonly numbersTwice: readonly string[];
  readonly deleted: readonly string[];
  readonly revisions: readonly Revision[];
  /** Whether the answers are all pages of one démarche, as far as they tell. */
  readonly allPages: boolean;
  /** The first error that an answer tells; null when none does. */
  readonly error: string | null;
}

export type NoPages =
  | { readonly reason: 'something-else' }
  | { readonly reason: 'refused'; readonly message: string }
  | { readonly reason: 'too-many' };

/** Takes one answer, or several pages in a list, apart; the last modified of two dossiers of one number stays. */
export function readPages(json: unknown, limit: number): Result<Pages, NoPages> {
  const members: readonly unknown[] = Array.isArray(json) ? json : [json];
  const answers = members.flatMap((each) => {
    const answer = Answer.safeParse(each);
    return answer.success ? [answer.data] : [];
  });
  const error = answers.flatMap(({ errors }) => errors.slice(0, 1))[0];
  const message = error === undefined ? null : (error.message ?? '');
  const held = answers.flatMap((answer) => heldBy(answer.data ?? answer));
  if (held.length === 0)
    return fail(message === null ? { reason: 'something-else' } : { reason: 'refused', message });

  const nodes = held.flatMap(({ nodes: ownNodes }) => ownNodes);
  if (nodes.length > limit) return fail({ reason: 'too-many' });
  const dossiers = new Map<string, GraphqlDossier>();
  const twice = new Set<string>();
  let unnumbered = 0;
  for (const node of nodes) {
    const dossier = asDossier(node);
    const number = dossier === null ? null : dossierNumber(dossier);
    if (dossier === null || number === null) {
      unnumbered += 1;
      continue;
    }
    const other = dossiers.get(number);
    if (other !== undefined) twice.add(number);
    if (other === undefined || modified(dossier) >= modified(other)) dossiers.set(number, dossier);
  }
  return ok({
    dossiers: [...dossiers].map(([number, dossier]) => ({ number, dossier })),
    unnumbered,
    numbersTwice: [...twice],
    deleted: [...new Set(held.flatMap(({ deleted }) => deleted))],
    revisions: held.flatMap(({ revisions }) => revisions),
    allPages: held.length === members.length && coverAll(held),
    error: message,
  });
}

/** What one answer holds of its démarche. */
interface Held {
  readonly nodes: readonly unknown[];
  readonly deleted: readonly string[];
  readonly revisions: readonly Revision[];
  readonly demarche: string | null;
  /** Null where the answer does not page through all dossiers: a group's, or one dossier alone. */
  readonly page: PageInfo | null;
}

function heldBy(data: Readonly<Record<string, unknown>>): Held[] {
  const { demarche, groupeInstructeur, dossier } = Answer.parse(data);
  if (dossier !== null) {
    return [{ nodes: [dossier], deleted: [], revisions: [], demarche: null, page: null }];
  }
  const entries = demarche ?? groupeInstructeur;
  if (entries === null) return [];
  const holder = Holder.parse(entries);
  if (holder.dossiers === null) return [];
  const { activeRevision, publishedRevision, draftRevision, revisions } = holder;
  return [
    {
      nodes: holder.dossiers.nodes,
      deleted: [holder.pendingDeletedDossiers, holder.deletedDossiers].flatMap((list) =>
        (list?.nodes ?? []).flatMap(({ number }) => numberText(number) ?? []),
      ),
      revisions: [activeRevision, publishedRevision, draftRevision, ...revisions].filter(
        (each) => each !== null,
      ),
      demarche: numberText(holder.number),
      page: demarche === null ? null : holder.dossiers.pageInfo,
    },
  ];
}

/**
 * Whether the pages are all of one démarche: one without a page before it, one without a page after it, and as many
 * links between them as pages need. A page saved twice counts once. Nothing in an answer tells a gap in the middle.
 */
function coverAll(held: readonly Held[]): boolean {
  if (new Set(held.map(({ demarche }) => demarche)).size > 1) return false;
  const pages = new Map<string, PageInfo>();
  for (const { page } of held) {
    if (page === null) return false;
    pages.set(JSON.stringify([page.startCursor, page.endCursor]), page);
  }
  const all = [...pages.values()];
  const firsts = all.filter(({ hasPreviousPage }) => hasPreviousPage === false).length;
  const lasts = all.filter(({ hasNextPage }) => hasNextPage === false).length;
  return firsts === 1 && lasts === 1;
}

/** When a dossier was last modified; one that does not say is the oldest. */
function modified({ dateDerniereModification }: GraphqlDossier): number {
  const instant = Date.parse(dateDerniereModification ?? '');
  return Number.isNaN(instant) ? -Infinity : instant;
}
