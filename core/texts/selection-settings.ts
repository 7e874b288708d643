import { area } from './texts.ts';

/** The settings of the selection. */
export const selectionSettingsTexts = area(
  {
    title: 'La sélection',
    save: 'Enregistrer pour la sélection',
    values: 'Équipes et argent',
    reducedLoss: 'Perte par EIG retiré, en %',
    reducedLossHint: 'Ce qu’une équipe réduite perd de la valeur du défi.',
    moneyStep: 'Argent en plus, en euros',
    moneyStepHint: 'Le supplément que les marges d’un scénario essaient.',
    complementaryList: 'L’appel a une liste complémentaire',
    complementaryListHint: 'Sinon, ce qui n’est pas retenu est refusé.',
    pool: 'Vivier attendu',
    poolLead: 'Combien d’EIG de chaque profil l’appel pense trouver. Laissez vide ce que vous n’estimez pas.',
  },
  {
    title: 'The selection',
    save: 'Save for the selection',
    values: 'Teams and money',
    reducedLoss: 'Loss for each EIG taken away, in %',
    reducedLossHint: 'What a reduced team loses of the value of the défi.',
    moneyStep: 'Step of money, in euros',
    moneyStepHint: 'How much to add when it is asked what a little more money would bring.',
    complementaryList: 'The call has a complementary list',
    complementaryListHint: 'Otherwise what is not chosen is refused.',
    pool: 'Expected pool',
    poolLead: 'How many EIGs of each profile the call expects to find. Leave empty what you do not estimate.',
  },
);
