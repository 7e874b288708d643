import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { canonicalText } from '#core/ballot/canonical.ts';
import type { ExchangeRefusal } from '#core/ballot/exchange-file.ts';
import { readKitFile, type Kit } from '#core/ballot/kit.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { asDeviceId } from '#core/ids.ts';
import { sameContent } from '#core/intake/layers.ts';
import type { Ports } from '#core/ports.ts';
import type { ReadableDb } from '#db/handles.ts';
import { appendJournal, lastPayload } from '#db/journal.ts';
import { createSessionFile, openSessionFile, type SessionDb } from '#db/open.ts';
import { giveNumber, insertDefi, readKnownDefis, writeDefiVersion } from '#db/queries/defis.ts';
import { writeEnrolment, writeJuror } from '#db/queries/jury.ts';
import {
  insertSession,
  readSession,
  writeGrid,
  writeName,
  writePhase,
  writeSettings,
} from '#db/queries/session.ts';
import { readForeignText } from '../whole-file.ts';

const kitLimitMegabytes = 500;

/** Reads a kit file down to a checked kit; throws a refusal that names the file. */
export function readKit(ports: Ports, path: string): Kit {
  const kit = readKitFile(readForeignText(path, kitLimitMegabytes), ports.hash);
  if (!kit.ok) throw kitFailure(kit.error, basename(path));
  return kit.value;
}

function kitFailure(refusal: ExchangeRefusal, file: string): AppFailure {
  switch (refusal.reason) {
    case 'not-ours':
    case 'other-format':
      return new AppFailure('kit-not-ours', { file });
    case 'newer':
      return new AppFailure('kit-newer', { file, version: refusal.version, known: refusal.known });
    case 'damaged':
      return new AppFailure('kit-damaged', { file });
  }
}

/**
 * Makes the juror's own session file from a kit. A file that already holds this juror's session is opened as it
 * is, with every mark; a file that holds anything else is refused and left alone.
 */
export function openKit(ports: Ports, kitPath: string, path: string): SessionDb {
  const kit = readKit(ports, kitPath);
  if (existsSync(path)) {
    const present = openSessionFile(path);
    try {
      const facts = readSession(present.read);
      if (facts.id !== kit.session || facts.juror !== kit.juror.id) {
        throw new AppFailure('kit-other-session', { file: basename(path) });
      }
      renewFromKit(ports, kit, present);
      return present;
    } catch (cause) {
      present.close();
      throw cause;
    }
  }
  return createJurorSession(ports, kit, path);
}

/**
 * Brings a juror's session up to a newer kit: corrected dossiers become new versions, new défis come in, those that are
 * no longer to be marked go out of sight. Marks, notes and déports stay. An older kit, or the same one, changes nothing.
 */
function renewFromKit(ports: Ports, kit: Kit, file: SessionDb): void {
  const known = new Map(readKnownDefis(file.read).map((one) => [one.id, one]));
  const arrived = kit.defis.filter(({ id, content }) => {
    const present = known.get(id);
    return present === undefined || present.withdrawn || !sameContent(present.content, content);
  });
  const here = new Set(kit.defis.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id, withdrawn }) => !withdrawn && !here.has(id));
  // One that brings nothing is noted all the same: the kits between are then older ones.
  if (kit.writtenAt <= (lastKitAt(file.read) ?? '')) return;
  file.write((db) => {
    const entry = appendJournal(db, ports.hash, {
      at: ports.now(),
      actor: kit.juror.id,
      kind: 'renew-kit',
      subject: kit.session,
      payload: { writtenAt: kit.writtenAt, arrived: arrived.length, gone: gone.length },
    });
    writeName(db, entry, kit.sessionName);
    writeSettings(db, entry, kit.settings);
    for (const { id, content } of arrived) {
      const present = known.get(id);
      if (present === undefined) insertDefi(db, entry, id, content.dossierNumber);
      else if (present.content.dossierNumber === null && content.dossierNumber !== null) {
        giveNumber(db, id, content.dossierNumber);
      }
      writeDefiVersion(db, entry, { defi: id, content, source: null }, ports.hash);
    }
    for (const { id, content } of gone) {
      writeDefiVersion(db, entry, { defi: id, content, source: null, withdrawn: true }, ports.hash);
    }
  });
}

/** When the newest kit that this file was filled from was written. */
function lastKitAt(db: ReadableDb): string | null {
  const payload = lastPayload(db, ['open-kit', 'renew-kit']);
  return typeof payload === 'object' && payload !== null && 'writtenAt' in payload
    ? String(payload.writtenAt)
    : null;
}

/** Only this juror's data enters the file, so nothing of anyone else's can leave it. */
export function createJurorSession(ports: Ports, kit: Kit, path: string): SessionDb {
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
      payload: { writtenAt: kit.writtenAt, defis: kit.defis.length },
    });
    writeName(db, entry, kit.sessionName);
    writeSettings(db, entry, kit.settings);
    writeGrid(db, entry, kit.grid, ports.hash(canonicalText(kit.grid)));
    writePhase(db, entry, 'notation', null);
    writeJuror(db, entry, { ...kit.juror, withdrawn: null });
    writeEnrolment(db, entry, kit.juror.id, { issue: 1, secret: kit.enrolment, reason: null });
    for (const { id, content } of kit.defis) {
      insertDefi(db, entry, id, content.dossierNumber);
      writeDefiVersion(db, entry, { defi: id, content, source: null }, ports.hash);
    }
  });
}
