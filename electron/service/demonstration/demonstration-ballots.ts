import { Ballot, type BallotEntry } from '#core/ballot/ballot.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { signBallot, type SignedBallot } from '#core/ballot/signed-ballot.ts';
import type { SigningKey } from '#core/ports.ts';
import { toHex } from '../node-ports.ts';
import { nodeSigning } from '../node-signing.ts';
import { demonstrationAdvice, demonstrationComments, demonstrationOverall } from './demonstration-jury.ts';
import {
  demonstrationGrid,
  demonstrationSeed,
  goesToJurors,
  type DemonstrationPlan,
  type PlannedDefi,
  type PlannedJuror,
} from './demonstration-plan.ts';
import { SeededRandom } from './seeded-ports.ts';

// What the invented jurors say, and with which keys they sign it.

/** The key of a juror's invented machine; no more secret than the rest of the demonstration. */
export const demonstrationKeyOf = (juror: PlannedJuror): SigningKey =>
  nodeSigning.keyOf(new SeededRandom(`${demonstrationSeed}/key/${juror.id}`).bytes(32));

/** The signed ballot of the juror at this place of the jury. */
export function demonstrationBallot(
  { ports, session, defis }: DemonstrationPlan,
  juror: PlannedJuror,
  index: number,
): { readonly ballot: Ballot; readonly signed: SignedBallot } {
  const ballot = Ballot.parse({
    session,
    juror: juror.id,
    device: ports.newId(),
    grid: ports.hash(canonicalText(demonstrationGrid)),
    nonce: toHex(ports.randomBytes(16)),
    sequence: 1,
    parents: [],
    ancestors: [],
    writtenAt: ports.now(),
    entries: defis.filter(goesToJurors).map((defi, position) => entryOf(defi, juror, index, position)),
  });
  return { ballot, signed: signBallot(ballot, demonstrationKeyOf(juror), juror.enrolment, ports.signing) };
}

/** One juror withdraws from Plume; one left the last criteria of two défis open, so that this shows. */
function entryOf(
  { id, source }: PlannedDefi,
  juror: PlannedJuror,
  jurorIndex: number,
  position: number,
): BallotEntry {
  if (source.title === 'Plume' && jurorIndex === 7) {
    return {
      defi: id,
      deport: 'A dirigé jusqu’en 2017 un service de la juridiction porteuse.',
      marks: [],
      notes: [],
    };
  }
  const random = new SeededRandom(`${demonstrationSeed}/${juror.id}/${id}`);
  const opinion = random.normal() * 22;
  const criteria = demonstrationGrid.criteria.map(({ id: criterion }) => criterion);
  const left = jurorIndex === 4 && (position === 3 || position === 9) ? 2 : 0;
  const marks = criteria.slice(0, criteria.length - left).map((criterion) => {
    const raw = 150 + 235 * source.quality + juror.severity + opinion + random.normal() * 32;
    // Jurors mark in quarters; the scale goes from 1 to 4.
    const value = Math.min(400, Math.max(100, Math.round(raw / 25) * 25));
    return { criterion, value };
  });
  const advice = new SeededRandom(`${demonstrationSeed}/advice/${juror.id}/${id}`);
  const notes = [...notesOf(random, marks), ...adviceOf(advice, marks, source.eigs.length)];
  return { defi: id, deport: null, marks, notes };
}

type Marks = readonly { readonly criterion: string; readonly value: number }[];

function notesOf(random: SeededRandom, marks: Marks): BallotEntry['notes'] {
  const notes: BallotEntry['notes'] = [];
  for (const { criterion, value } of marks) {
    const pool = demonstrationComments[criterion];
    if (pool === undefined || random.next() > 0.22) continue;
    notes.push({ field: `comment:${criterion}`, text: random.pick(value >= 300 ? pool.high : pool.low) });
  }
  if (random.next() < 0.3) {
    const pool = meanOf(marks) >= 300 ? demonstrationOverall.high : demonstrationOverall.low;
    notes.push({ field: 'comment', text: random.pick(pool) });
  }
  return notes;
}

/** Some jurors advise another size of team than the one asked for, and most love a défi that they marked very high. */
function adviceOf(random: SeededRandom, marks: Marks, team: number): BallotEntry['notes'] {
  const mean = meanOf(marks);
  const notes: BallotEntry['notes'] = [];
  const fewer = mean < 275 && team > 1;
  if ((fewer || mean >= 325) && random.next() < 0.3) {
    const size = fewer ? team - 1 : team + 1;
    const pool = fewer ? demonstrationAdvice.fewer : demonstrationAdvice.more;
    notes.push({ field: 'advice-size', text: String(size) });
    notes.push({ field: 'advice-reason', text: random.pick(pool) });
  }
  if (mean >= 370 && random.next() < 0.7) notes.push({ field: 'coup-de-coeur', text: '1' });
  return notes;
}

const meanOf = (marks: Marks): number =>
  marks.reduce((sum, { value }) => sum + value, 0) / Math.max(1, marks.length);
