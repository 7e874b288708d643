import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { teamAdviceText, type RequestedEig, type RowAdvice, type Verdict } from '#core/ballot/team-advice.ts';
import { profiles, type Profile } from '#core/defi/profile.ts';
import { advisedTeams, sizeOutcome } from '#core/selection/advised-teams.ts';
import { gatherAdvice, type AdviceNote } from '#core/selection/gather-advice.ts';
import { juror } from '#tests/support/core-samples.ts';

const bounds = { minTeam: 2, maxTeam: 3 };

const team = (...asked: readonly Profile[]): RequestedEig[] =>
  asked.map((profile, at) => ({
    place: at + 1,
    profile,
    words: `poste ${String(at + 1)}`,
    mission: `mission ${String(at + 1)}`,
  }));

const size = (by: number, text: string): AdviceNote => ({ juror: juror(by), field: 'advice-size', text });

/** `keep`, `drop`, or the profile to have instead, for the EIGs of a request from the first on. */
function rows(
  by: number,
  requested: readonly RequestedEig[],
  ...verdicts: ('keep' | 'drop' | Profile | null)[]
): AdviceNote {
  const advice = verdicts.flatMap((verdict, at): RowAdvice[] => {
    const eig = requested[at];
    if (verdict === null || eig === undefined) return [];
    const said: Verdict =
      verdict === 'keep' || verdict === 'drop' ? { kind: verdict } : { kind: 'replace', by: verdict };
    return [{ place: eig.place, asked: eig.profile, verdict: said }];
  });
  return { juror: juror(by), field: 'advice-profiles', text: teamAdviceText(advice) };
}

/** The teams that the notes make of a request, as `id: profiles`. */
const teamsOf = (notes: readonly AdviceNote[], requested: readonly RequestedEig[], more = bounds): string[] =>
  advisedTeams(gatherAdvice(notes, requested, requested.length), requested, requested.length, more).map(
    ({ id, rule, seats, eigs }) =>
      `${id} ${rule} ${String(seats)}: ${eigs.map(({ profile }) => profile).join(' ')}`,
  );

const three = team('designer', 'developer', 'data-scientist');

describe('advice gathered', () => {
  test('counts sizes, what is said of each EIG, reasons and who doubts', () => {
    const advice = gatherAdvice(
      [
        size(1, ' 2 '),
        size(2, '3'),
        size(3, '2'),
        size(4, 'deux'),
        rows(1, three, 'keep', 'keep', 'drop'),
        rows(2, three, 'keep', 'data-engineer'),
        { juror: juror(5), field: 'advice-reason', text: 'Trop large.' },
        { juror: juror(6), field: 'advice-reason', text: '  ' },
        { juror: juror(7), field: 'comment', text: 'Bon dossier.' },
      ],
      three,
      3,
    );
    expect(advice.advisers).toBe(4);
    expect(advice.sizes).toEqual([
      { size: 2, jurors: 2 },
      { size: 3, jurors: 1 },
    ]);
    expect(advice.medianSize).toBe(2);
    expect(advice.rows).toEqual([
      { place: 1, profile: 'designer', keep: 2, drop: 0, replace: [], outdated: 0 },
      {
        place: 2,
        profile: 'developer',
        keep: 1,
        drop: 0,
        replace: [{ by: 'data-engineer', jurors: 1 }],
        outdated: 0,
      },
      { place: 3, profile: 'data-scientist', keep: 0, drop: 1, replace: [], outdated: 0 },
    ]);
    expect(advice.reasons).toEqual([{ juror: juror(5), text: 'Trop large.' }]);
    // 1 by size and by dropping, 3 by size.
    expect(advice.doubting).toBe(2);
  });

  test('leaves out, but counts, what was said of a request that changed since', () => {
    const before = team('designer', 'developer');
    const after = team('designer', 'jurist');
    const advice = gatherAdvice([rows(1, before, 'keep', 'drop')], after, 2);
    expect(advice.rows[1]).toMatchObject({ profile: 'jurist', drop: 0, outdated: 1 });
    expect(advice.doubting).toBe(0);
  });

  test('takes a profile in the stead of itself for a profile kept', () => {
    const advice = gatherAdvice([rows(1, three, 'designer')], three, 3);
    expect(advice.rows[0]).toMatchObject({ keep: 1, replace: [] });
    expect(teamsOf([rows(1, three, 'designer')], three)).toEqual([]);
  });
});

describe('the size that is advised', () => {
  test.each([
    [null, 3, 'silent'],
    [2.5, 3, 'split'],
    [3, 3, 'as-requested'],
    [3, 2, 'larger'],
    [4, 3, 'out-of-bounds'],
    [2, 3, 'smaller'],
    [1, 3, 'out-of-bounds'],
    [2, null, 'unknown'],
  ] as const)('median %s of %s requested: %s', (median, requested, outcome) => {
    expect(sizeOutcome(median, requested, bounds)).toBe(outcome);
  });
});

