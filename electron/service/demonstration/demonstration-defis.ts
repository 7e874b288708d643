/** One défi of the demonstration: titles, bodies and profiles are public facts; every sentence is ours. */
export interface DemonstrationDefi {
  readonly title: string;
  readonly administration: string;
  readonly ministries: readonly string[];
  readonly resume: string;
  readonly problematique: string;
  readonly solution: string;
  readonly impacts: string;
  readonly donnees: string;
  readonly eigs: readonly { readonly profile: string; readonly mission: string }[];
  /** How well it fares with the invented jury, 0 to 1. */
  readonly quality: number;
  /** Not in the real list: made up to show what that list cannot. */
  readonly invented?: 'late' | 'single-eig';
}

const solidarites = 'Ministère des Solidarités et de la Santé';
const comptes = 'Ministère de l’Action et des Comptes publics';
const ecologie = 'Ministère de la Transition écologique et solidaire';
const justice = 'Ministère de la Justice';
const interieur = 'Ministère de l’Intérieur';
const premierMinistre = 'Services du Premier ministre';

export const demonstrationDefis: readonly DemonstrationDefi[] = [
  {
    title: 'ACOSS-Plateforme',
    administration: 'Agence centrale des organismes de sécurité sociale (ACOSS)',
    ministries: [solidarites, comptes],
    resume: 'Rendre aussi simple que possible la déclaration des revenus tirés des plateformes en ligne.',
    problematique:
      'Louer un logement, livrer des repas, vendre ses créations : des centaines de milliers de personnes tirent un revenu d’une plateforme en ligne. Beaucoup ne savent ni si elles doivent déclarer ces sommes, ni comment. Elles découvrent leurs obligations lors d’un contrôle, parfois des années plus tard, et les conseillers passent leurs journées à répéter les mêmes explications au téléphone.',
    solution:
      'Construire avec des utilisateurs un parcours unique : quelques questions en langage courant disent à chacun ce qu’il doit déclarer, puis remplissent la déclaration à sa place à partir des relevés que la plateforme transmet, avec son accord. Le parcours est d’abord testé avec deux plateformes volontaires, mesuré, puis ouvert aux autres par une interface documentée.',
    impacts:
      'Moins de redressements, des droits sociaux ouverts plus tôt, des conseillers rendus aux cas difficiles.',
    donnees: 'Relevés de revenus des plateformes volontaires ; motifs d’appel anonymisés des conseillers.',
    eigs: [
      {
        profile: 'designer UX / services',
        mission:
          'Mener les entretiens, dessiner le parcours et le tester chaque quinzaine avec des déclarants et des conseillers.',
      },
      {
        profile: 'développeur web',
        mission: 'Développer le parcours et l’interface ouverte aux plateformes, sous licence libre.',
      },
    ],
    quality: 0.62,
  },
  {
    title: 'ADLER',
    administration: 'Ministère de l’Action et des comptes publics',
    ministries: [comptes],
    resume:
      'Aider les enquêteurs financiers à trouver plus vite les liens cachés dans des masses de documents.',
    problematique:
      'Chaque jour arrivent des signalements longs, écrits librement, accompagnés de pièces de toutes formes. Les enquêteurs les lisent un par un et reportent à la main les noms, les comptes et les dates dans leurs outils. Deux affaires liées peuvent rester séparées pendant des mois parce que personne n’a lu les deux dossiers.',
    solution:
      'Extraire automatiquement des textes les personnes, les montants et les relations, les relier entre dossiers et montrer le résultat sous la forme d’un graphe que l’enquêteur corrige. Chaque rapprochement est expliqué par les passages qui le fondent : l’outil propose, la personne décide. Les modèles apprennent sur place, sans qu’aucune donnée ne quitte le service.',
    impacts: 'Des affaires liées détectées en jours plutôt qu’en mois ; moins de saisie, plus d’enquête.',
    donnees: 'Signalements et pièces jointes, sur un serveur isolé du service.',
    eigs: [
      {
        profile: 'data scientist',
        mission:
          'Mettre au point l’extraction d’entités et le rapprochement des dossiers, et en mesurer les erreurs avec les enquêteurs.',
      },
      {
        profile: 'développeur',
        mission: 'Construire l’interface du graphe et l’intégrer au poste de travail isolé.',
      },
    ],
    quality: 0.55,
  },
  {
    title: 'CartoBio',
    administration: 'Agence Française pour le Développement et la Promotion de l’Agriculture Biologique',
    ministries: [ecologie],
    resume: 'Une carte unique et tenue à jour des parcelles conduites en agriculture biologique.',
    problematique:
      'Personne ne peut dire aujourd’hui, parcelle par parcelle, où se trouve l’agriculture biologique. Les organismes certificateurs tiennent chacun leurs plans, les aides européennes en tiennent d’autres, et les deux ne coïncident pas. Les agences de l’eau, les collectivités et les agriculteurs eux-mêmes redemandent sans cesse les mêmes informations.',
    solution:
      'Réunir les sources dans une carte commune où l’agriculteur et son certificateur valident ensemble le contour et le statut de chaque parcelle. Les écarts entre sources sont montrés et tranchés à la main. Les données que l’agriculteur accepte d’ouvrir sont publiées chaque année, les autres restent réservées aux services autorisés.',
    impacts:
      'Une déclaration au lieu de trois ; des captages d’eau mieux protégés ; une statistique annuelle fiable.',
    donnees: 'Registre parcellaire, fichiers des certificateurs, référentiel des opérateurs.',
    eigs: [
      {
        profile: 'géomaticien',
        mission: 'Rapprocher les contours des différentes sources et définir le format commun d’échange.',
      },
      {
        profile: 'développeur full stack',
        mission: 'Développer la carte, la validation à deux et l’interface pour les services de l’État.',
      },
    ],
    quality: 0.86,
  },
  {
    title: 'CibNav',
    administration: 'Direction des affaires maritimes, Ministère de la Transition écologique et solidaire',
    ministries: [ecologie],
    resume: 'Mieux choisir les navires à contrôler pour prévenir les accidents en mer.',
    problematique:
      'Les inspecteurs de la sécurité des navires visitent chaque bateau à date fixe, qu’il soit neuf et bien tenu ou ancien et plusieurs fois signalé. Ils manquent de temps pour les visites inopinées, celles qui trouvent le plus de défauts. Les accidents, les prescriptions passées et les caractéristiques des flottes dorment dans des bases qui ne se parlent pas.',
    solution:
      'Assembler ces bases, calculer pour chaque navire un risque dont les raisons sont lisibles, et proposer à l’inspecteur une liste de visites pour la semaine. L’inspecteur reste libre de son choix et dit après coup ce qu’il a trouvé : l’outil apprend de ses retours, et une part des visites reste tirée au sort pour éviter d’oublier les angles morts.',
    impacts: 'Des visites inopinées plus utiles, moins d’accidents du travail à la pêche.',
    donnees: 'Visites et prescriptions depuis 2000, enquêtes sur accidents, registre des navires.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Construire et évaluer le score de risque, en rendre les raisons compréhensibles.',
      },
      {
        profile: 'développeur',
        mission: 'Développer l’application de ciblage sur tablette, utilisable à quai sans réseau.',
      },
    ],
    quality: 0.7,
  },
  {
    title: 'DataJust',
    administration: 'Ministère de la Justice, Direction des affaires civiles et du Sceau (DACS)',
    ministries: [justice],
    resume: 'Éclairer par les décisions passées l’indemnisation des préjudices corporels.',
    problematique:
      'Deux victimes d’un même dommage peuvent recevoir des indemnités très différentes selon la juridiction. Les montants figurent bien dans les décisions, mais en toutes lettres, au milieu de pages que personne ne peut lire en nombre. Les avocats, les assureurs et les juges travaillent chacun avec des tableaux incomplets.',
    solution:
      'Extraire des décisions d’appel, une fois occultées, les chefs de préjudice, les montants demandés et accordés, et les principaux faits. En tirer un référentiel indicatif où l’on voit, pour des cas proches, la dispersion des montants et non une moyenne seule. La méthode, ses limites et ses biais sont publiés avec le référentiel.',
    impacts: 'Des victimes mieux informées, des transactions plus équilibrées, des écarts enfin visibles.',
    donnees: 'Décisions civiles et administratives d’appel de trois années, occultées.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Développer l’extraction des montants et des préjudices dans les décisions.',
      },
      {
        profile: 'data scientist',
        mission: 'Construire le référentiel, en mesurer les biais et la dispersion.',
      },
    ],
    quality: 0.5,
  },
  {
    title: 'DataReg',
    administration: 'Autorité de régulation des communications électroniques et des Postes',
    ministries: ['Autorité administrative indépendante'],
    resume: 'Réguler les réseaux par la donnée : des cartes de couverture que chacun peut vérifier.',
    problematique:
      'Les cartes de couverture mobile viennent des opérateurs eux-mêmes et ne disent pas toujours ce que vivent les habitants. L’autorité reçoit des mesures de terrain, des signalements et des fichiers d’antennes, mais les croise à la main, région par région. Une contestation d’élu local demande plusieurs semaines de travail.',
    solution:
      'Mettre en place une chaîne de traitement qui réunit mesures, signalements et cartes déclarées, calcule où elles se contredisent et publie le tout en données ouvertes. Une carte publique montre la couverture déclarée et la couverture constatée côte à côte. Les équipes de l’autorité apprennent à tenir la chaîne elles-mêmes.',
    impacts: 'Des opérateurs incités à dire vrai, des citoyens qui choisissent en connaissance de cause.',
    donnees: 'Cartes de couverture, campagnes de mesure, signalements du public.',
    eigs: [
      {
        profile: 'data scientist (SIG)',
        mission: 'Croiser les cartes et les mesures, qualifier les écarts et leur incertitude.',
      },
      {
        profile: 'data engineer',
        mission: 'Construire la chaîne de collecte et de publication, et la rendre simple à tenir.',
      },
    ],
    quality: 0.66,
  },
  {
    title: 'EIG Link',
    administration:
      'Services du Premier ministre, direction interministérielle du numérique et du système d’information et de communication de l’État, Etalab',
    ministries: [premierMinistre],
    resume: 'Faire vivre, après dix mois, ce que les équipes ont appris et construit.',
    problematique:
      'Les outils nés dans le programme sont souvent repris ailleurs par hasard, parce que deux personnes se sont croisées. Un ministère ignore qu’un autre a déjà résolu son problème, et les équipes suivantes recommencent les mêmes erreurs. Les anciens seraient prêts à aider, mais personne ne sait qui connaît quoi.',
    solution:
      'Ouvrir un espace commun aux équipes, aux anciens et aux administrations : un annuaire des compétences, un catalogue des outils avec leur état réel, des fiches courtes sur ce qui a marché ou non. Les fiches sont écrites pendant les dix mois, avec un modèle qui prend un quart d’heure, et non après coup.',
    impacts: 'Des outils réutilisés, des équipes qui démarrent plus vite, un réseau qui dure.',
    donnees: 'Catalogue des projets, dépôts de code publics, questionnaires auprès des anciens.',
    eigs: [
      {
        profile: 'designer',
        mission:
          'Comprendre ce que cherchent les agents et dessiner un espace où l’on trouve en deux minutes.',
      },
      {
        profile: 'développeur',
        mission: 'Développer l’annuaire et le catalogue, reliés aux dépôts de code existants.',
      },
    ],
    quality: 0.45,
  },
  {
    title: 'ExploCode',
    administration: 'Direction générale du Travail',
    ministries: ['Ministère du Travail'],
    resume: 'Trouver la règle de droit du travail qui s’applique à son cas, sans être juriste.',
    problematique:
      'Le droit du travail tient en milliers d’articles, auxquels s’ajoutent les conventions collectives et la jurisprudence. Un salarié ou le patron d’une petite entreprise qui cherche combien dure un préavis tombe sur des textes contradictoires. Les services de renseignement répondent à près d’un million de questions par an, souvent les mêmes.',
    solution:
      'Analyser les questions posées et les textes pour relier les mots des usagers à ceux du droit : une recherche en langage courant mène à la règle, à l’exception et à la convention applicable, avec leurs sources. Les liens proposés par la machine sont relus par les juristes des services, qui en restent les auteurs.',
    impacts: 'Des réponses sûres sans attente, des agents disponibles pour les situations complexes.',
    donnees: 'Code du travail, conventions collectives, questions anonymisées des services de renseignement.',
    eigs: [
      {
        profile: 'data scientist (TAL)',
        mission: 'Relier les questions des usagers aux textes par le traitement automatique du langage.',
      },
      {
        profile: 'data analyste / data architect',
        mission: 'Structurer les textes et organiser la relecture par les juristes.',
      },
    ],
    quality: 0.64,
  },
  {
    title: 'IA Flash',
    administration:
      'Ministère de l’Intérieur et Agence nationale du traitement automatisé des infractions (ANTAI)',
    ministries: [interieur],
    resume: 'Reconnaître le véhicule sur la photo pour éviter les avis envoyés à tort.',
    problematique:
      'Une plaque usurpée ou mal lue, et l’avis de contravention part chez la mauvaise personne. Le propriétaire doit alors prouver que ce n’est pas sa voiture, pendant que le véritable auteur reste inconnu. Les agents vérifient les photos à l’œil, et ne peuvent en regarder qu’une petite partie.',
    solution:
      'Apprendre à une machine à reconnaître la marque, le modèle et la couleur sur la photo, puis comparer avec le registre des immatriculations. En cas de désaccord, l’avis n’est pas envoyé et le dossier va à un agent. Le service reste interne, ses erreurs sont mesurées chaque mois par type de véhicule et de lumière.',
    impacts: 'Moins d’avis injustes, plus d’usurpations détectées, un temps d’agent mieux employé.',
    donnees: 'Photos d’infractions floutées, registre des immatriculations, contestations passées.',
    eigs: [
      {
        profile: 'data scientist',
        mission:
          'Entraîner et évaluer la reconnaissance des véhicules, y compris de nuit et par mauvais temps.',
      },
      {
        profile: 'data scientist',
        mission: 'Mettre le modèle en service dans la chaîne de traitement et suivre ses dérives.',
      },
    ],
    quality: 0.78,
  },
  {
    title: 'Karfu’R',
    administration: 'Délégation Interministérielle pour l’Accueil et l’Intégration des Réfugiés (DiAir)',
    ministries: [interieur],
    resume: 'Dire aux personnes réfugiées, dans leur langue, quelles aides existent près de chez elles.',
    problematique:
      'Apprendre le français, se loger, faire reconnaître un diplôme : les aides aux personnes réfugiées sont nombreuses mais dispersées entre associations, services de l’État et collectivités. Les informations circulent par photocopies vite périmées. Les accompagnants passent des heures à chercher une place de cours, et les personnes sans accompagnant renoncent.',
    solution:
      'Créer avec les personnes réfugiées et les associations un guide en ligne, tenu par ceux qui proposent les aides, traduit par des bénévoles relus par des professionnels, lisible sur un téléphone ancien et sans bon réseau. Chaque fiche dit pour qui, où, quand et s’il reste de la place ; une fiche non confirmée depuis trois mois disparaît.',
    impacts: 'Des droits connus et utilisés, des accompagnants mieux coordonnés.',
    donnees: 'Recensement des dispositifs, offres de cours, adresses des services.',
    eigs: [
      {
        profile: 'développeur full stack',
        mission: 'Développer le guide, la traduction collaborative et l’usage hors connexion.',
      },
      {
        profile: 'designer',
        mission: 'Concevoir avec des personnes réfugiées un guide compréhensible en six langues.',
      },
    ],
    quality: 0.82,
  },
  {
    title: 'LexImpact',
    administration: 'Direction interministérielle du numérique (DINUM)',
    ministries: [premierMinistre],
    resume: 'Permettre aux parlementaires d’estimer l’effet d’un amendement fiscal avant de le voter.',
    problematique:
      'Quand un amendement modifie un barème d’impôt, seul le Gouvernement dispose des outils pour en chiffrer l’effet. Les parlementaires votent alors sans savoir combien de foyers y gagnent ou y perdent. Un chiffrage demandé aux services arrive souvent après le débat, et ses hypothèses restent inconnues.',
    solution:
      'S’appuyer sur le moteur ouvert de calcul socio-fiscal pour offrir aux assemblées une interface où l’on change un taux ou un seuil comme on modifierait le texte de loi, et où l’on voit aussitôt l’effet sur des cas types et sur la population. Les hypothèses et la marge d’erreur sont affichées avec chaque résultat.',
    impacts: 'Un débat budgétaire mieux informé, des calculs que chacun peut refaire.',
    donnees: 'Barèmes légaux, données fiscales agrégées, cas types des administrations.',
    eigs: [
      {
        profile: 'designer UX',
        mission:
          'Concevoir avec les administrateurs des assemblées une interface au plus près du texte de loi.',
      },
      {
        profile: 'développeur Python/JavaScript',
        mission: 'Relier l’interface au moteur de calcul et garantir des réponses en quelques secondes.',
      },
    ],
    quality: 0.9,
  },
  {
    title: 'Open Chronic',
    administration:
      'Ministère de la santé, Direction de la recherche, des études, de l’évaluation et des statistiques',
    ministries: [solidarites],
    resume: 'Ouvrir des données sur les maladies chroniques sans exposer aucun patient.',
    problematique:
      'La base nationale des données de santé est l’une des plus riches du monde, mais si sensible que presque personne ne peut l’utiliser. Les chercheurs, les associations de patients et les hôpitaux attendent des mois une autorisation pour répondre à des questions simples sur le diabète ou l’asthme. Les agrégats publiés sont trop grossiers pour être utiles.',
    solution:
      'Produire des jeux de données ouverts sur quelques maladies chroniques, par territoire et par année, dont l’anonymat est démontré et attaqué par une équipe indépendante avant publication. Le code qui les produit est ouvert, et un tableau de bord les rend lisibles à qui n’est pas statisticien.',
    impacts: 'Des études plus rapides, un débat public mieux informé sur les parcours de soins.',
    donnees: 'Système national des données de santé, dans la bulle sécurisée du ministère.',
    eigs: [
      {
        profile: 'data engineer',
        mission: 'Construire la chaîne qui extrait, agrège et publie les données depuis la bulle sécurisée.',
      },
      {
        profile: 'expert anonymisation de données',
        mission:
          'Choisir les méthodes d’anonymisation, les éprouver par des attaques et documenter le risque restant.',
      },
    ],
    quality: 0.72,
  },
  {
    title: 'Open Justice',
    administration: 'Cour de cassation',
    ministries: ['Ministère de la Justice (Cour de cassation)'],
    resume: 'Rendre publiques toutes les décisions de justice en protégeant les personnes.',
    problematique:
      'La loi demande que toutes les décisions de justice soient accessibles à tous. Elles contiennent des noms, des adresses, des détails de vie qu’il faut d’abord occulter. Une équipe de lecteurs le fait aujourd’hui à la main pour quelques milliers de décisions par an ; il y en aura bientôt plusieurs millions, et une seule erreur peut nuire gravement à une personne.',
    solution:
      'Développer un moteur qui repère les éléments à occulter, dit avec quelle certitude, et une interface où l’annotateur ne relit que les passages douteux. Chaque correction améliore le moteur. La chaîne est ouverte, évaluée par juridiction, et conçue avec les greffes et les avocats pour que l’occultation ne rende pas la décision illisible.',
    impacts: 'Un droit plus accessible, des personnes protégées, une recherche juridique renouvelée.',
    donnees: 'Décisions déjà annotées par les équipes de la Cour ; bases des arrêts civils.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Entraîner le moteur de repérage et mesurer ses oublis, catégorie par catégorie.',
      },
      {
        profile: 'data scientist',
        mission: 'Estimer la certitude des repérages et choisir ce qui doit être relu.',
      },
      {
        profile: 'développeur full stack',
        mission: 'Développer l’interface d’annotation avec ceux qui l’utiliseront chaque jour.',
      },
    ],
    quality: 0.88,
  },
  {
    title: 'Plume',
    administration: 'Cour des comptes',
    ministries: ['Juridiction financière'],
    resume: 'Retrouver en un instant ce que les rapports d’hier disent sur la question d’aujourd’hui.',
    problematique:
      'Un rapporteur qui commence un contrôle devrait savoir tout ce que la juridiction a déjà écrit sur le sujet. Les rapports existent, mais en documents séparés, sans index commun, et la mémoire tient aux personnes. Les recommandations passées sont suivies dans des tableurs, et l’on recontrôle parfois ce qui l’a été deux ans plus tôt.',
    solution:
      'Indexer les rapports, en extraire les constats, les chiffres et les recommandations, et offrir au rapporteur un espace d’écriture où les passages utiles viennent à lui, avec leur source. Le suivi des recommandations se fait au même endroit. Tout reste dans le réseau de la juridiction, et rien n’est écrit à la place du rapporteur.',
    impacts: 'Des contrôles mieux préparés, des recommandations suivies, une mémoire partagée.',
    donnees: 'Rapports publics et documents internes des chambres, tableaux de suivi.',
    eigs: [
      {
        profile: 'designer',
        mission:
          'Observer le travail des rapporteurs et concevoir un espace d’écriture qui ne les ralentit pas.',
      },
      {
        profile: 'développeur',
        mission: 'Développer l’espace d’écriture et le moteur de recherche internes.',
      },
      {
        profile: 'data scientist',
        mission: 'Extraire des rapports les constats, chiffres et recommandations.',
      },
    ],
    quality: 0.6,
  },
  {
    title: 'Polygraphe',
    administration:
      'Direction générale de la concurrence, de la consommation et de la répression des fraudes (DGCCRF)',
    ministries: ['Ministère de l’Économie'],
    resume: 'Repérer les faux avis et les sites trompeurs avant qu’ils ne fassent des victimes.',
    problematique:
      'Faux avis, fausses promotions, sites qui disparaissent après l’encaissement : la fraude en ligne change plus vite que les contrôles. Les enquêteurs partent de plaintes isolées, souvent trop tard, et notent leurs constats page par page. Des milliers de signalements de consommateurs arrivent sans que l’on voie lesquels concernent le même vendeur.',
    solution:
      'Collecter de façon loyale les pages et les avis suspects, en dégager des indices lisibles (rythme, ressemblance des textes, changements de nom), et regrouper les signalements qui visent un même acteur. L’enquêteur voit pourquoi un site remonte et garde la preuve horodatée. Les indices restent internes pour ne pas instruire les fraudeurs.',
    impacts: 'Des enquêtes plus précoces, des consommateurs mieux protégés, des preuves plus solides.',
    donnees: 'Signalements des consommateurs, pages publiques collectées, procès-verbaux anonymisés.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Mettre au point et évaluer les indices de fraude et le regroupement des signalements.',
      },
      {
        profile: 'développeur',
        mission: 'Développer la collecte et l’outil d’enquête, avec conservation de la preuve.',
      },
    ],
    quality: 0.68,
  },
  {
    title: 'Balise (défi inventé)',
    administration: 'Institut fictif des phares et de la signalisation',
    ministries: [ecologie],
    resume: 'Prévoir les pannes des feux de mer avant qu’un navire ne les signale.',
    problematique:
      'Ce défi est inventé pour la démonstration : il montre un dossier déposé après la clôture. Des centaines de feux et de bouées veillent sur les côtes ; quand l’un s’éteint, on l’apprend par un marin. Les équipes parcourent le littoral pour des rondes où tout va bien, et manquent le feu qui va tomber en panne. Les relevés de batterie existent mais ne sont lus par personne.',
    solution:
      'Lire chaque nuit les relevés, reconnaître les batteries et les lampes qui faiblissent, et proposer aux équipes un ordre de tournée pour la semaine. Les techniciens disent ensuite ce qu’ils ont trouvé, pour que la prévision s’améliore. Une carte publique donne l’état des feux aux plaisanciers et aux pêcheurs.',
    impacts: 'Moins de feux éteints, moins de kilomètres, des marins mieux informés.',
    donnees: 'Relevés de batteries, carnets d’entretien, avis aux navigateurs.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Construire la prévision de panne à partir des relevés et des carnets d’entretien.',
      },
      { profile: 'développeur', mission: 'Développer la préparation des tournées et la carte publique.' },
    ],
    quality: 0.6,
    invented: 'late',
  },
  {
    title: 'Herbier (défi inventé)',
    administration: 'Conservatoire fictif des collections végétales',
    ministries: ['Ministère fictif du Patrimoine naturel'],
    resume: 'Faire parler les étiquettes de deux siècles d’herbiers publics.',
    problematique:
      'Ce défi est inventé pour la démonstration : il montre une équipe d’un seul EIG, sous le minimum de l’appel. Les herbiers publics conservent des millions de plantes séchées, chacune avec une étiquette manuscrite : lieu, date, récolteur. Ces étiquettes diraient comment les espèces se sont déplacées avec le climat, mais elles ne sont lues que sur demande, une par une.',
    solution:
      'Photographier les planches par campagnes, reconnaître l’écriture avec un modèle entraîné sur les grands récolteurs, et faire relire les lectures douteuses par des bénévoles dans une interface simple. Les lieux anciens sont rapprochés des communes d’aujourd’hui. Les données relues sont publiées avec leur photo, pour que chacun puisse les vérifier.',
    impacts: 'Une mémoire des plantes utilisable par les chercheurs et les écoles.',
    donnees: 'Photographies des planches, répertoires des récolteurs, cartes anciennes.',
    eigs: [
      {
        profile: 'data scientist',
        mission: 'Entraîner la lecture des étiquettes, organiser la relecture et publier les données.',
      },
    ],
    quality: 0.52,
    invented: 'single-eig',
  },
];
