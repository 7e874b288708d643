import { phases } from '#core/call/phase.ts';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { dossierDigest, kitContents, type KitContents } from '#core/ballot/kit-contents.ts';
import { dossierForJurors } from '#core/ballot/kit-dossier.ts';
import type { Kit } from '#core/ballot/kit.ts';
import type { Ports } from '#core/ports.ts';
import type { WritableDb } from '#db/handles.ts';
import { appendJournal } from '#db/journal.ts';
import type { SessionDb } from '#db/open.ts';
import { readCurrentBallots } from '#db/queries/ballot-readings.ts';
import { insertBallot } from '#db/queries/ballots.ts';
import { insertDefi, writeDefiVersion, writeRecevabilite } from '#db/queries/defis.ts';
import { writeEnrolment, writeJuror, writeKit } from '#db/queries/jury.ts';
import { writeSealingKey } from '#db/queries/keys.ts';
import { writeMergeEvent } from '#db/queries/merge-events.ts';
import { insertSession, writeGrid, writeName, writePhase, writeSettings } from '#db/queries/session.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import { newSessionFile } from '../new-session-file.ts';
import { kitJuror } from '../usecases/kit-dossiers.ts';
import { createJurorSession } from '../usecases/open-kit.ts';
import { demonstrationBallot } from './demonstration-ballots.ts';
import {
  demonstrationGrid,
  demonstrationKey,
  demonstrationName,
  demonstrationPlan,
  demonstrationSeed,
  demonstrationSettings,
  goesToJurors,
  nameInFiles,
  type DemonstrationPlan,
  type PlannedDefi,
  type PlannedJuror,
} from './demonstration-plan.ts';

// The session files of the demonstration, the same bytes every time.

/** The coordinator's session: marking closed, deliberation open. */
export function createDemonstration(path: string): SessionDb {
  const planned = demonstrationPlan();
  const { ports } = planned;
  return newSessionFile(path, (db) => {
    openMarking(db, planned);
    for (const juror of planned.jurors) {
      const fileName = `kit-${nameInFiles(juror.name)}.eigkit`;
      const entry = note(db, planned, 'write-kit', juror.id, {
        fileName,
        contents: contentsFor(planned, juror),
      });
      const digest = ports.hash(juror.enrolment);
      writeKit(db, entry, { juror: juror.id, digest, fileName, issue: 1, part: 1, parts: 1, locked: false });
    }
    const heads = planned.jurors.map((juror, index) => receive(db, planned, juror, index));
    const entry = toPhase(db, planned, 'depouillement');
    const current = readCurrentBallots(
      db,
      planned.jurors.map(({ id }) => id),
    );
    const fingerprint = fingerprintOfBallots(db, planned.session, current, ports.hash);
    writeMergeEvent(db, entry, { kind: 'freeze', heads, fingerprint });
    toPhase(db, planned, 'deliberation');
  });
}

/** What the kit of a juror said, so that it is not taken for one of an earlier version. */
function contentsFor({ ports, defis }: DemonstrationPlan, juror: PlannedJuror): KitContents {
  const said = {
    sessionName: demonstrationName,
    settings: demonstrationSettings,
    grid: demonstrationGrid,
    juror: kitJuror(juror),
  };
  const dossiers = defis
    .filter(goesToJurors)
    .map(({ id, content }) => [id, dossierDigest(dossierForJurors(content, []), ports.hash)] as const);
  return kitContents(said, new Map(dossiers), ports.hash);
}

/** The same session before its kits are written: the marking is open, and the jurors' secrets are known. */
export function createOpenDemonstration(path: string): SessionDb {
  return newSessionFile(path, (db) => openMarking(db, demonstrationPlan()));
}

/** The session file of the demonstration's first juror, with nothing marked yet: to try the desk. */
export function createJurorDemonstration(path: string): SessionDb {
  const planned = demonstrationPlan();
  const [juror] = planned.jurors;
  if (juror === undefined) throw new RangeError('a demonstration without jurors');
  const kit: Kit = {
    session: planned.session,
    sessionName: demonstrationName,
    demonstration: true,
    juror: kitJuror(juror),
    enrolment: juror.enrolment,
    grid: demonstrationGrid,
    settings: demonstrationSettings,
    writtenAt: planned.ports.now(),
    defis: planned.defis
      .filter(goesToJurors)
      .map(({ id: defi, content }) => ({ id: defi, content, attachments: [] })),
    recipient: demonstrationKey.recipient,
    issue: 1,
    part: { number: 1, of: 1 },
    assigned: planned.defis.filter(goesToJurors).map(({ id: defi }) => defi),
    returned: [],
    sitting: null,
  };
  return createJurorSession(planned.ports, { kit, contents: new Map() }, path);
}

