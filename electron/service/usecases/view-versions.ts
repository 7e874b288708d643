import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiVersionView, FieldComparisonView } from '#core/contract/requests/versions.ts';
import { bothContents, compareField } from '#core/defi/compare-versions.ts';
import type { DefiId } from '#core/ids.ts';
import { readVersion, readVersions } from '#db/queries/versions.ts';
import type { OpenSession } from '../open-session.ts';

export function listVersions(session: OpenSession, defi: DefiId): DefiVersionView[] {
  return readVersions(session.db, session.viewer(), defi);
}

/** Two versions of a dossier, side by side. */
export function compareVersions(
  session: OpenSession,
  wanted: { readonly defi: DefiId; readonly before: number; readonly after: number },
): FieldComparisonView[] {
  const viewer = session.viewer();
  const before = readVersion(session.db, viewer, wanted.defi, wanted.before);
  const after = readVersion(session.db, viewer, wanted.defi, wanted.after);
  if (before === null || after === null) throw new AppFailure('version-unknown');
  return bothContents(before, after)
    .map(compareField)
    .map((field) => ({ ...field, parts: [...field.parts] }));
}
