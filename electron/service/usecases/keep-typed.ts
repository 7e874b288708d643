import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { DefiId } from '#core/ids.ts';
import { readDefi } from '#db/queries/defis.ts';
import { dropDraft, readDrafts, writeDraft } from '#db/queries/marks.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';

/** Whose drafts these are in the table of drafts, where jurors have identifiers. */
const writer = 'coordination';

function notOfJuror(session: OpenSession): OpenSession {
  if (session.facts.role === 'juror') throw new AppFailure('wrong-role');
  return session;
}

export const viewTyped = (context: ServiceContext): RequestOutput<'typed-view'> =>
  readDrafts(notOfJuror(context.session()).db, writer).map(({ defi, field, text }) => ({
    defi,
    place: field,
    text,
  }));

/** Keeps what is being typed; like a juror's draft it is overwritten, and leaves no trace in the journal. */
export function keepTyped(
  context: ServiceContext,
  { defi, place, text }: { readonly defi: DefiId; readonly place: string; readonly text: string | null },
): { savedAt: string } {
  const session = notOfJuror(context.session());
  if (readDefi(session.db, session.viewer(), defi) === null) throw new AppFailure('defi-unknown');
  session.file.write((db) => {
    if (text === null) dropDraft(db, writer, defi, place);
    else writeDraft(db, { juror: writer, defi, field: place, text });
  });
  return { savedAt: context.ports.now() };
}
