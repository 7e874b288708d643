import { describe, expect, test } from 'vitest';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import {
  centralWeightsSentence,
  drawnSentence,
  flagSentence,
  markChangeSentence,
  passedOverSentence,
  restrictedSentences,
  tieBreakSentence,
  weightChangeSentence,
  type Names,
} from '#core/texts/firmness-sentences.ts';
import { criterion, defi, gridOf, juror } from '#tests/support/core-samples.ts';
import { setFrench } from '#core/texts/texts.ts';

const [alpha, bravo, charlie] = [defi(1), defi(2), defi(3)];
const titles = new Map<string, string>([
  [alpha, 'Alpha'],
  [bravo, 'Bravo'],
  [charlie, 'Charlie'],
]);
const names: Names = { defi: (id) => titles.get(id) ?? id, juror: () => 'Mme X' };
const grid = gridOf([{}, {}, { weight: 200 }]);
const c2 = criterion(2);

type NearCut = FirmnessView['nearCut'][number];
type Change = NearCut['mark']['changes'][number];

const change: Change = { defi: bravo, juror: juror(1), criterion: c2, from: 300, to: 350, by: 'order' };
const near = (
  mark: NearCut['mark'],
  weights: NearCut['weights'] = { distance: null, why: 'none', to: null },
): NearCut => ({
  defi: alpha,
  other: bravo,
  side: 'above',
  mark,
  weights,
});
const none: NearCut['mark'] = { size: null, why: 'none', changes: [] };

describe('flags', () => {
  test('name the criterion, the marks and, for one that stands out, who gave it', () => {
    expect(flagSentence({ kind: 'range', criterion: c2, min: 100, max: 400 }, names, 'fr')).toBe(
      setFrench('C2 : de 1 à 4, la moitié de l’échelle ou plus.'),
    );
    expect(
      flagSentence(
        { kind: 'outlier', criterion: c2, juror: juror(1), mark: 400, median: 237.5 },
        names,
        'fr',
      ),
    ).toBe(setFrench('C2 : Mme X a mis 4, à 1,63 de la médiane des autres (2,38).'));
  });
});

describe('equal totals', () => {
  const broken = (
    rule: RankingView['breaks'][number]['rule'],
    ...values: readonly [string, string]
  ): RankingView['breaks'][number] => ({
    rule,
    rank: 3,
    parts: [
      { value: values[0], defis: [alpha] },
      { value: values[1], defis: [bravo, charlie] },
    ],
  });

  test('tell what was equal, by which rule it was parted, and the values', () => {
    const sentence = tieBreakSentence(
      broken({ kind: 'criterion', criterion: c2 }, '350/1', '325/1'),
      names,
      'fr',
    );
    expect(sentence).toContain(
      setFrench('Au rang 3, « Alpha », « Bravo » et « Charlie » ont exactement le même total.'),
    );
    expect(sentence).toContain(
      setFrench(
        'Départagés par la moyenne au critère C2 : « Alpha » (3,50), puis « Bravo » et « Charlie » (3,25).',
      ),
    );
  });

  test.each([
    [{ kind: 'general-grid-rank' }, '1/1', '2/1', '(rang 1), puis'],
    [{ kind: 'coups-de-coeur' }, '3/1', '0/1', '(3), puis'],
    // Variances in squared hundredths; people read deviations.
    [{ kind: 'spread' }, '2500/1', '10000/1', '(écart-type 0,50), puis'],
    [{ kind: 'plenary-order' }, '4/1', '5/1', '(place 4), puis'],
  ] as const)('have words for the rule %j', (rule, first, second, told) => {
    expect(tieBreakSentence(broken(rule, first, second), names, 'fr')).toContain(told);
  });

  test('show as many decimals as it takes to see which is greater', () => {
    const sentence = tieBreakSentence(
      broken({ kind: 'criterion', criterion: c2 }, '1000/3', '333/1'),
      names,
      'en',
    );
    expect(sentence).toContain('(3.333)');
    expect(sentence).toContain('(3.330)');
  });

  test('tell which rule could not be asked, and why', () => {
    const passed = { rule: { kind: 'general-grid-rank' }, rank: 2, defis: [alpha, bravo] } as const;
    expect(
      passedOverSentence({ ...passed, defis: [...passed.defis], reason: 'missing' }, names, 'fr'),
    ).toContain('il manque une valeur à l’un d’eux');
    expect(
      passedOverSentence({ ...passed, defis: [...passed.defis], reason: 'different-groups' }, names, 'fr'),
    ).toContain('groupes différents');
  });
});

