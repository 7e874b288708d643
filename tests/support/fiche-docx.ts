import { cell, paragraph, row, run, table, textTable } from './docx.ts';

/** What an applicant wrote under a heading: on its line, in the paragraphs below, as items of a list. */
export interface Fill {
  readonly line?: string;
  readonly below?: readonly string[];
  readonly items?: readonly string[];
}

export interface FicheFill {
  readonly answers?: Partial<Record<Slot, Fill>>;
  readonly eigs?: readonly (readonly [label: string, mission: string, profile: string])[];
  readonly members?: readonly (readonly string[])[];
  /** XML between the heading of the attestations and the financing. */
  readonly attestations?: string;
}

/** The template's headings: bold label, the hint beside it, and what the template puts after both. */
const slots = {
  porteur_operationnel: ['', 'Porteur opérationnel du défi : '],
  porteur_administratif: [
    '',
    'Si différent, porteur administratif à associer au suivi et au conventionnement du défi :',
  ],
  partenaires: ['', 'Si pertinent, administrations partenaires :'],
  adresse_accueil: ['', 'Adresse de l’administration d’accueil : '],
  title: ['Nom du défi : ', ''],
  problematique: ['Problématique à résoudre ', '(10 lignes maximum)'],
  solution: ['Solution proposée ', '(10 lignes maximum)'],
  impacts: ['Bénéfices et impacts attendus en matière de transformation numérique ', '(10 lignes maximum)'],
  innovations: ['Types d’innovations mobilisées ', '(3 lignes maximum)'],
  avancement: [
    'État d’avancement du défi (pas démarré/phase pilote, technologies et méthodes utilisées) ',
    '(3 lignes maximum)',
  ],
  ressources: ['Ressources techniques et opérationnelles mises à disposition ', '(10 lignes maximum) : '],
  donnees: ['Jeux de données nécessaires à la réalisation du défi :', ''],
  donnees_acces: [
    'Ces jeux de données sont-ils déjà accessibles ? Si non, quelles étapes sont nécessaires pour les rendre accessibles aux EIG dès le début de leur défi ? ',
    '(5 lignes maximum)',
  ],
  perennisation: [
    'Actions prévues pour pérenniser les résultats et les essaimer dans d’autres services ',
    '(10 lignes maximum) :',
  ],
  obstacles: [
    'Obstacles potentiels à la bonne réalisation du défi et mesures pour les dépasser ',
    '(10 lignes maximum) : ',
  ],
  motivation: [
    'Pourquoi postulez-vous au programme EIG ? Quels seront les bénéfices du dispositif EIG pour votre service ? ',
    '(10 lignes maximum)',
  ],
  fundAsked: ['Demande de financement PIA (oui / non) : ', ''],
  cost: ['recrutement des EIG (coût total employeur) :', ''],
  fund: ['(70% du montant indiqué ci-dessus) :', ''],
  mentor_operationnel: ['', 'Mentor opérationnel (avec prénom, nom, numéro pro, email pro) : '],
  mentor_haut_niveau: ['', 'Mentor de haut niveau (avec prénom, nom, numéro pro, email pro) : '],
  contact_rh: ['', 'Contact RH (avec prénom, nom, numéro pro, email pro) : '],
  contact_convention: ['', 'Contact convention PIA (avec prénom, nom, numéro pro, email pro) :'],
} as const;
export type Slot = keyof typeof slots;
export const slotNames = Object.keys(slots) as readonly Slot[];

const bold = (text: string): string => paragraph(run(text, { bold: true }));
const plain = (text: string): string => paragraph(run(text));

/** The three attestations as the template has them. */
export const attestationLines = [
  'de la possibilité pour les EIG à travailler hors les murs ;',
  'de l’engagement de l’équipe projet de mettre à disposition en open data toutes les données qui peuvent l’être, ainsi qu’à publier sous licence libre (open source) le code source des logiciels développés dans le cadre du défi ;',
  'de l’engagement de l’équipe projet de mettre à disposition des EIG les données nécessaires à la réalisation de leur défi ;',
] as const;

/** The body of the call's template, filled in as told: same order, same nested tables, same instructions. */
export function ficheBody(fill: FicheFill = {}): string {
  const slot = (name: Slot): string => {
    const [label, hint] = slots[name];
    const { line = '', below = [], items = [] } = fill.answers?.[name] ?? {};
    const listed = hint !== '' && label !== '';
    const first = paragraph(
      (label === '' ? '' : run(label, { bold: true })) +
        (hint === '' ? '' : run(hint)) +
        (line === '' ? '' : run(` ${line}`)),
      { listed },
    );
    return [first, ...below.map(plain), ...items.map((item) => paragraph(run(item), { listed: true }))].join(
      '',
    );
  };
  const eigs = fill.eigs ?? [1, 2, 3].map((number) => [`EIG ${String(number)}`, '', ''] as const);
  const members = fill.members ?? [['', '', '', '', '']];
  return [
    plain('Programme d’investissements d’avenir '),
    plain('Fonds « Transition numérique de l’État et\nmodernisation de l’action publique »'),
    plain('Dossier de réponse à l’appel à projets :'),
    paragraph(run('Rappel – contenu du dossier de réponse'), { style: 'Heading2' }),
    plain('Une fiche détaillée, suivant le modèle ci-dessous ;'),
    plain('Le dossier de soumission doit être déposé sur le site :'),
    paragraph(run('Informations administratives', { bold: true }), { listed: true }),
    ...(['porteur_operationnel', 'porteur_administratif', 'partenaires', 'adresse_accueil'] as const).map(
      slot,
    ),
    paragraph(run('Annexe technique', { bold: true }), { listed: true }),
    table(
      row(cell(paragraph('') + slot('title'))),
      row(
        cell(
          [
            bold('Description du défi '),
            ...(['problematique', 'solution', 'impacts', 'innovations', 'avancement'] as const).map(slot),
            bold('Mission des EIG et profils recherchés (détailler par EIG) : '),
            textTable([['', 'Mission', 'Profil et expertises recherchés'], ...eigs]),
            ...(['ressources', 'donnees', 'donnees_acces', 'perennisation', 'obstacles'] as const).map(slot),
            bold('Description de l’équipe projet et ses apports : '),
            bold('Inclure directions métiers et SI impliquées.'),
            textTable([['Nom', 'Fonction', 'Statut', 'Implication (%)', 'Apport'], ...members]),
            slot('motivation'),
            bold('Vous attestez :'),
            fill.attestations ?? attestationLines.map(bold).join(''),
          ].join(''),
        ),
      ),
      row(
        cell(
          [
            slot('fundAsked'),
            bold('Montant total du coût prévisionnel de '),
            slot('cost'),
            bold('Montant du financement PIA envisagé '),
            slot('fund'),
          ].join(''),
        ),
      ),
      row(
        cell(
          [
            bold('Contacts :'),
            ...(
              ['mentor_operationnel', 'mentor_haut_niveau', 'contact_rh', 'contact_convention'] as const
            ).map(slot),
          ].join(''),
        ),
      ),
    ),
  ].join('');
}