function note(
  db: WritableDb,
  { ports }: DemonstrationPlan,
  kind: string,
  subject: string,
  payload: Json,
): number {
  return appendJournal(db, ports.hash, { at: ports.now(), actor: 'coordination', kind, subject, payload });
}

/** Everything up to the opening of the marking. */
function openMarking(db: WritableDb, planned: DemonstrationPlan): void {
  insertSession(db, {
    id: planned.session,
    role: 'coordinator',
    juror: null,
    device: planned.device,
    demonstration: true,
    createdAt: planned.ports.now(),
  });
  writeCall(db, planned);
  writeDossiers(db, planned);
  toPhase(db, planned, 'notation');
  writeSealingKey(db, note(db, planned, 'make-sealing-key', planned.session, {}), demonstrationKey);
  for (const { id, enrolment } of planned.jurors) {
    writeEnrolment(db, note(db, planned, 'enrol-juror', id, { issue: 1 }), id, {
      issue: 1,
      secret: enrolment,
      reason: null,
    });
  }
}

function writeCall(db: WritableDb, planned: DemonstrationPlan): void {
  const { ports, session } = planned;
  const entry = note(db, planned, 'create-demonstration', session, { seed: demonstrationSeed });
  writeName(db, entry, demonstrationName);
  writeSettings(db, entry, demonstrationSettings);
  writeGrid(db, entry, demonstrationGrid, ports.hash(canonicalText(demonstrationGrid)));
  writePhase(db, entry, 'preparation', null);
  for (const juror of planned.jurors) {
    writeJuror(db, note(db, planned, 'save-juror', juror.id, { name: juror.name }), juror);
  }
}

function writeDossiers(db: WritableDb, planned: DemonstrationPlan): void {
  const imported = note(db, planned, 'import-dossiers', planned.session, { new: planned.defis.length });
  for (const { id, content } of planned.defis) {
    insertDefi(db, imported, id, content.dossierNumber);
    writeDefiVersion(db, imported, { defi: id, content, source: null }, planned.ports.hash);
  }
  for (const { id, source } of planned.defis) {
    const decision = decisionOn(source.invented);
    writeRecevabilite(db, note(db, planned, 'decide-recevabilite', id, decision), id, decision);
  }
}

/** The late défi is refused; the one that asks for a single EIG is admitted with its reason; the others raise no question. */
function decisionOn(invented: PlannedDefi['source']['invented']): {
  readonly state: 'recevable' | 'irrecevable';
  readonly reason: string;
} {
  switch (invented) {
    case 'late':
      return { state: 'irrecevable', reason: 'Déposé le 19 juin 2018, après la clôture du 17 juin.' };
    case undefined:
      return { state: 'recevable', reason: 'Dossier complet, déposé dans les délais.' };
    default:
      return {
        state: 'recevable',
        reason:
          'Un seul EIG demandé ; admis à titre exceptionnel, le porteur complétera l’équipe sur ses moyens.',
      };
  }
}

function toPhase(db: WritableDb, planned: DemonstrationPlan, to: (typeof phases)[number]): number {
  const from = phases[phases.indexOf(to) - 1] ?? 'preparation';
  const entry = note(db, planned, 'change-phase', planned.session, { from, to, reason: null });
  writePhase(db, entry, to, null);
  return entry;
}

/** Takes in the ballot of one juror. */
function receive(
  db: WritableDb,
  planned: DemonstrationPlan,
  juror: PlannedJuror,
  index: number,
): ReturnType<Ports['hash']> {
  const { ballot, signed } = demonstrationBallot(planned, juror, index);
  const { body } = signed;
  const digest = planned.ports.hash(body);
  const payload = { digest, outcome: 'accepted', held: null };
  insertBallot(db, note(db, planned, 'receive-ballot', juror.id, payload), {
    ballot,
    digest,
    body,
    signed,
    held: null,
    issue: 1,
    source: 'file',
    received: null,
  });
  return digest;
}
