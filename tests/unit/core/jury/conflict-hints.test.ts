import { describe, expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { findTies, readDossier, readJuror, staysAside, type Finding } from '#core/jury/conflict-hints.ts';

const ties = (organisation: string, content: Partial<DefiContent>, name = 'Ada Jurée'): Finding[] =>
  findTies(readJuror({ name, organisation }), readDossier({ ...emptyDefiContent, ...content }));
const places = (found: readonly Finding[]): string[] => found.map(({ where }) => where);

describe('an organisation is found', () => {
  test.each([
    ['Insee', 'Institut national de la statistique et des études économiques (INSEE)'],
    ['INSEE', 'Institut national de la statistique et des études économiques'],
    ['Institut national de la statistique et des études économiques', 'Insee, direction régionale'],
    ['DINUM', 'Direction interministérielle du numérique'],
    ['Direction interministérielle du numérique', 'la DINUM et ses partenaires'],
    ['DINSIC', 'Direction interministérielle du numérique'],
    ['Direction interministérielle du numérique', 'DINSIC'],
    ['DGFiP', 'Direction générale des finances publiques'],
    ['Direction générale des Finances publiques (Bercy)', 'bureau GF-3A de la DGFIP'],
    ['direction generale des finances publiques', 'DIRECTION GÉNÉRALE DES FINANCES PUBLIQUES'],
    ['Agence nationale de la sécurité des systèmes d’information', 'Avec l’ANSSI.'],
    ['ANSSI', 'Agence nationale de la sécurité des systèmes d’information'],
    ['Ministère de la Justice', 'Ministère de la justice'],
    ['Ministère de la Justice, direction du numérique', 'Ministère de la Justice'],
    ['Secrétariat général du ministère de l’Intérieur', 'Ministère de l’Intérieur'],
    ['Ministère de l’Action et des Comptes publics', 'Ministère de l’action et des comptes publics'],
    ['Services du Premier ministre', 'Services du Premier ministre'],
    ['Bibliothèque nationale de France', 'BnF'],
    ['Pôle emploi', 'France Travail'],
    ['Météo-France', 'Météo France'],
    ['ACOSS', 'Agence centrale des organismes de sécurité sociale (ACOSS)'],
  ])('%s in « %s »', (organisation, text) => {
    expect(places(ties(organisation, { administration: text }))).toEqual(['administration']);
  });

  test('in each place where a tie may show, with the passage around it', () => {
    const long =
      'Le projet associe plusieurs services du ministère, dont le premier est de loin le plus engagé : ';
    const found = ties('Insee', {
      administration: 'Insee',
      ministries: ['Ministère de la Justice', 'Insee'],
      fields: {
        partenaires: `${long}l’Insee, et deux universités qui fourniront les jeux de données nécessaires aux essais.`,
        porteur_operationnel: 'Insee',
        porteur_administratif: 'Insee',
        mentor_operationnel: 'Jeanne Petit, cheffe de projet à l’Insee',
        mentor_haut_niveau: 'Insee',
        contact_rh: 'rh@insee.fr',
        contact_convention: 'Insee',
        // Said of the topic, by whom nobody is tied.
        problematique: 'Les données de l’Insee sont peu lues.',
      },
      projectTeam: [
        { name: 'Luc Roy', role: 'Statisticien, Insee', status: '', share: 50, contribution: '' },
      ],
      applicantEmail: 'luc.roy@insee.fr',
    });
    expect(places(found)).toEqual([
      'administration',
      'ministries',
      'porteur_operationnel',
      'porteur_administratif',
      'partenaires',
      'mentor_operationnel',
      'mentor_haut_niveau',
      'contact_rh',
      'contact_convention',
      'projectTeam',
      'applicantEmail',
    ]);
    const partners = found.find(({ where }) => where === 'partenaires');
    expect(partners).toMatchObject({ what: 'organisation', found: 'Insee' });
    expect(partners?.before).toMatch(/^… \S.* l’$/);
    expect(partners?.after).toMatch(/^, et deux universités .* …$/);
    expect(long + 'l’').toContain(partners?.before.slice(2));
  });

  test.each([
    ['Ministère de la Justice', 'a.b@justice.gouv.fr'],
    ['Direction interministérielle du numérique', 'a.b@dinum.gouv.fr'],
    ['DGFiP', 'a.b@dgfip.finances.gouv.fr'],
    ['Ministère du Développement durable', 'a.b@developpement-durable.gouv.fr'],
    ['Institut national de la statistique et des études économiques', 'a.b@insee.fr'],
  ])('%s in the address %s', (organisation, applicantEmail) => {
    expect(places(ties(organisation, { applicantEmail }))).toEqual(['applicantEmail']);
  });
});

describe('nothing is found', () => {
  test.each([
    ['Direction générale', 'Direction générale des entreprises'],
    ['Service national', 'Agence du service national universel'],
    ['Direction', 'Direction du budget'],
    ['Ministère', 'Ministère de la Justice'],
    ['', 'Ministère de la Justice'],
    ['Direction interministérielle du numérique', 'Direction du numérique pour l’éducation'],
    ['Ministère de la Justice', 'Ministère de l’Intérieur'],
    ['Ministère de la Justice', 'Conseil départemental d’accès au droit'],
    ['Agence nationale de la recherche', 'Agence nationale de la cohésion des territoires'],
    ['Université de Strasbourg', 'Université de Rennes'],
    ['Direction du budget', 'Direction des achats de l’État'],
    ['Laboratoire fictif de statistique', 'Institut national de la statistique et des études économiques'],
    ['Atelier de design public', 'Ministère de l’Action et des Comptes publics'],
    ['DGE', 'Direction générale de la santé'],
    ['MTES', 'Ministère de la Justice'],
  ])('%s in « %s »', (organisation, text) => {
    expect(ties(organisation, { administration: text })).toEqual([]);
  });

  test.each([
    // A topic is no body, a common noun no name, and words pages apart no phrase.
    ['Ministère de la Justice', 'L’outil facilite l’accès à la justice des plus fragiles.'],
    ['La Poste', 'Chaque agent garde son poste de travail, et la poste est à côté.'],
    ['Direction de la transformation numérique', 'Nous soutenons la transformation numérique des communes.'],
    [
      'Agence de la biodiversité marine',
      'La biodiversité est notre sujet depuis dix ans. Nous avons beaucoup appris sur les forêts, les sols et les rivières. Notre façade est marine.',
    ],
  ])('%s in a text about « %s »', (organisation, partenaires) => {
    expect(ties(organisation, { fields: { partenaires } })).toEqual([]);
  });

  test.each([
    ['Ministère de la Justice', 'a.b@interieur.gouv.fr'],
    ['La Poste', 'a.b@laposte.net'],
    ['Gouvernement', 'a.b@culture.gouv.fr'],
    ['Orange', 'a.b@orange.fr'],
  ])('%s in the address %s', (organisation, applicantEmail) => {
    expect(ties(organisation, { applicantEmail })).toEqual([]);
  });
});

describe('a juror’s own name', () => {
  test('is found in contacts, the team and addresses, in either order and whatever its accents', () => {
    const content: Partial<DefiContent> = {
      fields: {
        mentor_operationnel: 'MARTIN-DUPRE Éloïse, cheffe de bureau',
        contact_rh: 'eloise.martin-dupre@exemple.fr',
      },
      projectTeam: [
        { name: 'Eloise Martin Dupré', role: 'Cheffe', status: '', share: null, contribution: '' },
      ],
    };
    const found = ties('', content, 'Éloïse Martin-Dupré');
    expect(found.map(({ what, where }) => [what, where])).toEqual([
      ['name', 'mentor_operationnel'],
      ['name', 'contact_rh'],
      ['name', 'projectTeam'],
    ]);
    expect(found[0]?.found).toBe('MARTIN-DUPRE Éloïse');
  });

  test('is not found by one word of it, nor by its words apart', () => {
    const content = { fields: { mentor_operationnel: 'Éloïse Petit et Jean Martin' } };
    expect(ties('', content, 'Éloïse Martin')).toEqual([]);
    expect(ties('', { fields: { mentor_operationnel: 'Ada' } }, 'Ada')).toEqual([]);
  });
});

describe('a hint that was set aside', () => {
  const before = ties('Insee', { administration: 'Insee', fields: { partenaires: 'Avec l’Insee.' } });

  test('stays so while the dossier says nothing new of it', () => {
    const fewer = ties('Insee', { administration: 'Insee', fields: { partenaires: 'Sans lui.' } });
    const other = ties('Insee', {
      administration: 'Insee',
      fields: { partenaires: 'Plutôt avec l’INSEE, oui.' },
    });
    for (const now of [before, fewer, other])
      expect(staysAside(now, { sameJuror: true, findings: before })).toBe(true);
  });

  test('comes back when the dossier names the body somewhere else, or when the juror changed', () => {
    const more = ties('Insee', { administration: 'Insee', applicantEmail: 'a@insee.fr' });
    expect(staysAside(more, { sameJuror: true, findings: before })).toBe(false);
    expect(staysAside(before, { sameJuror: false, findings: before })).toBe(false);
  });
});
