import { describe, expect, test } from 'vitest';
import type { ExplanationView, PortfolioView } from '#core/contract/requests/selection.ts';
import { asOptionId } from '#core/ids.ts';
import type { Chosen } from '#core/selection/portfolio.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { RuleNames } from '#core/texts/rule-sentences.ts';
import {
  againstOrderSentences,
  changeSentence,
  explanationSentences,
  optimumSentence,
  rankedTitles,
  valueWords,
} from '#core/texts/selection-sentences.ts';
import { defi } from '#tests/support/core-samples.ts';
import { setFrench } from '#core/texts/texts.ts';

const titles = new Map([
  [defi(1), 'Alpha'],
  [defi(2), 'Bravo'],
  [defi(3), 'Charlie'],
  [defi(4), 'Delta'],
]);
const names: RuleNames = {
  defi: (id) => titles.get(id) ?? null,
  team: (_defi, option) => (option === 'reduced' ? 'réduite (2 EIG)' : 'comme demandée (3 EIG)'),
  group: () => null,
};
const team = (number: number, option = 'requested'): Chosen => ({
  defi: defi(number),
  option: asOptionId(option),
});
const set = (value: number): PortfolioView => ({
  value,
  seats: 24,
  costCents: 160_000_000,
  fundCents: 110_000_000,
  defis: 11,
  chosen: [],
});
const plain = (text: string): string => text.replace(/\s/g, ' ');

const out: ExplanationView = {
  defi: defi(1),
  chosen: false,
  bar: null,
  otherwise: set(100),
  gap: 80,
  enters: [team(1), team(3)],
  leaves: [team(2), team(4)],
  rankNeeded: 7,
  points: 81,
  moreSeats: { by: 2, tied: false },
  moreFundCents: { by: 4_592_000, tied: true },
  decidedBy: [],
};
const rules: Scenario['rules'] = [
  { kind: 'seats', max: 24 },
  { kind: 'forced-out', defi: defi(1) },
];
const why = (
  view: Partial<ExplanationView>,
  objective: Scenario['objective'] = 'value',
  language: 'fr' | 'en' = 'fr',
): string[] =>
  explanationSentences({ ...out, ...view }, { scenario: { rules, objective }, names, language }).map(plain);

test('what was proven, in the unit of what was looked for', () => {
  expect(plain(optimumSentence(set(9_240), 'value', 'fr'))).toBe(
    'Optimum prouvé : 11 défis, 24 places, 1 100 000 €, 92,4 points',
  );
  expect(valueWords(80, 'value', 'fr')).toBe('0,8 point');
  expect(valueWords(200, 'value-by-eig', 'fr')).toBe('2 points × EIG');
  expect(valueWords(12, 'rank-points', 'fr')).toBe('12 points de rang');
});

test('what the choice is worth against the order', () => {
  const against = (best: number, straight: number): string =>
    againstOrderSentences({ best: set(best), straightDown: set(straight) }, 'value', 'fr').against;
  expect(against(9_240, 9_000)).toBe('Ce choix gagne 2,4 points.');
  expect(against(9_000, 9_000)).toBe('Ce choix vaut autant.');
  expect(against(9_000, 9_100)).toContain('vaut 1 point de moins');
});

describe('why a défi is out', () => {
  test('what it would take, and what selecting it all the same would do', () => {
    expect(why({})).toEqual([
      'Pour être retenu, il lui faudrait 0,81 point de plus (le total du rang 7 suffirait) ; ou 2 places de plus ; ou 45 920 € de plus, à égalité avec une autre sélection.',
      'Le retenir quand même : sortiraient « Bravo » et « Delta », entrerait « Charlie » ; la sélection perdrait 0,8 point.',
    ]);
  });

  test('the rank whose total would do was told as the rank that the points lead to', () => {
    const byRank = why({ rankNeeded: 7, points: 3, moreSeats: null, moreFundCents: null }, 'rank-points');
    expect(byRank[0]).toContain('de plus (le rang 7)');
  });

  test('what cannot help is not said', () => {
    expect(
      why({ rankNeeded: null, moreSeats: null, moreFundCents: null, enters: [team(1)], leaves: [] }),
    ).toEqual([
      'Pour être retenu, il lui faudrait 0,81 point de plus.',
      'Le retenir quand même : rien d’autre ne changerait ; la sélection perdrait 0,8 point.',
    ]);
  });

  test('one whose team changes neither comes nor goes', () => {
    expect(why({ enters: [team(1), team(2, 'reduced')], leaves: [team(2)] })[1]).toBe(
      'Le retenir quand même : l’équipe de « Bravo » passerait de « comme demandée (3 EIG) » à « réduite (2 EIG) » ; la sélection perdrait 0,8 point.',
    );
  });

  test('a tie, a rule that decides alone, rules that allow nothing, a bar', () => {
    expect(why({ gap: 0, moreSeats: null, moreFundCents: null })[0]).toContain('vaut exactement autant');
    expect(
      why({
        gap: null,
        points: null,
        otherwise: null,
        rankNeeded: null,
        moreSeats: null,
        moreFundCents: null,
        decidedBy: [1],
      }),
    ).toEqual([
      'Les règles ne laissent aucune sélection qui le retienne.',
      'Sans cette règle, il serait retenu : « Alpha » n’est pas retenu.',
    ]);
    expect(why({ bar: 'avis' })).toHaveLength(1);
  });
});

describe('why a défi is in', () => {
  test('how much it can lose, and who would come instead', () => {
    const view: Partial<ExplanationView> = { chosen: true, points: 79, enters: [team(3)], leaves: [team(1)] };
    expect(why(view)).toEqual([
      'Il peut perdre jusqu’à 0,79 point et rester retenu.',
      'Sans lui : entrerait « Charlie » ; la sélection perdrait 0,8 point.',
    ]);
    expect(why({ ...view, gap: 0 }, 'value', 'en')).toEqual([
      'Another selection, without it, is worth exactly as much: the computation does not settle it.',
      'Without it: “Charlie” would come in; the selection would be worth as much.',
    ]);
  });

  test('nothing can be without it when rules say so', () => {
    expect(why({ chosen: true, gap: null, otherwise: null, decidedBy: [0] })).toEqual([
      'Les règles ne laissent aucune sélection sans lui.',
      'Sans cette règle, il ne serait pas retenu : Au plus 24 places en tout.',
    ]);
  });
});

test('changes as a sentence, and many titles cut short', () => {
  expect(changeSentence({ enters: [team(1)], leaves: [], otherTeam: [] }, names, 'fr')).toBe(
    setFrench('Entrerait « Alpha ».'),
  );
  const many = Array.from({ length: 9 }, (_none, place) => ({ title: `D${String(place)}`, rank: place + 1 }));
  expect(rankedTitles(many, 'fr')).toBe(
    setFrench('« D0 » (1er), « D1 » (2e), « D2 » (3e), « D3 » (4e), « D4 » (5e) et 4 autres'),
  );
});
