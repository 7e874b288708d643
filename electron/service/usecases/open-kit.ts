import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import { asDeviceId } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { appendJournal } from '#db/journal.ts';
import { openSessionFile, type SessionDb } from '#db/open.ts';
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
import { readSittingContent } from '#db/queries/sitting-kit.ts';
import type { ServiceContext } from '../context.ts';
import { newSessionFile } from '../new-session-file.ts';
import type { OpenSession } from '../open-session.ts';
import type { OpenedKit } from '../interchange/exchange/kit-file.ts';
import {
  createSittingSession,
  isOwnOf,
  isSittingKit,
  renewSittingSession,
} from './create-sitting-session.ts';
import { fillFromKit } from './fill-from-kit.ts';
import { renewFromKit } from './renew-from-kit.ts';

/**
 * Makes the juror's own session file from a kit, or a référent's where it holds a group's part. A file that already holds
 * this juror's session is brought up to the kit, with every mark and act; one that holds anything else is refused and left
 * alone.
 */
export function openKit(ports: Ports, opened: OpenedKit, path: string): SessionDb {
  if (!existsSync(path)) {
    return isSittingKit(opened)
      ? createSittingSession(ports, opened, path)
      : createJurorSession(ports, opened, path);
  }
  const present = openSessionFile(path);
  try {
    if (bringKit(ports, opened, present) === null) {
      throw new AppFailure('kit-other-session', { file: basename(path) });
    }
    return present;
  } catch (cause) {
    present.close();
    throw cause;
  }
}

/** The same as the open session; a protected file that is there must have been decrypted for it. */
export function openKitAt(context: ServiceContext, opened: OpenedKit, path: string): OpenSession {
  if (!context.vault.isProtected(path)) return context.take(openKit(context.ports, opened, path));
  const file = basename(path);
  if (!context.vault.isReady(path)) throw new AppFailure('kit-into-protected', { file });
  const session = context.open(path);
  try {
    if (bringKit(context.ports, opened, session.file) === null)
      throw new AppFailure('kit-other-session', { file });
    return session;
  } catch (cause) {
    context.close();
    throw cause;
  }
}

/** Brings a kit into a file that is there; null, and nothing changed, when it is the kit of another. */
export function bringKit(ports: Ports, opened: OpenedKit, file: SessionDb): KitBrought | null {
  const facts = readSession(file.read);
  if (isSittingKit(opened)) {
    const group = readSittingContent(file.read)?.group ?? null;
    return isOwnOf(facts, group, opened) ? renewSittingSession(ports, opened, file) : null;
  }
  const own =
    facts.role === 'juror' && facts.id === opened.kit.session && facts.juror === opened.kit.juror.id;
  return own ? renewFromKit(ports, opened, file) : null;
}

/**
 * Only this juror's data enters the file, so nothing of anyone else's can leave it. The key that signs the ballots is
 * made here and never leaves the file.
 */
export function createJurorSession(ports: Ports, opened: OpenedKit, path: string): SessionDb {
  const { kit } = opened;
  const at = ports.now();
  return newSessionFile(path, (db) => {
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
