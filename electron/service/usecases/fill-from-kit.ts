import { agreedEntries } from '#core/ballot/agreed-entries.ts';
import { readBallotBody } from '#core/ballot/signed-ballot.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiId } from '#core/ids.ts';
import { sameContent } from '#core/intake/layers.ts';
import type { Ports } from '#core/ports.ts';
import type { WritableDb } from '#db/handles.ts';
import { attachToDefi, readAttachments, removeFromDefi, writeAttachment } from '#db/queries/attachments.ts';
import { hasBallot, insertBallot } from '#db/queries/ballots.ts';
import { giveNumber, insertDefi, readKnownDefis, writeDefiVersion } from '#db/queries/defis.ts';
import { writeDeport } from '#db/queries/jury.ts';
import { readTouched, writeMark, writeNote } from '#db/queries/marks.ts';
import type { OpenedKit } from '../interchange/exchange/kit-file.ts';

/**
 * Brings the dossiers and attachments of a kit in, and the juror's own ballots that came back with it: corrected dossiers
 * become new versions, what has not changed is left as it is. Answers what came.
 */
export function fillFromKit(ports: Ports, db: WritableDb, entry: number, opened: OpenedKit): Filled {
  const { kit, contents } = opened;
  const known = new Map(readKnownDefis(db).map((one) => [one.id, one]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const { id, content, attachments } of kit.defis) {
    const present = known.get(id);
    if (present === undefined || present.withdrawn || !sameContent(present.content, content)) {
      (present === undefined || present.withdrawn ? added : changed).push(content.title);
      if (present === undefined) insertDefi(db, entry, id, content.dossierNumber);
      else if (present.content.dossierNumber === null && content.dossierNumber !== null) {
        giveNumber(db, id, content.dossierNumber);
      }
      writeDefiVersion(db, entry, { defi: id, content, source: null }, ports.hash);
    }
    bringAttachments(db, entry, { id, attachments }, contents);
  }
  return { added, changed, ballots: takeBallotsBack(ports, db, entry, opened) };
}

/** What came with a kit: titles of défis that are new (or back) and of dossiers that changed, and how many ballots. */
interface Filled {
  readonly added: string[];
  readonly changed: string[];
  readonly ballots: number;
}

function bringAttachments(
  db: WritableDb,
  entry: number,
  defi: Pick<OpenedKit['kit']['defis'][number], 'id' | 'attachments'>,
  contents: OpenedKit['contents'],
): void {
  // No déport stands in the way of replacing what is there: it is the file's own keeping, and shows nothing.
  const all = { role: 'coordinator', ownDeports: new Set<DefiId>() } as const;
  const gone = readAttachments(db, all, defi.id).filter(
    (here) => !defi.attachments.some(({ digest, name }) => digest === here.digest && name === here.name),
  );
  for (const { id } of gone) removeFromDefi(db, entry, id);
  for (const { digest, name, mediaType, size, field, category } of defi.attachments) {
    const content = contents.get(digest);
    if (content === undefined) throw new TypeError('a kit without the bytes that it names');
    writeAttachment(db, { digest, mediaType, size, content });
    attachToDefi(db, entry, { defi: defi.id, digest, name, field, category });
  }
}

/**
 * The juror's ballots that the coordinator has: known from now on, so that the next one follows them. What they agree on
 * is taken over where this file never said anything; what the juror did here stands. Answers how many were not known here.
 */
function takeBallotsBack(ports: Ports, db: WritableDb, entry: number, { kit }: OpenedKit): number {
  const juror = kit.juror.id;
  const ballots = kit.returned.map((signed) => {
    const read = readBallotBody(signed.body, ports.hash);
    const own =
      read.ok &&
      read.value.ballot.juror === juror &&
      read.value.ballot.session === kit.session &&
      ports.signing.verify(signed.body, signed.signature, signed.publicKey);
    if (!own) throw new AppFailure('kit-damaged', { file: '' });
    return { ...read.value, signed };
  });
  const unknown = ballots.filter(({ digest }) => !hasBallot(db, digest));
  for (const ballot of unknown) {
    insertBallot(db, entry, { ...ballot, held: null, issue: null, source: 'file', received: null });
  }
  // A dossier in another part of the kit has its marks with that part.
  const here = new Set(kit.defis.map(({ id }) => id));
  const touched = readTouched(db, juror);
  for (const { defi, deport, marks, notes } of agreedEntries(ballots.map(({ ballot }) => ballot.entries))) {
    if (!here.has(defi)) continue;
    if (deport !== null && !touched.has(`${defi} deport`)) {
      writeDeport(db, entry, { juror, defi, reason: deport });
    }
    for (const { criterion, value } of marks) {
      if (touched.has(`${defi} mark:${criterion}`)) continue;
      writeMark(db, entry, { juror, defi, criterion, value, undoes: null });
    }
    for (const { field, text } of notes) {
      if (!touched.has(`${defi} ${field}`)) writeNote(db, entry, { juror, defi, field, text });
    }
  }
  return unknown.length;
}
