import { plural } from './format.ts';
import { area } from './texts.ts';

const points = (n: number): string =>
  `${String(n)} ${plural(n, 'fr', 'point à vérifier', 'points à vérifier')}`;
const selectedFr = (n: number): string =>
  `${String(n)} ${plural(n, 'fr', 'défi sélectionné', 'défis sélectionnés')}`;
const selectedEn = (n: number): string => `${String(n)} ${plural(n, 'en', 'défi', 'défis')} selected`;

/** The checklist of a défi, its decision and the decisions for several. Codes are those of `core/defi`. */
export const recevabiliteTexts = area(
  {
    open: 'Points vérifiés et décision',
    checks: 'Points vérifiés',
    checksHint:
      'Calculés d’après le dossier et les réglages de l’appel. Ils éclairent la décision, ils ne la prennent pas.',
    verdicts: { met: 'Respecté', failed: 'Non respecté', unknown: 'Non précisé' },
    names: {
      'filed-in-time': 'Délai de dépôt',
      'platform-state': 'État sur la plateforme',
      applicant: 'Administration porteuse',
      'team-size': 'Taille de l’équipe',
      'required-fields': 'Champs attendus',
      mentors: 'Mentors',
      attestations: 'Attestations',
      amounts: 'Montants',
      'line-limits': 'Longueur des réponses',
    },
    sentences: {
      filedInTime: (filed: string, deadline: string) =>
        `Déposé le ${filed}, avant la clôture du ${deadline}.`,
      filedLate: (filed: string, deadline: string) => `Déposé le ${filed}, après la clôture du ${deadline}.`,
      noDeadline: 'L’appel ne fixe pas de clôture du dépôt.',
      noFiling: 'Le dossier ne donne pas sa date de dépôt.',
      platformState: (state: string) => `Dossier « ${state} » sur la plateforme.`,
      noPlatformState: 'Le dossier ne donne pas son état sur la plateforme.',
      applicant: (name: string) => `Porté par : ${name}.`,
      noApplicant: 'Aucune administration n’est nommée.',
      teamWithin: (size: string, min: string, max: string) => `${size} EIG, pour ${min} à ${max} attendus.`,
      teamOutside: (size: string, min: string, max: string) =>
        `${size} EIG, alors que l’appel en attend de ${min} à ${max}.`,
      noTeam: 'Le dossier ne dit pas combien d’EIG il demande.',
      allFields: 'Tous les champs attendus sont remplis.',
      missingFields: (names: string) => `Champs vides : ${names}.`,
      fieldsNotAsked: (names: string) => `Aucun dossier de l’appel ne remplit : ${names}.`,
      manyNotAsked: (n: string) => `Aucun dossier de l’appel ne remplit ${n} des champs attendus.`,
      allMentors: 'Le mentor opérationnel et le mentor de haut niveau sont nommés.',
      missingMentors: (names: string) => `Non nommés : ${names}.`,
      allAttestations: 'Les trois attestations sont cochées.',
      refusedAttestations: (names: string) => `Attestations non cochées : ${names}.`,
      unclearAttestations: (names: string) => `Attestations à lire dans le dossier : ${names}.`,
      selfFinanced: 'Autofinancé : rien n’est demandé au fonds.',
      selfFinancedAsks: (fund: string) => `Autofinancé, mais ${fund} sont demandés au fonds.`,
      amountsAgree: (fund: string, share: string, cost: string) =>
        `${fund} demandés au fonds, soit ${share} % de ${cost}.`,
      amountsDisagree: (fund: string, share: string, cost: string, expected: string) =>
        `${fund} demandés au fonds, alors que ${share} % de ${cost} font ${expected}.`,
      noCost: 'Le dossier ne donne pas le coût total.',
      noFund: 'Le dossier ne donne pas le montant demandé au fonds.',
      withinLines: (characters: string) =>
        `Aucune réponse ne dépasse la longueur du formulaire (lignes de ${characters} caractères).`,
      tooLong: (list: string, characters: string) =>
        `Réponses trop longues : ${list} (lignes de ${characters} caractères).`,
      tooLongField: (name: string, lines: string, max: string) => `${name}, ${lines} lignes pour ${max}`,
      noLimited: 'Aucun champ à longueur limitée n’est rempli.',
    },
    toCheck: points,
    unknownPoints: (n: number) => `${String(n)} ${plural(n, 'fr', 'non précisé', 'non précisés')}`,
    noPoint: 'aucun point à vérifier',
    suggestion: 'Motif suggéré par les points non respectés',
    takeSuggestion: 'Reprendre ce motif',
    suggestionTaken: 'Motif repris ; relisez-le avant d’enregistrer.',
    undecided: 'À décider',
    history: (n: number) => `Décisions prises (${String(n)})`,
    decidedBy: (state: string, when: string, who: string) => `${state}, le ${when}, par ${who}`,
    coordination: 'la coordination',
    filter: 'Recevabilité',
    all: 'Toutes',
    select: (title: string) => `Sélectionner « ${title} »`,
    selectShown: 'Sélectionner tous les défis affichés',
    selectSound: 'Sélectionner les dossiers sans point à vérifier',
    decideMany: 'Décider pour la sélection…',
    decideManyTitle: (n: number) => `Décider pour ${String(n)} ${plural(n, 'fr', 'défi', 'défis')}`,
    decideManyText:
      'La même décision et le même motif valent pour chacun. Une décision précédente reste dans l’historique.',
    decideManySave: 'Enregistrer les décisions',
    selected: selectedFr,
    noneSelected: 'Aucun défi sélectionné',
    selectFirst: 'Sélectionnez d’abord des défis dans le tableau.',
    noSound: 'Aucun dossier à décider n’est sans point à vérifier.',
    decidedMany: (n: number, state: string) =>
      `Décision enregistrée pour ${String(n)} ${plural(n, 'fr', 'défi', 'défis')} : ${state}.`,
    decidedOne: (title: string, state: string) => `Décision enregistrée pour « ${title} » : ${state}.`,
    settings: 'Recevabilité : ce qui est vérifié',
    settingsHint: 'Un champ qu’aucun dossier de l’appel ne remplit n’est jamais compté comme manquant.',
    requiredFields: 'Champs attendus dans chaque dossier',
    charactersPerLine: 'Caractères par ligne',
    charactersPerLineHint:
      'Pour compter les lignes des réponses limitées par le formulaire : une ligne de page A4 en tient environ 100.',
    charactersPerLineWrong: 'Tapez un nombre entier de 20 à 500.',
  },
  {
    open: 'Points checked and decision',
    checks: 'Points checked',
    checksHint:
      'Worked out from the dossier and the settings of the call. They inform the decision, they do not take it.',
    verdicts: { met: 'Met', failed: 'Not met', unknown: 'Not told' },
    names: {
      'filed-in-time': 'Time of filing',
      'platform-state': 'State on the platform',
      applicant: 'Applicant administration',
      'team-size': 'Size of the team',
      'required-fields': 'Expected fields',
      mentors: 'Mentors',
      attestations: 'Attestations',
      amounts: 'Amounts',
      'line-limits': 'Length of the answers',
    },
    sentences: {
      filedInTime: (filed: string, deadline: string) =>
        `Filed on ${filed}, before the deadline of ${deadline}.`,
      filedLate: (filed: string, deadline: string) => `Filed on ${filed}, after the deadline of ${deadline}.`,
      noDeadline: 'The call sets no deadline.',
      noFiling: 'The dossier does not tell when it was filed.',
      platformState: (state: string) => `Dossier “${state}” on the platform.`,
      noPlatformState: 'The dossier does not tell its state on the platform.',
      applicant: (name: string) => `Submitted by: ${name}.`,
      noApplicant: 'No administration is named.',
      teamWithin: (size: string, min: string, max: string) => `${size} EIG, for ${min} to ${max} expected.`,
      teamOutside: (size: string, min: string, max: string) =>
        `${size} EIG, whereas the call expects ${min} to ${max}.`,
      noTeam: 'The dossier does not tell how many EIGs it asks for.',
      allFields: 'All expected fields are filled.',
      missingFields: (names: string) => `Blank fields: ${names}.`,
      fieldsNotAsked: (names: string) => `No dossier of the call fills: ${names}.`,
      manyNotAsked: (n: string) => `No dossier of the call fills ${n} of the expected fields.`,
      allMentors: 'The operational and the high-level mentor are named.',
      missingMentors: (names: string) => `Not named: ${names}.`,
      allAttestations: 'The three attestations are ticked.',
      refusedAttestations: (names: string) => `Attestations not ticked: ${names}.`,
      unclearAttestations: (names: string) => `Attestations to read in the dossier: ${names}.`,
      selfFinanced: 'Self-financed: nothing is asked of the fund.',
      selfFinancedAsks: (fund: string) => `Self-financed, yet ${fund} are asked of the fund.`,
      amountsAgree: (fund: string, share: string, cost: string) =>
        `${fund} asked of the fund, which is ${share}% of ${cost}.`,
      amountsDisagree: (fund: string, share: string, cost: string, expected: string) =>
        `${fund} asked of the fund, whereas ${share}% of ${cost} is ${expected}.`,
      noCost: 'The dossier does not tell the total cost.',
      noFund: 'The dossier does not tell the amount asked of the fund.',
      withinLines: (characters: string) =>
        `No answer is longer than the form allows (lines of ${characters} characters).`,
      tooLong: (list: string, characters: string) =>
        `Answers too long: ${list} (lines of ${characters} characters).`,
      tooLongField: (name: string, lines: string, max: string) => `${name}, ${lines} lines for ${max}`,
      noLimited: 'No field with a limited length is filled.',
    },
    toCheck: (n: number) => `${String(n)} ${plural(n, 'en', 'point to check', 'points to check')}`,
    unknownPoints: (n: number) => `${String(n)} not told`,
    noPoint: 'no point to check',
    suggestion: 'Reason suggested by the points not met',
    takeSuggestion: 'Take this reason over',
    suggestionTaken: 'Reason taken over; read it again before you save.',
    undecided: 'To be decided',
    history: (n: number) => `Decisions taken (${String(n)})`,
    decidedBy: (state: string, when: string, who: string) => `${state}, on ${when}, by ${who}`,
    coordination: 'the coordination',
    filter: 'Admissibility',
    all: 'All',
    select: (title: string) => `Select “${title}”`,
    selectShown: 'Select all défis shown',
    selectSound: 'Select the dossiers without a point to check',
    decideMany: 'Decide for the selection…',
    decideManyTitle: (n: number) => `Decide for ${String(n)} ${plural(n, 'en', 'défi', 'défis')}`,
    decideManyText:
      'The same decision and the same reason hold for each. An earlier decision stays in the history.',
    decideManySave: 'Save the decisions',
    selected: selectedEn,
    noneSelected: 'No défi selected',
    selectFirst: 'Select défis in the table first.',
    noSound: 'No dossier to be decided is without a point to check.',
    decidedMany: (n: number, state: string) =>
      `Decision saved for ${String(n)} ${plural(n, 'en', 'défi', 'défis')}: ${state}.`,
    decidedOne: (title: string, state: string) => `Decision saved for “${title}”: ${state}.`,
    settings: 'Admissibility: what is checked',
    settingsHint: 'A field that no dossier of the call fills is never counted as missing.',
    requiredFields: 'Fields expected in each dossier',
    charactersPerLine: 'Characters per line',
    charactersPerLineHint:
      'To count the lines of answers that the form limits: a line of an A4 page holds about 100.',
    charactersPerLineWrong: 'Type a whole number from 20 to 500.',
  },
);
