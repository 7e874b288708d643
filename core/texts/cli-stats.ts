import { area } from './texts.ts';

/** Words of the command `stats`, and of what `rank` prints below its table. */
export const cliStatsTexts = area(
  {
    sessionOrTable: 'donnez soit SESSION, soit --table FICHIER',
    levelNeedsTable: '--level va avec --table',
    levels: {
      nominal: 'niveau nominal',
      ordinal: 'niveau ordinal',
      interval: 'niveau d’intervalle',
      ratio: 'niveau de rapport',
    },
    unreadable: (file: string) => `${file} ne se lit pas comme un tableau CSV.`,
    missing: (file: string) => `${file} n’existe pas.`,
    notANumber: (file: string, row: string, column: string, word: string) =>
      `${file}, ligne ${row}, colonne ${column} : « ${word} » n’est pas un nombre. Une valeur manquante se laisse vide, et il n’y a pas de ligne de titres.`,
    overall: 'Accord sur les totaux',
    byCriterion: 'Accord par critère',
    severity: 'Sévérité des jurés',
    influence: 'Accord sans chaque juré',
    criteriaHeader: [
      'Critère',
      'α',
      'de',
      'à',
      'α ordinal',
      'W',
      'p',
      'ICC(2,1)',
      'ICC(2,k)',
      'Jurés',
      'Défis',
    ].join('\t'),
    severityHeader: ['Écart', 'Erreur type', 'Écart-type', 'Défis', 'Ensemble', 'Juré'].join('\t'),
    severityNote:
      'Écart avec les autres jurés sur les mêmes défis : positif, plus généreux ; négatif, plus sévère. Être sévère n’est pas une faute.',
    influenceHeader: ['α', 'W', 'ICC(2,1)', 'ICC(2,k)', 'Sans'].join('\t'),
    influenceNote:
      'Cela dit combien les notes de chacun pèsent sur l’accord, pas si elles sont bonnes : un avis différent peut être juste.',
    flags: 'À signaler',
    ties: 'Ex aequo',
    nearCut: 'Près de la coupure',
    flagOf: (defi: string, sentence: string) => `${defi} – ${sentence}`,
  },
  {
    sessionOrTable: 'give either SESSION or --table FILE',
    levelNeedsTable: '--level goes with --table',
    levels: {
      nominal: 'nominal level',
      ordinal: 'ordinal level',
      interval: 'interval level',
      ratio: 'ratio level',
    },
    unreadable: (file: string) => `${file} does not read as a CSV table.`,
    missing: (file: string) => `${file} does not exist.`,
    notANumber: (file: string, row: string, column: string, word: string) =>
      `${file}, line ${row}, column ${column}: “${word}” is not a number. A missing value is left empty, and there is no line of headings.`,
    overall: 'Agreement on the totals',
    byCriterion: 'Agreement by criterion',
    severity: 'Severity of the jurors',
    influence: 'Agreement without each juror',
    criteriaHeader: [
      'Criterion',
      'α',
      'from',
      'to',
      'ordinal α',
      'W',
      'p',
      'ICC(2,1)',
      'ICC(2,k)',
      'Jurors',
      'Défis',
    ].join('\t'),
    severityHeader: ['Effect', 'Std error', 'Std deviation', 'Défis', 'Set', 'Juror'].join('\t'),
    severityNote:
      'Difference from the other jurors on the same défis: above zero, more generous; below, more severe. Being severe is no fault.',
    influenceHeader: ['α', 'W', 'ICC(2,1)', 'ICC(2,k)', 'Without'].join('\t'),
    influenceNote:
      'That tells how much the marks of each weigh on the agreement, not whether they are good: a different opinion may be right.',
    flags: 'Flags',
    ties: 'Ex aequo',
    nearCut: 'Near the cut',
    flagOf: (defi: string, sentence: string) => `${defi} – ${sentence}`,
  },
);
