import type { Ports } from '#core/ports.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import type { ReadableDb } from '#db/handles.ts';
import { appendJournal, lastPayload } from '#db/journal.ts';
import type { SessionDb } from '#db/open.ts';
import { readKnownDefis, writeDefiVersion } from '#db/queries/defis.ts';
import { readEnrolments, writeEnrolment, writeJuror } from '#db/queries/jury.ts';
import { readOwnKey, writeOwnKey } from '#db/queries/keys.ts';
import { readKitHeld, writeKitHeld, writeName, writeSettings, type KitHeld } from '#db/queries/session.ts';
import type { OpenedKit } from '../interchange/exchange/kit-file.ts';
import { fillFromKit } from './fill-from-kit.ts';

/**
 * Brings a juror's session up to a newer kit, or to a further part of the same one: corrected dossiers become new
 * versions, new défis come in, those that are no longer to be marked go out of sight. Marks, notes and déports stay. An
 * older kit, or the same one, changes nothing. Answers what came.
 */
export function renewFromKit(ports: Ports, opened: OpenedKit, file: SessionDb): KitBrought {
  const { kit } = opened;
  if (kit.recipient === null) throw new AppFailure('kit-of-version-1');
  const held = heldOf(file.read);
  const samePart = held.writtenAt === kit.writtenAt && held.opened.includes(kit.part.number);
  if (kit.writtenAt < held.writtenAt || samePart) {
    return { outcome: samePart ? 'same' : 'older', added: [], changed: [], gone: [], ballots: 0, acts: 0 };
  }
  const further = kit.writtenAt === held.writtenAt;
  return file.write((db) => {
    const assigned = new Set(kit.assigned);
    const gone = readKnownDefis(db).filter(({ id, withdrawn }) => !withdrawn && !assigned.has(id));
    const entry = appendJournal(db, ports.hash, {
      at: ports.now(),
      actor: kit.juror.id,
      kind: 'renew-kit',
      subject: kit.session,
      payload: {
        writtenAt: kit.writtenAt,
        part: kit.part.number,
        defis: kit.defis.length,
        gone: gone.length,
      },
    });
    // Their name, office or group may have been corrected since.
    writeJuror(db, entry, { ...kit.juror, withdrawn: null });
    writeName(db, entry, kit.sessionName);
    writeSettings(db, entry, kit.settings);
    writeKitHeld(db, entry, {
      writtenAt: kit.writtenAt,
      recipient: kit.recipient,
      parts: kit.part.of,
      opened: further ? [...held.opened, kit.part.number] : [kit.part.number],
      assigned: kit.assigned.length,
    });
    const issues = readEnrolments(db, kit.juror.id);
    if (!issues.some(({ issue }) => issue === kit.issue)) {
      writeEnrolment(db, entry, kit.juror.id, { issue: kit.issue, secret: kit.enrolment, reason: null });
    }
    if (readOwnKey(db) === null) writeOwnKey(db, entry, ports.signing.keyOf(ports.randomBytes(32)));
    for (const { id, content } of gone) {
      writeDefiVersion(db, entry, { defi: id, content, source: null, withdrawn: true }, ports.hash);
    }
    const filled = fillFromKit(ports, db, entry, opened);
    return { outcome: 'brought', ...filled, gone: gone.map(({ content }) => content.title), acts: 0 };
  });
}

/** What the file holds of kits; one that a kit of version 1 made says it in its journal alone. */
function heldOf(db: ReadableDb): Pick<KitHeld, 'writtenAt' | 'opened'> {
  const held = readKitHeld(db);
  if (held !== null) return held;
  const payload = lastPayload(db, ['open-kit', 'renew-kit']);
  const at =
    typeof payload === 'object' && payload !== null && 'writtenAt' in payload ? payload.writtenAt : '';
  return { writtenAt: String(at), opened: [1] };
}
