import { join } from 'node:path';
import { writeKitFile, type Kit } from '#core/ballot/kit.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { JurorId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readDeports, readEnrolments, writeEnrolment, writeKit } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { writeWholeFile } from '../whole-file.ts';
import { isRecevable } from './decide-recevabilite.ts';

/** The défis that a juror is to mark: the recevable ones but those under a déport known beforehand. */
export function writePlan(session: OpenSession, juror: JurorId): StoredDefi[] {
  const apart = new Set(
    readDeports(session.db)
      .filter((deport) => deport.juror === juror)
      .map(({ defi }) => defi),
  );
  return readDefis(session.db, session.viewer()).defis.filter(
    (defi) => isRecevable(defi) && !apart.has(defi.id),
  );
}

/** Writes one kit per juror into a folder; each file is whole or not there. */
export function writeKits(
  context: ServiceContext,
  folder: string,
  wanted: readonly JurorId[] | null,
): { written: { juror: JurorId; fileName: string }[] } {
  const session = context.coordinatorSession();
  if (session.phase() !== 'notation') throw new AppFailure('kits-not-now');
  const jurors = session.activeJurors().filter(({ id }) => wanted === null || wanted.includes(id));
  const written: { juror: JurorId; fileName: string }[] = [];
  const taken = new Set<string>();
  for (const juror of jurors) {
    const fileName = kitName(juror.name, taken);
    const known = readEnrolments(session.db, juror.id).at(-1);
    const enrolment = known?.secret ?? toHex(context.ports.randomBytes(32));
    const kit: Kit = {
      session: session.facts.id,
      sessionName: readName(session.db),
      demonstration: session.facts.demonstration,
      juror: {
        id: juror.id,
        name: juror.name,
        organisation: juror.organisation,
        office: juror.office,
        group: juror.group,
      },
      enrolment,
      grid: readGrid(session.db).grid,
      settings: readSettings(session.db),
      writtenAt: context.ports.now(),
      defis: writePlan(session, juror.id).map(({ id, content }) => ({
        id,
        // Who filed, and what the instruction wrote for itself, is none of a juror's business.
        content: { ...content, applicantEmail: null, privateAnswers: [] },
      })),
    };
    const { text, digest } = writeKitFile(kit, context.ports.hash);
    const change = { kind: 'write-kit', subject: juror.id, payload: { digest, fileName } };
    session.record(change, (db, entry) => {
      if (known === undefined)
        writeEnrolment(db, entry, juror.id, { issue: 1, secret: enrolment, reason: null });
      writeKit(db, entry, { juror: juror.id, digest, fileName });
      // Last, so that a kit that cannot be written leaves no trace of having been.
      writeWholeFile(join(folder, fileName), text);
    });
    written.push({ juror: juror.id, fileName });
  }
  return { written };
}

/** `kit-jeanne-martin.eigkit`; two jurors of one name get a number. */
function kitName(name: string, taken: Set<string>): string {
  const plain = plainLabel(name).replaceAll(' ', '-');
  for (let number = 1; ; number += 1) {
    const fileName = `kit-${plain === '' ? 'jure' : plain}${number === 1 ? '' : `-${String(number)}`}.eigkit`;
    if (taken.has(fileName)) continue;
    taken.add(fileName);
    return fileName;
  }
}
