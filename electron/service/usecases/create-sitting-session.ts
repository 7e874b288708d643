import type { Kit } from '#core/ballot/kit.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import { actBody, type KnownAct } from '#core/deliberation/act.ts';
import { contentOf, type SittingPart } from '#core/deliberation/sitting-part.ts';
import { asDeviceId, type JurorId } from '#core/ids.ts';
import { pairKey } from '#core/jury/whose-defis.ts';
import type { Hash, Ports } from '#core/ports.ts';
import type { WritableDb } from '#db/handles.ts';
import { appendJournal } from '#db/journal.ts';
import type { SessionDb } from '#db/open.ts';
import { hasAct, insertAct } from '#db/queries/deliberation.ts';
import { readKnownDefis, writeDefiVersion } from '#db/queries/defis.ts';
import {
  readDeports,
  readEnrolments,
  writeDeport,
  writeEnrolment,
  writeGroup,
  writeJuror,
} from '#db/queries/jury.ts';
import { writeOwnKey } from '#db/queries/keys.ts';
import {
  insertSession,
  readKitHeld,
  writeGrid,
  writeKitHeld,
  writeName,
  writePhase,
  writeSettings,
} from '#db/queries/session.ts';
import { writeSittingContent } from '#db/queries/sitting-kit.ts';
import type { OpenedKit } from '../interchange/exchange/kit-file.ts';
import { newSessionFile } from '../new-session-file.ts';
import { fillFromKit } from './fill-from-kit.ts';

/** A kit that holds a group's part. */
export interface OpenedSittingKit extends OpenedKit {
  readonly kit: Kit & { readonly sitting: SittingPart };
}

export const isSittingKit = (opened: OpenedKit): opened is OpenedSittingKit => opened.kit.sitting !== null;

/**
 * Makes a référent's own session file: one group's part of the deliberation, and nothing of any other's. The key that
 * signs what the group decided is made here and never leaves the file.
 */
export function createSittingSession(ports: Ports, opened: OpenedSittingKit, path: string): SessionDb {
  const { kit } = opened;
  const at = ports.now();
  return newSessionFile(path, (db) => {
    insertSession(db, {
      id: kit.session,
      role: 'referent',
      juror: kit.juror.id,
      device: asDeviceId(ports.newId()),
      demonstration: kit.demonstration,
      createdAt: at,
    });
    const entry = appendJournal(db, ports.hash, {
      at,
      actor: kit.juror.id,
      kind: 'open-sitting-kit',
      subject: kit.session,
      payload: payloadOf(opened),
    });
    writeGrid(db, entry, kit.grid, ports.hash(canonicalText(kit.grid)));
    writePhase(db, entry, 'deliberation', null);
    writeOwnKey(db, entry, ports.signing.keyOf(ports.randomBytes(32)));
    bringFacts(db, entry, opened);
    bringActs(db, entry, opened, ports.hash);
    fillFromKit(ports, db, entry, opened);
    bringDeports(db, entry, opened);
  });
}

/**
 * Brings a référent's file up to a newer kit of the same group: figures, people and dossiers as the coordination has them
 * now, and the acts that were not known here. What was recorded here stays; an older kit brings its acts and nothing else.
 */
export function renewSittingSession(ports: Ports, opened: OpenedSittingKit, file: SessionDb): KitBrought {
  const { kit } = opened;
  const heldAt = readKitHeld(file.read)?.writtenAt ?? '';
  const unknown = actsOf(opened, ports.hash).filter(({ digest }) => !hasAct(file.read, digest));
  const isNewer = kit.writtenAt > heldAt;
  if (!isNewer && unknown.length === 0) {
    const outcome = kit.writtenAt === heldAt ? 'same' : 'older';
    return { outcome, added: [], changed: [], gone: [], ballots: 0, acts: 0 };
  }
  return file.write((db) => {
    const entry = appendJournal(db, ports.hash, {
      at: ports.now(),
      actor: kit.juror.id,
      kind: 'renew-sitting-kit',
      subject: kit.session,
      payload: { ...payloadOf(opened), fresh: unknown.length },
    });
    for (const act of unknown) insertAct(db, entry, act);
    const acts = unknown.length;
    if (!isNewer) return { outcome: 'brought', added: [], changed: [], gone: [], ballots: 0, acts };
    const assigned = new Set(kit.assigned);
    const gone = readKnownDefis(db).filter(({ id, withdrawn }) => !withdrawn && !assigned.has(id));
    for (const { id, content } of gone) {
      writeDefiVersion(db, entry, { defi: id, content, source: null, withdrawn: true }, ports.hash);
    }
    bringFacts(db, entry, opened);
    const { added, changed } = fillFromKit(ports, db, entry, opened);
    bringDeports(db, entry, opened);
    return {
      outcome: 'brought',
      added,
      changed,
      gone: gone.map(({ content }) => content.title),
      ballots: 0,
      acts,
    };
  });
}

