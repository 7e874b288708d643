import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedBallot } from '#core/ballot/signed-ballot.ts';
import { readBallotSummaries, readSignedBallot } from '#db/queries/ballots.ts';
import { ServiceContext } from '../context.ts';
import { conflictingBallots } from '../demonstration/demonstration-conflict.ts';
import {
  demonstrationKey,
  demonstrationPlan,
  demonstrationSeed,
  nameInFiles,
  type PlannedJuror,
} from '../demonstration/demonstration-plan.ts';
import { createOpenDemonstration } from '../demonstration/demonstration-session.ts';
import { seededPorts } from '../demonstration/seeded-ports.ts';
import { writeBallotFile } from '../interchange/exchange/ballot-file.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { writeWholeFile } from '../whole-file.ts';
import { onlyDemonstration, openDemonstration } from './open-demonstration.ts';
import { writeKits } from './write-kits.ts';

/** What was written, each as a path. */
export interface DemonstrationFiles {
  /** The whole session, deliberation open. */
  readonly session: string;
  /** The same session with its kits written and no ballot received. */
  readonly beforeMerge: string;
  readonly kits: readonly string[];
  /** Received in any order into `beforeMerge`, they make the ranking of `session`. */
  readonly ballots: readonly string[];
  readonly conflict: readonly [string, string];
  readonly tampered: string;
}

/**
 * Writes the demonstration into a folder, over an older one: both sessions, the kits (not locked, so that anyone can look
 * inside) and the ballots. The whole session is open afterwards. Sealed files differ in their bytes each time, what is
 * in them does not.
 */
export async function writeDemonstration(
  context: ServiceContext,
  folder: string,
  job: Job,
): Promise<DemonstrationFiles> {
  const [kitFolder, ballotFolder, toTry] = ['kits', 'ballots', 'ballots-a-essayer'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  for (const each of [kitFolder, ballotFolder, toTry]) mkdirSync(each, { recursive: true });
  const paths = { session: join(folder, 'demo.eigjury'), beforeMerge: join(folder, 'before-merge.eigjury') };
  // Looked at before anything is written: neither is ever put over a session of someone's own.
  onlyDemonstration(paths.beforeMerge);
  const session = await openDemonstration(context, paths.session, 'coordinator', true);
  const kits = await writeOpenKits(context, paths.beforeMerge, kitFolder, job);

  const write = async (path: string, signed: SignedBallot): Promise<string> => {
    writeWholeFile(path, await writeBallotFile(signed, demonstrationKey.recipient, context.ports));
    return path;
  };
  const { jurors } = demonstrationPlan();
  const ballots: string[] = [];
  for (const juror of jurors) {
    const path = join(ballotFolder, `bulletin-${nameInFiles(juror.name)}.eigballot`);
    ballots.push(await write(path, sentBy(session, juror)));
  }
  const [, twice, thrice] = jurors;
  if (twice === undefined || thrice === undefined) throw new RangeError('a demonstration of one juror');
  const [one, other] = conflictingBallots(sentBy(session, twice), twice);
  const conflict = [
    await write(join(toTry, 'conflit-1.eigballot'), one),
    await write(join(toTry, 'conflit-2.eigballot'), other),
  ] as const;
  const tampered = join(toTry, 'modifie.eigballot');
  writeWholeFile(tampered, await changedBallot(context, sentBy(session, thrice)));
  return { ...paths, kits, ballots, conflict, tampered };
}

/** Makes the session before any ballot and writes its kits, as the window would. */
async function writeOpenKits(
  { host }: ServiceContext,
  path: string,
  folder: string,
  job: Job,
): Promise<string[]> {
  const ports = seededPorts(`${demonstrationSeed}/kits`, '2018-06-18T08:00:00.000Z');
  const own = new ServiceContext(ports, host);
  own.take(createOpenDemonstration(path));
  try {
    const { written } = await writeKits(own, { folder, jurors: null, locked: false, reissue: null }, job);
    return written.flatMap(({ files }) => files.map(({ fileName }) => join(folder, fileName)));
  } finally {
    own.close();
  }
}

/** The ballot of this juror that the whole session holds. */
function sentBy(session: OpenSession, juror: PlannedJuror): SignedBallot {
  const found = readBallotSummaries(session.db).find((ballot) => ballot.juror === juror.id);
  const signed = found === undefined ? null : readSignedBallot(session.db, found.digest);
  if (signed === null) throw new TypeError('a demonstration without this ballot');
  return signed;
}

/** A ballot file of which one bit of the sealed part was turned over. */
async function changedBallot({ ports }: ServiceContext, signed: SignedBallot): Promise<Uint8Array> {
  const bytes = Uint8Array.from(await writeBallotFile(signed, demonstrationKey.recipient, ports));
  const at = bytes.length - 100;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
