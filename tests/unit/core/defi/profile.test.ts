import { describe, expect, test } from 'vitest';
import { normaliseProfile, type Profile } from '#core/defi/profile.ts';

/** Wordings as promotions 1 to 7 published them, then as people also write them. */
const wordings: readonly (readonly [string, Profile])[] = [
  ['développeur', 'developer'],
  ['développeur web', 'developer'],
  ['développeur full stack', 'developer'],
  ['développeur Python/JavaScript', 'developer'],
  ['développeur web services géographiques', 'developer'],
  ['devops / développeur / coach', 'developer'],
  ['devops / architecte', 'developer'],
  ['Développement', 'developer'],
  ['développeur full stack / data engineer', 'developer'],
  ['développeur (data engineer)', 'data-engineer'],
  ['data engineer', 'data-engineer'],
  ['Data engineering', 'data-engineer'],
  ['data engineer / data scientist', 'data-engineer'],
  ['web des données / référentiels', 'data-engineer'],
  ['data scientist', 'data-scientist'],
  ['Data science', 'data-scientist'],
  ['data scientist (SIG)', 'data-scientist'],
  ['data scientist (TAL)', 'data-scientist'],
  ['data scientist / data manager', 'data-scientist'],
  ['data scientist / géomaticien', 'data-scientist'],
  ['expert anonymisation de données', 'data-scientist'],
  ['data analyste / data architect', 'data-analyst'],
  ['designer', 'designer'],
  ['Design', 'designer'],
  ['designer / ergonome', 'designer'],
  ['designer UX', 'designer'],
  ['designer UX/UI', 'designer'],
  ['designer UX / datavisualisation', 'designer'],
  ['designer de services/UX', 'designer'],
  ['géomaticien', 'geomatician'],
  ['géomaticien / cartographe', 'geomatician'],
  ['Direction de produit', 'other'],
  ['Direction technique', 'other'],
  ['Direction de l’impact', 'other'],
  ['Accompagnement', 'other'],
  ['Développeur·se full-stack, notions de design', 'developer'],
  ['Ingénieur·e de données', 'data-engineer'],
  ['ingénieur(e) data', 'data-engineer'],
  ['Géomaticien·ne', 'geomatician'],
  ['Scientifique des données', 'data-scientist'],
  ['Ingénieur en intelligence artificielle', 'data-scientist'],
  ['DATA-SCIENTIST', 'data-scientist'],
  ['Analyste de données', 'data-analyst'],
  ['Juriste en droit du numérique', 'jurist'],
  ['Expertise juridique', 'jurist'],
  ['Cartographe', 'geomatician'],
  ['', 'other'],
];

describe('a requested profile', () => {
  test.each(wordings)('« %s » is %s', (words, profile) => {
    expect(normaliseProfile(words)).toBe(profile);
  });
});
