import { describe, expect, it } from 'vitest';
import { ratingsOfRows } from '#core/ranking/ratings.ts';
import { krippendorffAlpha, type Level } from '#core/ranking/reliability/alpha.ts';
import { icc } from '#core/ranking/reliability/icc.ts';
import { kendallW } from '#core/ranking/reliability/kendall-w.ts';
import * as published from '#tests/fixtures/published-ratings.ts';

describe('Krippendorff’s α, as published and as worked out exactly', () => {
  it.each<[string, Level, published.Rows, string, number]>([
    ['four observers', 'nominal', published.fourObservers, '0.743', 0.743421052631579],
    ['four observers', 'ordinal', published.fourObservers, '0.815', 0.8153875037548814],
    ['four observers', 'interval', published.fourObservers, '0.849', 0.8491071428571428],
    ['four observers', 'ratio', published.fourObservers, '0.797', 0.7974027747116121],
    ['two observers', 'nominal', published.twoObservers, '0.095', 2 / 21],
    ['articles', 'nominal', published.articles, '0.692', 155 / 224],
    ['three coders', 'nominal', published.threeCoders, '0.691', 56 / 81],
    ['three coders', 'interval', published.threeCoders, '0.811', 0.8108448928121059],
  ])('%s, %s', (_name, level, rows, printed, exact) => {
    const { value } = krippendorffAlpha(ratingsOfRows(rows), level);
    expect(value?.toFixed(3)).toBe(printed);
    expect(value).toBeCloseTo(exact, 12);
  });

  it('leaves a unit with a single value out', () => {
    expect(krippendorffAlpha(ratingsOfRows(published.fourObservers), 'nominal')).toMatchObject({
      units: 11,
      values: 40,
    });
    expect(krippendorffAlpha(ratingsOfRows(published.threeCoders), 'nominal')).toMatchObject({
      units: 12,
      values: 26,
    });
  });
});

describe('Kendall’s W, as published', () => {
  it('three rankings with ties: 0.828, p 0.008', () => {
    const { w, uncorrected, chi2, degrees, p } = kendallW(ratingsOfRows(published.tiedRankings));
    expect([w?.toFixed(3), p?.toFixed(3), degrees]).toEqual(['0.828', '0.008', 9]);
    expect(w).toBeCloseTo(0.8277310924369747, 12);
    expect(uncorrected).toBeCloseTo(0.795959595959596, 12);
    expect(chi2).toBeCloseTo(22.348739495798316, 11);
    expect(p).toBeCloseTo(0.007837043634552078, 13);
  });

  it('three officers and six applicants: 0.16', () => {
    const { w, uncorrected } = kendallW(ratingsOfRows(published.applicants));
    expect(w).toBeCloseTo((12 * 25.5) / (9 * 210), 12);
    expect(uncorrected).toBe(w);
  });

  it('anxiety: 0.54, χ² 30.8 on 19, p 0.0429', () => {
    const { w, chi2, degrees, p } = kendallW(ratingsOfRows(published.anxiety));
    expect([w?.toFixed(2), chi2?.toFixed(1), degrees, p?.toFixed(4)]).toEqual(['0.54', '30.8', 19, '0.0429']);
  });
});

describe('the intraclass correlations, as published', () => {
  it('four judges: ICC(2,1) 0.29, ICC(2,k) 0.62', () => {
    const { single, average, squares } = icc(ratingsOfRows(published.fourJudges));
    expect([single?.toFixed(2), average?.toFixed(2)]).toEqual(['0.29', '0.62']);
    expect(single).toBeCloseTo(0.289763779527559, 12);
    expect(average).toBeCloseTo(0.620050547598989, 12);
    expect([squares?.units, squares?.raters, squares?.residual].map((one) => one?.toFixed(2))).toEqual([
      '11.24',
      '32.49',
      '1.02',
    ]);
  });

  it('anxiety: ICC(2,1) 0.198', () => {
    expect(icc(ratingsOfRows(published.anxiety)).single?.toFixed(3)).toBe('0.198');
  });
});
