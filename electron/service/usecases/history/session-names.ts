import { readDefis } from '#db/queries/defis.ts';
import { readGroups, readJurors } from '#db/queries/jury.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import type { OpenSession } from '../../open-session.ts';

/** What the identifiers of the journal are called. */
export interface SessionNames {
  /** Null for the coordination. */
  readonly person: (actor: string) => string | null;
  /** Null for the session itself, and for what is in it no more. */
  readonly subject: (id: string) => string | null;
}

/** By what whoever holds the file may see. */
export function namesOf(session: OpenSession): SessionNames {
  const { db } = session;
  const jurors = new Map<string, string>(readJurors(db).map(({ id, name }) => [id, name]));
  const names = new Map<string, string>([
    ...readGroups(db).map(({ id, label }) => [id, label] as const),
    ...readScenarios(db).map(({ id, scenario }) => [id, scenario.name] as const),
    ...jurors,
    ...readDefis(db, session.viewer()).defis.map(({ id, content }) => [id, content.title] as const),
  ]);
  return {
    person: (actor) => (actor === 'coordination' ? null : (jurors.get(actor) ?? '?')),
    subject: (id) => names.get(id) ?? null,
  };
}
