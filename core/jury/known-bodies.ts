/**
 * Bodies of the State that go by several names: acronyms that spell no first letters, and names that changed. One line
 * a body; the first is how it is written most often. An acronym made of first letters needs no line here.
 */
export const knownBodies: readonly (readonly string[])[] = [
  [
    'DINUM',
    'DINSIC',
    'Direction interministérielle du numérique',
    'Direction interministérielle du numérique et du système d’information et de communication de l’État',
  ],
  ['DITP', 'Direction interministérielle de la transformation publique'],
  ['Insee', 'Institut national de la statistique et des études économiques'],
  ['DGE', 'Direction générale des entreprises'],
  ['DGS', 'Direction générale de la santé'],
  ['HAS', 'Haute Autorité de santé'],
  ['BnF', 'Bibliothèque nationale de France'],
  ['IGN', 'Institut national de l’information géographique et forestière', 'Institut géographique national'],
  ['Urssaf Caisse nationale', 'ACOSS', 'Agence centrale des organismes de sécurité sociale'],
  ['France Travail', 'Pôle emploi'],
  ['France Titres', 'ANTS', 'Agence nationale des titres sécurisés'],
  ['OFB', 'Office français de la biodiversité', 'AFB', 'Agence française pour la biodiversité'],
  ['Cerema', 'Centre d’études et d’expertise sur les risques, l’environnement, la mobilité et l’aménagement'],
  ['Shom', 'Service hydrographique et océanographique de la marine'],
  ['Tracfin', 'Traitement du renseignement et action contre les circuits financiers clandestins'],
  ['AIFE', 'Agence pour l’informatique financière de l’État'],
  ['AP-HP', 'Assistance publique – Hôpitaux de Paris'],
  ['DILA', 'Direction de l’information légale et administrative'],
];
