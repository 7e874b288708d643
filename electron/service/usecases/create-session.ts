import { gridTemplates, type GridTemplateName } from '#core/call/grid-templates.ts';
import { defaultCallSettings } from '#core/call/settings.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { asDeviceId, asSessionId } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { insertSession, writeGrid, writeName, writePhase, writeSettings } from '#db/queries/session.ts';

/** A new, empty coordinator's session in the phase of preparation; the file is whole or not there. */
export function createSession(
  ports: Ports,
  path: string,
  wanted: { readonly name: string; readonly gridTemplate: GridTemplateName },
): SessionDb {
  const grid = gridTemplates[wanted.gridTemplate];
  const id = asSessionId(ports.newId());
  const at = ports.now();
  return createSessionFile(path, (db) => {
    insertSession(db, {
      id,
      role: 'coordinator',
      juror: null,
      device: asDeviceId(ports.newId()),
      demonstration: false,
      createdAt: at,
    });
    const entry = appendJournal(db, ports.hash, {
      at,
      actor: 'coordination',
      kind: 'create-session',
      subject: id,
      payload: { name: wanted.name, grid: wanted.gridTemplate },
    });
    writeName(db, entry, wanted.name);
    writeSettings(db, entry, defaultCallSettings);
    writeGrid(db, entry, grid, ports.hash(canonicalText(grid)));
    writePhase(db, entry, 'preparation', null);
  });
}
