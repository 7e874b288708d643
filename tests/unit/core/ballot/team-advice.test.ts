import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advisableSizes,
  outdatedAdvice,
  readTeamAdvice,
  requestedEigs,
  teamAdviceText,
  withAdvice,
  type RowAdvice,
} from '#core/ballot/team-advice.ts';
import { profiles } from '#core/defi/profile.ts';
import { adviceSentence, adviceText, adviceWords } from '#core/texts/team-advice.ts';
import { setFrench } from '#core/texts/texts.ts';

const anyAdvice: fc.Arbitrary<RowAdvice[]> = fc.uniqueArray(
  fc.record({
    place: fc.integer({ min: 1, max: 50 }),
    asked: fc.constantFrom(...profiles),
    verdict: fc.oneof(
      fc.constant({ kind: 'keep' } as const),
      fc.constant({ kind: 'drop' } as const),
      fc.constantFrom(...profiles).map((by) => ({ kind: 'replace', by }) as const),
    ),
  }),
  { selector: ({ place }) => place, maxLength: 8 },
);

describe('advice on the profiles of a team', () => {
  test('is read as it was written, and written in one way whatever the order', () => {
    fc.assert(
      fc.property(anyAdvice, (advice) => {
        const text = teamAdviceText(advice);
        expect(readTeamAdvice(text)).toEqual([...advice].sort((a, b) => a.place - b.place));
        expect(teamAdviceText([...advice].reverse())).toBe(text);
      }),
    );
  });

  test('no text can do harm: what is not in the form says nothing, the rest still counts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { place } of readTeamAdvice(text)) expect(place).toBeGreaterThan(0);
      }),
    );
    expect(
      readTeamAdvice(
        '0 developer keep\n2 wizard keep\n1 designer replace\n1 designer keep now\n3 jurist drop',
      ),
    ).toEqual([{ place: 3, asked: 'jurist', verdict: { kind: 'drop' } }]);
  });

  test('of one EIG stands in the place of the advice before, and goes when it is taken away', () => {
    const eig = { place: 2, profile: 'designer' } as const;
    const kept = withAdvice([], eig, { kind: 'keep' });
    expect(teamAdviceText(withAdvice(kept, eig, { kind: 'replace', by: 'data-analyst' }))).toBe(
      '2 designer replace data-analyst',
    );
    expect(withAdvice(kept, eig, null)).toEqual([]);
  });

  test('is outdated once the dossier asks for something else at that place', () => {
    const advice = readTeamAdvice('1 developer keep\n2 designer drop');
    const requested = requestedEigs([
      { mission: '', profileWords: '', profile: 'other' },
      { mission: 'Coder', profileWords: 'Dév', profile: 'developer' },
      { mission: 'Trier', profileWords: '', profile: 'data-analyst' },
    ]);
    expect(requested.map(({ place, profile }) => [place, profile])).toEqual([
      [1, 'developer'],
      [2, 'data-analyst'],
    ]);
    expect(outdatedAdvice(advice, requested)).toEqual([advice[1]]);
  });

  test('reads as one sentence, with one colon', () => {
    const [advice] = readTeamAdvice('2 designer replace data-scientist');
    if (advice === undefined) throw new Error('no advice was read');
    expect(adviceSentence(advice, 'fr')).toBe(
      setFrench('remplacer l’EIG 2 (Design) par Science des données'),
    );
    const notes = new Map([
      ['advice-size', '2'],
      ['advice-profiles', '1 developer keep\n2 designer drop\nnothing of ours'],
      ['advice-reason', 'Le sujet est technique.'],
    ]);
    expect(adviceText((field) => notes.get(field) ?? null, 'fr')).toBe(
      setFrench(
        'Avis sur l’équipe : accorder 2 EIG ; garder l’EIG 1 (Développement) ; retirer l’EIG 2 (Design). Le sujet est technique.',
      ),
    );
    expect(adviceWords((field) => notes.get(field) ?? null, 'en')).toBe(
      'Grant 2 EIGs; keep EIG 1 (Development); drop EIG 2 (Design). Le sujet est technique.',
    );
    expect(adviceText((field) => (field === 'advice-reason' ? 'Trop peu.' : null), 'fr')).toBe(
      setFrench('Avis sur l’équipe : Trop peu.'),
    );
    expect(adviceText(() => null, 'fr')).toBeNull();
  });
});

test('sizes to advise are those of the call, and the one that was asked for', () => {
  expect(advisableSizes(3, { minTeam: 2, maxTeam: 3 })).toEqual([2, 3]);
  expect(advisableSizes(1, { minTeam: 2, maxTeam: 4 })).toEqual([1, 2, 3, 4]);
  expect(advisableSizes(null, { minTeam: 2, maxTeam: 3 })).toEqual([2, 3]);
});