const payloadOf = ({ kit }: OpenedSittingKit) => ({
  writtenAt: kit.writtenAt,
  group: kit.sitting.group,
  defis: kit.defis.length,
  acts: kit.sitting.acts.length,
});

/** What the coordination says, put in the place of what it said before. */
function bringFacts(db: WritableDb, entry: number, { kit }: OpenedSittingKit): void {
  const { sitting } = kit;
  writeName(db, entry, kit.sessionName);
  writeSettings(db, entry, kit.settings);
  const people = sitting.jurors.some(({ id }) => id === kit.juror.id)
    ? sitting.jurors
    : [kit.juror, ...sitting.jurors];
  for (const juror of people) writeJuror(db, entry, { ...juror, withdrawn: null });
  if (sitting.group !== null) writeGroup(db, entry, { id: sitting.group, label: sitting.label });
  if (!readEnrolments(db, kit.juror.id).some(({ issue }) => issue === kit.issue)) {
    writeEnrolment(db, entry, kit.juror.id, { issue: kit.issue, secret: kit.enrolment, reason: null });
  }
  writeKitHeld(db, entry, {
    writtenAt: kit.writtenAt,
    recipient: kit.recipient,
    parts: 1,
    opened: [1],
    assigned: kit.assigned.length,
  });
  writeSittingContent(db, entry, contentOf(sitting));
}

/**
 * Only the coordination declares déports once the marking is closed: what it no longer says is lifted. A défi that is closed
 * to whoever holds the file is not in it, so its déports stand in the group's part alone.
 */
function bringDeports(db: WritableDb, entry: number, { kit }: OpenedSittingKit): void {
  const here = new Set(kit.assigned);
  const deports = kit.sitting.deports.filter(({ defi }) => here.has(defi));
  const known = new Map(readDeports(db).map((deport) => [pairKey(deport), deport.reason]));
  const wanted = new Map(deports.map((deport) => [pairKey(deport), deport]));
  for (const { juror, defi, reason } of wanted.values()) {
    if (known.get(pairKey({ juror, defi })) !== reason) writeDeport(db, entry, { juror, defi, reason });
  }
  for (const { juror, defi } of readDeports(db)) {
    if (!wanted.has(pairKey({ juror, defi }))) writeDeport(db, entry, { juror, defi, reason: null });
  }
}

function bringActs(db: WritableDb, entry: number, opened: OpenedSittingKit, hash: Hash): void {
  for (const act of actsOf(opened, hash)) insertAct(db, entry, act);
}

/** Each once. */
function actsOf({ kit }: OpenedSittingKit, hash: Hash): KnownAct[] {
  const acts = kit.sitting.acts.map((act) => ({ act, digest: hash(actBody(act)) }));
  return [...new Map(acts.map((one) => [one.digest, one])).values()];
}

/** Whether a file of this session is the one that the kit brings up to date. */
export const isOwnOf = (
  facts: { readonly id: string; readonly role: string; readonly juror: JurorId | null },
  group: SittingPart['group'],
  { kit }: OpenedSittingKit,
): boolean =>
  facts.role === 'referent' &&
  facts.id === kit.session &&
  facts.juror === kit.juror.id &&
  group === kit.sitting.group;
