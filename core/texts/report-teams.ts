import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** What the report says of teams: why each one, and the requests compared. */
export const reportTeamsTexts = area(
  {
    lead: (min: string, max: string) =>
      `L’appel prévoit de ${min} à ${max} EIG par équipe. Le coût est celui de la taille demandée ; le coût annoncé est celui que le dossier donne. Le conseil est la taille médiane que les jurés conseillent.`,
    requests: 'Ce que les défis demandent, ce que les jurés conseillent, ce qui est accordé',
    down: 'Tout droit dans l’ordre officiel, avec les équipes demandées',
    downNote:
      'Chaque ligne s’ajoute aux précédentes. La coupure tombe avant le premier défi qui dépasserait un plafond.',
    capsSentence: (caps: string) => `Plafonds de l’appel : ${caps}.`,
    capSeats: (seats: number | null) => counted(seats, ['EIG', 'EIG'], 'fr'),
    capFund: (money: string) => `${money} à la charge du fonds`,
    capAnd: ' et ',
    noCaps: 'L’appel ne fixe aucun plafond.',
    columns: {
      size: 'EIG',
      advised: 'Conseil',
      cost: 'Coût',
      declared: 'Coût annoncé',
      fund: 'Part du fonds',
      granted: 'Accordé',
      grantedFund: 'Fonds accordé',
    },
    outOfBounds: 'hors bornes',
    outOfBoundsCount: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'équipe demandée sort', 'équipes demandées sortent')} des bornes de l’appel.`,
    apart: 'Accordé sans place dans l’ordre officiel',
    totalRow: 'Total',
    totalRanked: 'Total des défis classés',
    totalAll: 'Total de tous les défis',
    noAdvice: 'Aucun juré n’a donné d’avis sur l’équipe.',
    adviceWithoutSize: (n: number) =>
      `${counted(n, ['juré a donné un avis', 'jurés ont donné un avis'], 'fr')} sur l’équipe, sans conseiller de taille.`,
    adviceOnSize: (size: number, n: number) =>
      n === 1
        ? `Un juré conseille ${counted(size, ['EIG', 'EIG'], 'fr')}.`
        : `Les jurés conseillent ${counted(size, ['EIG', 'EIG'], 'fr')} : c’est la médiane de ${String(n)} conseils.`,
    origin: {
      requested: 'L’équipe est celle qui est demandée.',
      'median-size': 'L’équipe est ramenée à la taille médiane que les jurés conseillent.',
      'majority-drop':
        'L’équipe se passe des EIG que plus de la moitié des jurés qui en parlent retireraient.',
      'majority-replace':
        'L’équipe a les profils que plus de la moitié des jurés qui en parlent mettraient à la place.',
      earlierAdvice:
        'L’équipe vient de conseils des jurés, tels qu’ils étaient quand la décision a été prise.',
      added: (label: string) =>
        label === ''
          ? 'L’équipe a été composée par la coordination.'
          : `L’équipe a été composée par la coordination sous le nom « ${label} ».`,
    },
    costSet: (cost: string, usual: string) =>
      `Son coût a été fixé à la main : ${cost}, au lieu de ${usual} selon la taille.`,
    granted: 'Équipe accordée',
    waiting: 'Équipe prévue si une place se libère',
    declaredCost: (money: string) => `Coût annoncé dans le dossier : ${money}.`,
    bounds: (min: string, max: string) => `Cette taille sort des bornes de l’appel (de ${min} à ${max} EIG).`,
  },
  {
    lead: (min: string, max: string) =>
      `The call provides for ${min} to ${max} EIGs per team. The cost is that of the size requested; the declared cost is the one that the dossier gives. The advice is the median size that jurors advise.`,
    requests: 'What the défis ask for, what jurors advise, what is granted',
    down: 'Straight down the official order, with the teams requested',
    downNote:
      'Each line adds to those before it. The cut falls before the first défi that would exceed a cap.',
    capsSentence: (caps: string) => `Caps of the call: ${caps}.`,
    capSeats: (seats: number | null) => counted(seats, ['EIG', 'EIGs'], 'en'),
    capFund: (money: string) => `${money} paid by the fund`,
    capAnd: ' and ',
    noCaps: 'The call sets no cap.',
    columns: {
      size: 'EIGs',
      advised: 'Advice',
      cost: 'Cost',
      declared: 'Declared cost',
      fund: 'Fund’s share',
      granted: 'Granted',
      grantedFund: 'Fund granted',
    },
    outOfBounds: 'out of bounds',
    outOfBoundsCount: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'team requested is', 'teams requested are')} out of the bounds of the call.`,
    apart: 'Granted without a place in the official order',
    totalRow: 'Total',
    totalRanked: 'Total of the ranked défis',
    totalAll: 'Total of all défis',
    noAdvice: 'No juror gave any advice on the team.',
    adviceWithoutSize: (n: number) =>
      `${counted(n, ['juror gave advice', 'jurors gave advice'], 'en')} on the team, without a size.`,
    adviceOnSize: (size: number, n: number) =>
      n === 1
        ? `One juror advises ${counted(size, ['EIG', 'EIGs'], 'en')}.`
        : `Jurors advise ${counted(size, ['EIG', 'EIGs'], 'en')}: it is the median of ${String(n)} pieces of advice.`,
    origin: {
      requested: 'The team is the one that is requested.',
      'median-size': 'The team is brought to the median size that jurors advise.',
      'majority-drop':
        'The team does without the EIGs that more than half of the jurors who speak of them would drop.',
      'majority-replace':
        'The team has the profiles that more than half of the jurors who speak of them would put in the stead.',
      earlierAdvice: 'The team follows from advice of the jurors, as it was when the decision was taken.',
      added: (label: string) =>
        label === ''
          ? 'The team was put together by the coordination.'
          : `The team was put together by the coordination under the name “${label}”.`,
    },
    costSet: (cost: string, usual: string) =>
      `Its cost was set by hand: ${cost}, in the stead of ${usual} by its size.`,
    granted: 'Team granted',
    waiting: 'Team foreseen if a seat is freed',
    declaredCost: (money: string) => `Cost declared in the dossier: ${money}.`,
    bounds: (min: string, max: string) =>
      `This size is out of the bounds of the call (${min} to ${max} EIGs).`,
  },
);
