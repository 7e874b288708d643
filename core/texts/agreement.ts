import { counted } from './format.ts';
import { area } from './texts.ts';

/** How far the jury agrees, and each juror's part in it; the sentences of the figures are those of `reliability`. */
export const agreementTexts = area(
  {
    forCoordination:
      'Pour la coordination seule : ces chiffres parlent de personnes. Ils aident à conduire la discussion ; ils ne notent pas les jurés.',
    title: 'Accord sur les notes',
    total: 'Totaux',
    columns: {
      what: 'Notes',
      alpha: 'α',
      interval: 'à 95 %',
      ordinal: 'α ordinal',
      w: 'W',
      p: 'p',
      icc21: 'ICC(2,1)',
      icc2k: 'ICC(2,k)',
      jurors: 'm',
      defis: 'n',
    },
    columnsHint:
      'm et n : les jurés, et les défis que tous ont notés. W, p et les ICC ne se calculent que sur ceux-là.',
    interval: (low: string, high: string) => `${low} à ${high}`,
    read: 'Lire les chiffres de',
    readTitle: 'En phrases',
    influence: 'Sans chaque juré',
    influenceLead: 'L’accord sur les totaux, refait sans un juré ; celui qui le change le plus en premier.',
    juror: 'Juré',
    difference: 'Écart d’α',
    awaited: 'Le calcul est en cours.',
    noInfluence: 'Il faut les notes de trois jurés pour en ôter un.',
    severity: 'Sévérité et régularité',
    severityLead:
      'L’écart de chaque juré avec les autres sur les mêmes défis, en points du total ; le trait couvre 1,96 erreur type de part et d’autre.',
    notShown: 'La session ne montre pas de totaux corrigés : la sévérité n’est pas calculée.',
    noTotals: 'Aucun juré n’a noté un défi en entier.',
    part: (n: string, jurors: number, defis: number) =>
      `Ensemble ${n} : ${counted(jurors, ['juré', 'jurés'], 'fr')}, ${counted(defis, ['défi', 'défis'], 'fr')} en commun`,
    values: 'Défis notés',
    effect: 'Écart',
    whiskers: 'Intervalle',
    spread: 'Régularité',
    severer: 'plus sévère',
    kinder: 'plus généreux',
    plotText: (juror: string, effect: string) => `${juror} ${effect}`,
    plotTitle: (lines: string) => `Écart de chaque juré avec les autres : ${lines}`,
    ofJuror: (juror: string, sentence: string) => `${juror}. ${sentence}`,
  },
  {
    forCoordination:
      'For the coordination alone: these figures are about people. They help to lead the discussion; they do not mark the jurors.',
    title: 'Agreement on the marks',
    total: 'Totals',
    columns: {
      what: 'Marks',
      alpha: 'α',
      interval: 'at 95%',
      ordinal: 'Ordinal α',
      w: 'W',
      p: 'p',
      icc21: 'ICC(2,1)',
      icc2k: 'ICC(2,k)',
      jurors: 'm',
      defis: 'n',
    },
    columnsHint:
      'm and n: the jurors, and the défis that all of them marked. W, p and the ICCs are worked out on those alone.',
    interval: (low: string, high: string) => `${low} to ${high}`,
    read: 'Read the figures of',
    readTitle: 'In sentences',
    influence: 'Without each juror',
    influenceLead:
      'Agreement on the totals, worked out without one juror; the one who changes it most comes first.',
    juror: 'Juror',
    difference: 'Change of α',
    awaited: 'It is being worked out.',
    noInfluence: 'It takes the marks of three jurors to leave one out.',
    severity: 'Severity and consistency',
    severityLead:
      'How each juror differs from the others on the same défis, in points of the total; the line covers 1.96 standard errors on either side.',
    notShown: 'The session shows no adjusted totals: severity is not worked out.',
    noTotals: 'No juror marked a défi as a whole.',
    part: (n: string, jurors: number, defis: number) =>
      `Set ${n}: ${counted(jurors, ['juror', 'jurors'], 'en')}, ${counted(defis, ['défi', 'défis'], 'en')} in common`,
    values: 'Défis marked',
    effect: 'Difference',
    whiskers: 'Interval',
    spread: 'Consistency',
    severer: 'more severe',
    kinder: 'more generous',
    plotText: (juror: string, effect: string) => `${juror} ${effect}`,
    plotTitle: (lines: string) => `How each juror differs from the others: ${lines}`,
    ofJuror: (juror: string, sentence: string) => `${juror}. ${sentence}`,
  },
);