describe('what would turn the order', () => {
  test('is one mark of one juror, or one of several', () => {
    expect(markChangeSentence(near({ size: 50, why: null, changes: [change] }), names, 'fr')).toBe(
      setFrench(
        'Il suffirait que Mme X mette 3,5 au lieu de 3 au critère C2 de « Bravo », pour que « Bravo » passe devant « Alpha ». Cela dit combien l’ordre est serré, pas que cette note est à revoir.',
      ),
    );
    expect(
      markChangeSentence(near({ size: 50, why: null, changes: [change, change] }), names, 'fr'),
    ).toContain('un autre changement du même pas');
  });

  test('may be a threshold', () => {
    const down = { ...change, defi: alpha, from: 300, to: 250 };
    const told = (by: Change['by']): string =>
      markChangeSentence(near({ size: 50, why: null, changes: [{ ...down, by }] }), names, 'fr');
    expect(told('criterion-threshold')).toContain(setFrench('pour que « Alpha » tombe sous le seuil de C2'));
    expect(told('overall-threshold')).toContain(setFrench('pour que « Alpha » tombe sous le seuil du total'));
  });

  test('the one below the cut is the lower one', () => {
    expect(markChangeSentence({ ...near(none), side: 'below' }, names, 'fr')).toContain(
      setFrench('ne ferait passer « Alpha » devant « Bravo »'),
    );
  });

  test('is weight moved from one criterion to another', () => {
    const told = weightChangeSentence(
      near(none, { distance: 0.042, why: null, to: [0.208, 0.25, 0.542] }),
      grid,
      names,
      'fr',
    );
    expect(told.replaceAll(/\s/g, ' ')).toContain(
      'Déplacer 4,2 points de pourcentage de poids (C1 de 25,0 % à 20,8 %, C3 de 50,0 % à 54,2 %) mettrait « Alpha » et « Bravo » à égalité',
    );
  });

  test('is told not to exist, or not to matter', () => {
    expect(weightChangeSentence(near(none), grid, names, 'fr')).toContain('Aucune pondération');
    expect(
      weightChangeSentence(near(none, { distance: 0, why: null, to: [0.25, 0.25, 0.5] }), grid, names, 'fr'),
    ).toContain('à égalité de score');
    const byPeople = near(
      { size: null, why: 'not-by-score', changes: [] },
      { distance: null, why: 'not-by-score', to: null },
    );
    for (const told of [
      markChangeSentence(byPeople, names, 'fr'),
      weightChangeSentence(byPeople, grid, names, 'fr'),
    ]) {
      expect(told).toContain(setFrench('« Alpha » est devant « Bravo » par une décision'));
    }
  });
});

describe('weights and draws', () => {
  const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

  test('which weights put a défi first, or that none did', () => {
    expect(plain(centralWeightsSentence([0.5, 0.25, 0.25], grid, 'fr'))).toContain(
      'C1 50,0 %, C2 25,0 %, C3 25,0 %',
    );
    expect(centralWeightsSentence(null, grid, 'fr')).toContain('Aucune des pondérations tirées');
  });

  test('how much holds when weights move a little; above the cut only where there is one', () => {
    const row = { defi: alpha, ranks: [0.45, 0.55], centralWeights: null, aboveCut: 0.9 };
    expect(restrictedSentences(row, 10, 'fr').map(plain)).toEqual([
      expect.stringContaining('Premier dans 45,0 % des pondérations à 10 points'),
      expect.stringContaining('Au-dessus de la coupure dans 90,0 %'),
    ]);
    expect(restrictedSentences({ ...row, aboveCut: null }, 10, 'fr')).toHaveLength(1);
  });

  test('what was drawn, how often, and from which seed', () => {
    const progress = (drawn: number) => ({ drawn, wanted: drawn });
    const weights = { progress: progress(10_000), why: null, rows: [] };
    const told = drawnSentence(
      {
        whole: true,
        seed: '00ff00ff00ff00ff',
        jurors: { progress: progress(2_000), why: null, rows: [] },
        weights,
        restricted: { ...weights, points: 10 },
        alpha: [],
        influence: [],
        nearCut: [],
      },
      'en',
    );
    expect(told).toContain('2,000 juries, 10,000 sets of any weights');
    expect(told).toContain('seed 00ff00ff00ff00ff');
  });
});