describe('the teams that follow', () => {
  test('the median size, without the EIGs that fewest would keep, else without the last', () => {
    expect(teamsOf([size(1, '2'), size(2, '2'), size(3, '3')], three)).toEqual([
      'reduced median-size 2: designer developer',
    ]);
    expect(teamsOf([size(1, '2'), rows(2, three, 'drop')], three)).toEqual([
      'reduced median-size 2: developer data-scientist',
    ]);
  });

  test('who would replace an EIG wants one at its place', () => {
    const notes = [size(1, '2'), rows(1, three, 'keep', 'jurist', null), rows(2, three, 'keep', 'jurist')];
    expect(teamsOf(notes, three)).toEqual([
      'reduced median-size 2: designer jurist',
      'changed majority-replace 3: designer jurist data-scientist',
    ]);
  });

  test('no reduced team where jurors are split, want more, or want fewer than the call allows', () => {
    expect(teamsOf([size(1, '2'), size(2, '3')], three)).toEqual([]);
    expect(teamsOf([size(1, '4')], three)).toEqual([]);
    expect(teamsOf([size(1, '1')], three)).toEqual([]);
  });

  test('without a size, the EIGs that more than half would drop are left out', () => {
    const drop = rows(1, three, 'keep', 'keep', 'drop');
    expect(teamsOf([drop], three)).toEqual(['reduced majority-drop 2: designer developer']);
    expect(teamsOf([drop, rows(2, three, null, null, 'keep')], three)).toEqual([]);
    // A size that says otherwise decides.
    expect(teamsOf([drop, size(2, '3')], three)).toEqual([]);
    expect(teamsOf([rows(1, three, null, 'drop', 'drop')], three)).toEqual([]);
  });

  test('a profile is replaced when more than half of those who speak of it want the same one', () => {
    const pair = team('designer', 'developer');
    const jurist = rows(1, pair, null, 'jurist');
    expect(teamsOf([jurist], pair)).toEqual(['changed majority-replace 2: designer jurist']);
    expect(teamsOf([jurist, rows(2, pair, null, 'keep')], pair)).toEqual([]);
    expect(teamsOf([jurist, rows(2, pair, null, 'data-analyst')], pair)).toEqual([]);
    const [changed] = advisedTeams(gatherAdvice([jurist], pair, 2), pair, 2, bounds);
    // The administration's words were about another profile; the mission stays.
    expect(changed?.eigs[1]).toEqual({ profile: 'jurist', words: '', mission: 'mission 2' });
  });

  test('a dossier that states a size alone is reduced to a team whose profiles are not told', () => {
    const advice = gatherAdvice([size(1, '2')], [], 3);
    expect(advisedTeams(advice, [], 3, bounds)).toEqual([
      { id: 'reduced', rule: 'median-size', seats: 2, eigs: [] },
    ]);
  });
});

test('whatever jurors say, teams are as large as they say and hold what was asked for or advised', () => {
  const verdict = fc.constantFrom<'keep' | 'drop' | Profile | null>(null, 'keep', 'drop', ...profiles);
  const said = fc.record({
    size: fc.option(fc.integer({ min: 1, max: 5 })),
    verdicts: fc.array(verdict, { maxLength: 4 }),
  });
  const asked = fc.array(fc.constantFrom(...profiles), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(asked, fc.array(said, { maxLength: 7 }), (requestedProfiles, jurors) => {
      const requested = team(...requestedProfiles);
      const notes = jurors.flatMap((one, by) => [
        ...(one.size === null ? [] : [size(by, String(one.size))]),
        rows(by, requested, ...one.verdicts),
      ]);
      const advice = gatherAdvice(notes, requested, requested.length);
      // In whatever order ballots come in.
      expect(gatherAdvice([...notes].reverse(), requested, requested.length)).toEqual(advice);
      expect(advice.doubting).toBeLessThanOrEqual(advice.advisers);
      const wanted = new Set(jurors.flatMap(({ verdicts }) => verdicts));
      for (const { id, seats, eigs } of advisedTeams(advice, requested, requested.length, bounds)) {
        expect(eigs).toHaveLength(seats);
        if (id === 'reduced') {
          expect(seats).toBeLessThan(requested.length);
          expect(seats).toBeGreaterThanOrEqual(bounds.minTeam);
        } else expect(seats).toBe(requested.length);
        for (const { profile, mission } of eigs) {
          const own = requested.find((eig) => eig.mission === mission);
          expect(own?.profile === profile || wanted.has(profile)).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});
