import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Ballot } from '#core/ballot/ballot.ts';
import { Grid } from '#core/call/grid.ts';
import {
  asCriterionId,
  asDefiId,
  asDeviceId,
  asDigest,
  asJurorId,
  asSessionId,
  type CriterionId,
  type DefiId,
  type Digest,
  type JurorId,
} from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';

// Small, readable pieces of the domain for tests of the core: the same number always names the same thing.

export const sha256: Hash = (data) => asDigest(createHash('sha256').update(data).digest('hex'));

const uuid = (kind: string, number: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const sessionId = asSessionId(uuid('5', 1));
export const juror = (number: number): JurorId => asJurorId(uuid('a', number));
export const defi = (number: number): DefiId => asDefiId(uuid('d', number));
export const device = (number: number): ReturnType<typeof asDeviceId> => asDeviceId(uuid('e', number));
export const criterion = (number: number): CriterionId => asCriterionId(`C${String(number)}`);
export const digestOf = (text: string): Digest => sha256(text);

interface CriterionSketch {
  readonly weight?: number;
  readonly threshold?: number | null;
}

interface GridSketch {
  readonly scale?: Partial<Omit<Grid['scale'], 'levels'>>;
  readonly outOf?: number;
  readonly overallThreshold?: number | null;
}

/** A grid of marks from 1 to 4 by 0,05 and totals out of 20, with the criteria C1, C2 … of the sketches. */
export function gridOf(criteria: readonly CriterionSketch[], sketch: GridSketch = {}): Grid {
  return Grid.parse({
    template: 'test',
    label: 'Grille',
    criteria: criteria.map(({ weight = 100, threshold = null }, index) => ({
      id: criterion(index + 1),
      label: `Critère ${String(index + 1)}`,
      guidance: '',
      weight,
      threshold,
    })),
    scale: { min: 100, max: 400, step: 5, levels: [], ...sketch.scale },
    outOf: sketch.outOf ?? 2_000,
    overallThreshold: sketch.overallThreshold ?? null,
    signals: [],
  });
}

/** A ballot of juror 1 on an empty page; whatever is given replaces that part of it. */
export function ballotOf(given: Partial<Ballot> = {}): Ballot {
  return {
    session: sessionId,
    juror: juror(1),
    device: device(1),
    grid: digestOf('grid'),
    nonce: '0123456789abcdef0123456789abcdef',
    sequence: 1,
    parents: [],
    ancestors: [],
    writtenAt: '2018-06-20T10:00:00.000Z',
    entries: [],
    ...given,
  };
}

/** Ballots as jurors may write them: no défi, criterion or field twice, nothing beside a déport, any text in the notes. */
export const anyBallot: fc.Arbitrary<Ballot> = fc
  .record({
    nonce: fc.stringMatching(/^[0-9a-f]{32}$/),
    sequence: fc.integer({ min: 1, max: 50 }),
    parents: fc.uniqueArray(fc.string().map(digestOf), { maxLength: 3 }),
    ancestors: fc.uniqueArray(fc.string().map(digestOf), { maxLength: 5 }),
    entries: fc.uniqueArray(
      fc
        .record({
          defi: fc.integer({ min: 1, max: 40 }).map(defi),
          deport: fc.option(fc.string()),
          marks: fc.uniqueArray(
            fc.record({
              criterion: fc.integer({ min: 1, max: 5 }).map(criterion),
              value: fc.integer({ min: 20, max: 80 }).map((steps) => steps * 5),
            }),
            { selector: (mark) => mark.criterion, maxLength: 5 },
          ),
          notes: fc.uniqueArray(
            fc.record({
              field: fc.constantFrom('comment', 'comment:C1', 'comment:C2', 'coup-de-coeur'),
              text: fc.string({ unit: 'grapheme' }),
            }),
            { selector: (note) => note.field, maxLength: 4 },
          ),
        })
        .map((entry) => (entry.deport === null ? entry : { ...entry, marks: [], notes: [] })),
      { selector: (entry) => entry.defi, maxLength: 6 },
    ),
  })
  .map((parts) => ballotOf(parts));

/** The same items in some other order. */
export const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
