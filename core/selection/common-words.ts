/**
 * French words that tell nothing of what a text is about, as search sees them: of more than three letters, because
 * shorter ones are left out anyway; and the words that every dossier of a call has.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  ainsi alors apres assez aucun aucune aujourd aupres aussi autant autour autre autres avant avec avoir avons ayant
  beaucoup bien bientot bref celle celles celui certain certaine certaines certains ceux chacun chacune chaque chez
  combien comme comment concerne contre dans davantage deja depuis derniere derniers deux devant devra doit doivent
  donc dont durant elle elles encore enfin ensemble ensuite entre environ etaient etait etant etre faire fait faite
  faites faits faut fois font grace hors hui jamais jour jours jusqu jusque laquelle lequel lesquelles lesquels leur
  leurs lors lorsque mais meme memes mieux mois moins montre montrer nombreuses nombreux notamment notre nous nouveau
  nouveaux nouvelle nouvelles ouvrir parce parfois parmi partir partout pendant permet permettant permettent permettra
  permettre peut peuvent plusieurs plutot point pour pourquoi pourra pourrait pouvoir premier premiere premieres
  premiers pres puis puisque quand quatre quel quelle quelles quelqu quelque quelques quels quoi rendre rester reste
  restent rien sans savoir sait selon sera serait seront seul seule seulement seules seuls sinon soit sont sous souvent
  suite surtout telle telles tels temps tous tout toute toutes travers tres trois trop trouver trouve vers voir voire
  votre vous
  administration administrations agent agents annee annees appel besoin besoins bon chose choisir cours dire dit eviter
  defi defis developpement developper donnee donnees ecart ecarts erreur erreurs equipe equipes etat evaluer
  experimentation information informations interface interne internes mesurer meilleur meilleure metier metiers ministere
  ministeres mise mettre mettent met moyen moyens nombre numerique numeriques objectif objectifs outil outils partie part
  passe passer passent personne personnes place prendre prend prendre produit produire projet projets proposer propose
  public publics publique publiques question questions qualite relier reponse reponses resultat resultats service services
  simple simplement solution solutions source sources systeme systemes travail travailler tenir tient utile utilise
  utiliser utilisateur utilisateurs utilisation utilisable verifier visible volontaires concevoir construire calculer
  possible possibles offrir compris comprendre comprend existe existent
  arrive arrivent demande demandee demandees demander demandes different differente differentes differents main mains
  ouvert ouverte ouvertes ouverts petit petite petites petits utiles vite voit milliers passee passees
  with that this from have which their will they been were more than into also other
  `
    .trim()
    .split(/\s+/),
);
