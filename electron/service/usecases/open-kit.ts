import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { asDeviceId } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, openSessionFile, type SessionDb } from '#db/open.ts';
import { writeJuror, writeEnrolment } from '#db/queries/jury.ts';
import { writeOwnKey } from '#db/queries/keys.ts';
import {
  insertSession,
  readSession,
  writeGrid,
  writeKitHeld,
  writeName,
  writePhase,
  writeSettings,
} from '#db/queries/session.ts';
import type { OpenedKit } from '../interchange/exchange/kit-file.ts';
import { fillFromKit } from './fill-from-kit.ts';
import { renewFromKit } from './renew-from-kit.ts';

/**
 * Makes the juror's own session file from a kit. A file that already holds this juror's session is brought up to the
 * kit, with every mark; a file that holds anything else is refused and left alone.
 */
export function openKit(ports: Ports, opened: OpenedKit, path: string): SessionDb {
  if (!existsSync(path)) return createJurorSession(ports, opened, path);
  const present = openSessionFile(path);
  try {
    const facts = readSession(present.read);
    if (facts.id !== opened.kit.session || facts.juror !== opened.kit.juror.id) {
      throw new AppFailure('kit-other-session', { file: basename(path) });
    }
    renewFromKit(ports, opened, present);
    return present;
  } catch (cause) {
    present.close();
    throw cause;
  }
}

/**
 * Only this juror's data enters the file, so nothing of anyone else's can leave it. The key that signs the ballots is
 * made here and never leaves the file.
 */
export function createJurorSession(ports: Ports, opened: OpenedKit, path: string): SessionDb {
  const { kit } = opened;
  const at = ports.now();
  return createSessionFile(path, (db) => {
    insertSession(db, {
      id: kit.session,
      role: 'juror',
      juror: kit.juror.id,
      device: asDeviceId(ports.newId()),
      demonstration: kit.demonstration,
      createdAt: at,
    });
    const entry = appendJournal(db, ports.hash, {
      at,
      actor: kit.juror.id,
      kind: 'open-kit',
      subject: kit.session,
      payload: { writtenAt: kit.writtenAt, part: kit.part.number, defis: kit.defis.length },
    });
    writeName(db, entry, kit.sessionName);
    writeSettings(db, entry, kit.settings);
    writeGrid(db, entry, kit.grid, ports.hash(canonicalText(kit.grid)));
    writePhase(db, entry, 'notation', null);
    writeJuror(db, entry, { ...kit.juror, withdrawn: null });
    writeEnrolment(db, entry, kit.juror.id, { issue: kit.issue, secret: kit.enrolment, reason: null });
    writeOwnKey(db, entry, ports.signing.keyOf(ports.randomBytes(32)));
    writeKitHeld(db, entry, {
      writtenAt: kit.writtenAt,
      recipient: kit.recipient,
      parts: kit.part.of,
      opened: [kit.part.number],
      assigned: kit.assigned.length,
    });
    fillFromKit(ports, db, entry, opened);
  });
}
