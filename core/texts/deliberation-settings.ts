import type { TieRule } from '../ranking/tie-rules.ts';
import { area } from './texts.ts';
import type { Language } from '../contract/shell.ts';

/** The settings of the deliberation. */
export const deliberationSettingsTexts = area(
  {
    title: 'La délibération',
    save: 'Enregistrer pour la délibération',
    minutes: 'Les minutes',
    impressions: 'Impressions, par défi',
    hearing: 'Audition, par défi',
    deliberation: 'Délibération, par défi',
    generalGrid: 'Grille générale, à la fin',
    official: 'L’ordre officiel',
    officialOrder: 'Il suit',
    orders: {
      total: 'les totaux (ceux du groupe dès qu’il y en a)',
      plenary: 'l’ordre que la plénière a enregistré',
    },
    ties: 'Départager les ex æquo',
    tiesLead: 'Les règles sont essayées dans cet ordre. Ce qu’aucune ne départage reste ex æquo.',
    noRule: 'Aucune règle : les ex æquo le restent.',
    addRule: 'Ajouter une règle',
    add: 'Ajouter',
    up: (rule: string) => `Monter la règle : ${rule}`,
    down: (rule: string) => `Descendre la règle : ${rule}`,
    remove: (rule: string) => `Retirer la règle : ${rule}`,
    removeShort: 'Retirer',
    rules: {
      'general-grid-rank': 'Le rang dans la grille générale, au sein d’un groupe',
      'coups-de-coeur': 'Le plus de coups de cœur',
      spread: 'Le moins de dispersion entre les jurés',
      'plenary-order': 'La place dans l’ordre de la plénière',
    },
    criterionRule: (criterion: string) => `La meilleure moyenne du critère « ${criterion} »`,
    shown: 'Ce qui est montré',
    severity: 'Montrer les totaux corrigés de la sévérité, à côté des totaux bruts',
    severityHint:
      'Se fige avec les bulletins à la clôture de la notation : ensuite, ce choix ne change plus.',
    names: 'Montrer les noms des jurés à ceux qui délibèrent',
    namesHint: 'Sinon, chacun porte un numéro.',
    room: 'Montrer les noms des jurés sur l’écran de la salle',
    firmness: 'La solidité de l’ordre',
    weightPoints: 'Variation des poids, en points',
    weightPointsHint: 'De combien chaque poids peut bouger quand on regarde si l’ordre tient.',
  },
  {
    title: 'The deliberation',
    save: 'Save for the deliberation',
    minutes: 'The minutes',
    impressions: 'Impressions, for each défi',
    hearing: 'Hearing, for each défi',
    deliberation: 'Deliberation, for each défi',
    generalGrid: 'General grid, at the end',
    official: 'The official order',
    officialOrder: 'It follows',
    orders: {
      total: 'the totals (those of the group once there are any)',
      plenary: 'the order that the plenary recorded',
    },
    ties: 'Breaking ties',
    tiesLead: 'Rules are tried in this order. What none of them parts stays ex aequo.',
    noRule: 'No rule: what is ex aequo stays so.',
    addRule: 'Add a rule',
    add: 'Add',
    up: (rule: string) => `Move the rule up: ${rule}`,
    down: (rule: string) => `Move the rule down: ${rule}`,
    remove: (rule: string) => `Remove the rule: ${rule}`,
    removeShort: 'Remove',
    rules: {
      'general-grid-rank': 'The rank in the general grid, within a group',
      'coups-de-coeur': 'The most coups de cœur',
      spread: 'The least dispersion between jurors',
      'plenary-order': 'The place in the order of the plenary',
    },
    criterionRule: (criterion: string) => `The best mean of the criterion “${criterion}”`,
    shown: 'What is shown',
    severity: 'Show totals adjusted for severity beside the raw ones',
    severityHint:
      'Frozen with the ballots when the marking is closed: this choice does not change afterwards.',
    names: 'Show the names of jurors to those who deliberate',
    namesHint: 'Otherwise each has a number.',
    room: 'Show the names of jurors on the room’s screen',
    firmness: 'How firm the order is',
    weightPoints: 'Variation of the weights, in points',
    weightPointsHint: 'How far each weight may move when it is asked whether the order holds.',
  },
);

/** A tie rule in words; `labelOf` names a criterion. */
export function tieRuleSentence(
  rule: TieRule,
  labelOf: (criterion: string) => string,
  language: Language,
): string {
  const texts = deliberationSettingsTexts[language];
  return rule.kind === 'criterion' ? texts.criterionRule(labelOf(rule.criterion)) : texts.rules[rule.kind];
}
