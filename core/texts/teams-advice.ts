import { counted, plural } from './format.ts';
import { area } from './texts.ts';

const jures = (n: number): string => counted(n, ['juré', 'jurés'], 'fr');
const jurors = (n: number): string => counted(n, ['juror', 'jurors'], 'en');

/** What jurors advise on the teams, gathered, and what follows from it. */
export const teamsAdviceTexts = area(
  {
    title: 'Ce que les jurés conseillent',
    lead: 'Pour chaque équipe demandée : la taille que les jurés conseillent, les profils qu’ils gardent, retirent ou remplacent, leurs raisons, et l’équipe possible qui en découle.',
    onlyAdvised: 'Seulement les défis qui ont des avis',
    none: 'Aucun juré n’a donné d’avis sur une équipe.',
    count: (n: number, all: number) =>
      `${counted(n, ['défi', 'défis'], 'fr')} sur ${String(all)} ${plural(n, 'fr', 'a', 'ont')} des avis sur l’équipe.`,
    columns: {
      defi: 'Défi',
      size: 'Demandé',
      sizes: 'Tailles conseillées',
      profiles: 'Profils',
      reasons: 'Raisons',
      follows: 'Ce qui en découle',
    },
    eigs: (n: number) => counted(n, ['EIG', 'EIG'], 'fr'),
    sizeBy: (size: number, n: number) => `${counted(size, ['EIG', 'EIG'], 'fr')} : ${jures(n)}`,
    juror: (number: string) => `Juré ${number}`,
    place: (place: string, profile: string) => `EIG ${place} (${profile}) : `,
    keep: (n: number) => `${jures(n)} pour garder`,
    drop: (n: number) => `${jures(n)} pour retirer`,
    replace: (n: number, by: string) => `${jures(n)} pour remplacer par ${by}`,
    outdated: (n: number) =>
      `${String(n)} avis ${plural(n, 'fr', 'porte', 'portent')} sur une demande qui a changé depuis et ne ${plural(n, 'fr', 'compte', 'comptent')} plus`,
    outcomes: {
      silent: 'Personne ne conseille de taille.',
      split: 'Les jurés se partagent entre deux tailles : aucune équipe n’en découle.',
      'as-requested': 'La taille médiane est celle de la demande.',
      smaller: 'La taille médiane est plus petite que la demande.',
      larger:
        'La taille médiane est plus grande que la demande. Pour l’accorder, ajoutez cette équipe dans « Équipes possibles » en disant quel EIG s’ajoute.',
      'out-of-bounds': 'La taille médiane sort des bornes de l’appel : aucune équipe n’en découle.',
      unknown: 'Le dossier ne dit pas combien d’EIG il demande : aucune équipe n’en découle.',
    },
    rules: {
      'median-size':
        'Équipe réduite à la taille médiane des avis. Les EIG que le moins de jurés gardent partent d’abord, puis les derniers de la liste. Elle garde toute la valeur du défi.',
      'majority-drop':
        'Équipe sans les EIG que plus de la moitié des jurés qui en parlent retireraient. Sa valeur baisse pour chaque EIG retiré.',
      'majority-replace':
        'Même taille, avec les profils que plus de la moitié des jurés qui en parlent mettraient à la place. Elle garde toute la valeur du défi.',
    },
    team: (size: number, profiles: string) =>
      `Équipe de ${counted(size, ['EIG', 'EIG'], 'fr')} : ${profiles}.`,
    teamOfSize: (size: number) => `Équipe de ${counted(size, ['EIG', 'EIG'], 'fr')}.`,
    separator: ', ',
  },
  {
    title: 'What the jurors advise',
    lead: 'For each requested team: the size that jurors advise, the profiles that they keep, drop or replace, their reasons, and the possible team that follows.',
    onlyAdvised: 'Only défis with advice',
    none: 'No juror gave advice on a team.',
    count: (n: number, all: number) =>
      `${String(n)} of ${counted(all, ['défi', 'défis'], 'en')} ${plural(n, 'en', 'has', 'have')} advice on the team.`,
    columns: {
      defi: 'Défi',
      size: 'Requested',
      sizes: 'Advised sizes',
      profiles: 'Profiles',
      reasons: 'Reasons',
      follows: 'What follows',
    },
    eigs: (n: number) => counted(n, ['EIG', 'EIGs'], 'en'),
    sizeBy: (size: number, n: number) => `${counted(size, ['EIG', 'EIGs'], 'en')}: ${jurors(n)}`,
    juror: (number: string) => `Juror ${number}`,
    place: (place: string, profile: string) => `EIG ${place} (${profile}): `,
    keep: (n: number) => `${jurors(n)} to keep`,
    drop: (n: number) => `${jurors(n)} to drop`,
    replace: (n: number, by: string) => `${jurors(n)} to replace by ${by}`,
    outdated: (n: number) =>
      `${counted(n, ['piece of advice is', 'pieces of advice are'], 'en')} about a request that changed since, and no longer counted`,
    outcomes: {
      silent: 'Nobody advises a size.',
      split: 'The jurors are split between two sizes: no team follows.',
      'as-requested': 'The median size is the requested one.',
      smaller: 'The median size is smaller than the request.',
      larger:
        'The median size is larger than the request. To grant it, add that team under “Possible teams”, saying which EIG is added.',
      'out-of-bounds': 'The median size is outside the bounds of the call: no team follows.',
      unknown: 'The dossier does not say how many EIGs it asks for: no team follows.',
    },
    rules: {
      'median-size':
        'Team cut down to the median advised size. The EIGs that fewest jurors keep go first, then the last of the list. It keeps the whole value of the défi.',
      'majority-drop':
        'Team without the EIGs that more than half of the jurors who speak of them would drop. Its value falls for each EIG taken away.',
      'majority-replace':
        'The same size, with the profiles that more than half of the jurors who speak of them would put in their stead. It keeps the whole value of the défi.',
    },
    team: (size: number, profiles: string) => `Team of ${counted(size, ['EIG', 'EIGs'], 'en')}: ${profiles}.`,
    teamOfSize: (size: number) => `Team of ${counted(size, ['EIG', 'EIGs'], 'en')}.`,
    separator: ', ',
  },
);
