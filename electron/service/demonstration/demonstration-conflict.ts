import { Ballot, type BallotEntry } from '#core/ballot/ballot.ts';
import { signBallot, type SignedBallot } from '#core/ballot/signed-ballot.ts';
import { asDeviceId, asDigest } from '#core/ids.ts';
import { sha256, toHex } from '../node-ports.ts';
import { nodeSigning } from '../node-signing.ts';
import { demonstrationKeyOf } from './demonstration-ballots.ts';
import { demonstrationSeed, type PlannedJuror } from './demonstration-plan.ts';
import { seededPorts } from './seeded-ports.ts';

/**
 * Two ballots of a juror who copied the session file to a second computer and went on in both: each follows the ballot
 * that was sent, neither follows the other, and they differ in the first mark of two défis.
 */
export function conflictingBallots(sent: SignedBallot, juror: PlannedJuror): [SignedBallot, SignedBallot] {
  const before = Ballot.parse(JSON.parse(sent.body));
  const digest = asDigest(sha256(sent.body));
  const ports = seededPorts(`${demonstrationSeed}/conflict`, '2018-06-30T18:00:00.000Z');
  const made = (device: Ballot['device'], sequence: number, change: number): SignedBallot =>
    signBallot(
      Ballot.parse({
        ...before,
        device,
        nonce: toHex(ports.randomBytes(16)),
        sequence,
        parents: [digest],
        ancestors: [digest],
        writtenAt: ports.now(),
        entries: withFirstMarks(before.entries, change),
      }),
      demonstrationKeyOf(juror),
      juror.enrolment,
      nodeSigning,
    );
  return [made(before.device, 2, 25), made(asDeviceId(ports.newId()), 1, -25)];
}

/** The entries with the first mark of the first two marked défis moved by so many hundredths, within the scale. */
function withFirstMarks(entries: readonly BallotEntry[], change: number): BallotEntry[] {
  const changed = new Set(entries.filter(({ marks }) => marks.length > 0).slice(0, 2));
  return entries.map((entry) => {
    const [first, ...others] = entry.marks;
    if (!changed.has(entry) || first === undefined) return entry;
    const value = Math.min(400, Math.max(100, first.value + change));
    return { ...entry, marks: [{ ...first, value }, ...others] };
  });
}
