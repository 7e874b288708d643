/** In every portfolio that counts, in some, in none. */
export const firmnessClasses = ['noyau', 'a-debattre', 'hors-d-atteinte'] as const;
export type FirmnessClass = (typeof firmnessClasses)[number];

/** `holding` of `count` portfolios hold the défi. */
export const firmnessClass = (holding: number, count: number): FirmnessClass =>
  holding === 0 ? 'hors-d-atteinte' : holding === count ? 'noyau' : 'a-debattre';
