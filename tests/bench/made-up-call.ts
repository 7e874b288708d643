import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ballot } from '#core/ballot/ballot.ts';
import { signBallot } from '#core/ballot/signed-ballot.ts';
import { asCriterionId, asDeviceId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import type { SigningKey } from '#core/ports.ts';
import { appendJournal } from '#db/journal.ts';
import type { WritableDb } from '#db/handles.ts';
import type { SessionDb } from '#db/open.ts';
import { writeAssignments } from '#db/queries/assignment.ts';
import { insertDefi, writeDefiVersion, writeRecevabilite } from '#db/queries/defis.ts';
import { writeEnrolment, writeJuror, writeKit } from '#db/queries/jury.ts';
import { writeSealingKey, type SealingKey } from '#db/queries/keys.ts';
import { readGrid, readSession, writePhase } from '#db/queries/session.ts';
import { writeBallotFile } from '#electron/service/interchange/exchange/ballot-file.ts';
import { nodePorts, toHex } from '#electron/service/node-ports.ts';
import { createSession } from '#electron/service/usecases/create-session.ts';
import { madeUpDossiers, MadeUpWords } from './made-up-dossiers.ts';

/** How large a call is: `each` jurors mark each défi on the five criteria of the grid. */
export interface CallSize {
  readonly defis: number;
  readonly jurors: number;
  readonly each: number;
}

export const marksOf = ({ defis, each }: CallSize): number => defis * each * 5;

/** A coordinator's session in the phase of marking, and the sealed ballots of all its jurors, not yet merged. */
export interface MadeUpCall {
  readonly session: string;
  readonly ballots: readonly string[];
  /** Opens the ballots, for whoever measures what opening alone takes. */
  readonly identity: string;
}

const maker = { id: (juror: number): JurorId => asJurorId(uuidOf('b', juror)) };

/**
 * Makes a call of any size through the queries that the use cases write with: the journal's chain holds, the ballots
 * are signed with the secrets of their jurors' kits and sealed as a juror's application seals them.
 */
export async function makeUpCall(folder: string, size: CallSize): Promise<MadeUpCall> {
  const session = join(folder, 'call.eigjury');
  const key = await nodePorts.sealing.newIdentity();
  const file = createSession(nodePorts, session, { name: 'Mesure', gridTemplate: 'eig3' });
  try {
    const { dossiers } = madeUpDossiers(size.defis);
    const defis = dossiers.map(({ id }) => id);
    const lists = listsOf(defis, size);
    const secrets = lists.map(() => toHex(nodePorts.randomBytes(32)));
    file.write((db) => {
      const at = nodePorts.now();
      const note = (kind: string, subject: string, payload: Record<string, string | number>): number =>
        appendJournal(db, nodePorts.hash, { at, actor: 'coordination', kind, subject, payload });
      const loaded = note('apply-import', 'call', { defis: defis.length });
      for (const { id, content } of dossiers) {
        insertDefi(db, loaded, id, content.dossierNumber);
        writeDefiVersion(db, loaded, { defi: id, content, source: null }, nodePorts.hash);
      }
      const decided = note('decide-recevabilite', 'call', { state: 'recevable' });
      for (const id of defis) writeRecevabilite(db, decided, id, { state: 'recevable', reason: 'Complet.' });
      writeJury(db, lists, note, defis);
      const opened = note('change-phase', 'call', { from: 'preparation', to: 'notation' });
      writePhase(db, opened, 'notation', null);
      writeKits(db, key, secrets, note);
    });
    return {
      session,
      ballots: await writeBallots(folder, file, { lists, secrets, key }),
      identity: key.identity,
    };
  } finally {
    file.close();
  }
}

type Note = (kind: string, subject: string, payload: Record<string, string | number>) => number;

/** The défis of each juror: every défi goes to `each` jurors that follow one another around the table. */
function listsOf(defis: readonly DefiId[], { jurors, each }: CallSize): DefiId[][] {
  const lists: DefiId[][] = Array.from({ length: jurors }, () => []);
  for (const [place, defi] of defis.entries()) {
    for (let turn = 0; turn < each; turn += 1) lists[(place * each + turn) % jurors]?.push(defi);
  }
  return lists;
}

function writeJury(db: WritableDb, lists: readonly DefiId[][], note: Note, known: readonly DefiId[]): void {
  for (const place of lists.keys()) {
    const id = maker.id(place);
    writeJuror(db, note('save-juror', id, { place }), {
      id,
      name: `Jurée ${String(place + 1).padStart(4, '0')}`,
      organisation: `Organisme ${String(place + 1)}`,
      office: 'membre',
      group: null,
      withdrawn: null,
    });
  }
  const given = note('assign', 'call', { jurors: lists.length });
  writeAssignments(
    db,
    given,
    lists.map((own, place) => ({ juror: maker.id(place), defis: own })),
    known,
  );
}

function writeKits(db: WritableDb, key: SealingKey, secrets: readonly string[], note: Note): void {
  for (const [place, secret] of secrets.entries()) {
    const juror = maker.id(place);
    const entry = note('write-kit', juror, { place });
    if (place === 0) writeSealingKey(db, entry, key);
    writeEnrolment(db, entry, juror, { issue: 1, secret, reason: null });
    const digest = nodePorts.hash(secret);
    const fileName = `kit-${String(place)}.eigkit`;
    writeKit(db, entry, { juror, digest, fileName, issue: 1, part: 1, parts: 1, locked: false });
  }
}

async function writeBallots(
  folder: string,
  file: SessionDb,
  { lists, secrets, key }: { lists: readonly DefiId[][]; secrets: readonly string[]; key: SealingKey },
): Promise<string[]> {
  const { id } = readSession(file.read);
  const { grid, fingerprint } = readGrid(file.read);
  const { min, max, step } = grid.scale;
  const words = new MadeUpWords();
  const mark = (): number => min + step * words.below((max - min) / step + 1);
  const paths: string[] = [];
  for (const [place, own] of lists.entries()) {
    const ballot: Ballot = {
      session: id,
      juror: maker.id(place),
      device: asDeviceId(nodePorts.newId()),
      grid: fingerprint,
      nonce: toHex(nodePorts.randomBytes(16)),
      sequence: 1,
      parents: [],
      ancestors: [],
      writtenAt: nodePorts.now(),
      entries: own.map((defi) => ({
        defi,
        deport: null,
        marks: grid.criteria.map((criterion) => ({ criterion: asCriterionId(criterion.id), value: mark() })),
        notes: words.below(4) === 0 ? [{ field: 'comment', text: words.sentence(12) }] : [],
      })),
    };
    const signed = signBallot(ballot, keyOf(place), secrets[place] ?? '', nodePorts.signing);
    const path = join(folder, `ballot-${String(place + 1)}.eigballot`);
    writeFileSync(path, await writeBallotFile(signed, key.recipient, nodePorts));
    paths.push(path);
  }
  return paths;
}

/** The key of a juror's machine, which follows from its number. */
const keyOf = (place: number): SigningKey =>
  nodePorts.signing.keyOf(Buffer.from(nodePorts.hash(`machine ${String(place)}`), 'hex'));

function uuidOf(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
