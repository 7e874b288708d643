import { area } from './texts.ts';

/** What is written beside the files of the demonstration, so that anyone can try them. */
export const demonstrationFilesTexts = area(
  {
    readMe: `Démonstration de Jury EIG
=========================

Réels : les titres, administrations et profils des 15 défis de la promotion 3.
Inventés : les textes, le jury, les notes, les commentaires, les avis, les plafonds, et deux défis.
Rien ici n’est secret. Ne vous servez pas de ces fichiers pour un vrai appel.

demo.eigjury               la session entière, délibération ouverte ; les mêmes octets à chaque fois
rapport-de-selection.pdf   son rapport
before-merge.eigjury       la même session pendant la notation : kits écrits, aucun bulletin reçu
kits/                      les kits des huit jurés
ballots/                   leurs huit bulletins
ballots-a-essayer/         trois bulletins qui ne vont pas de soi

Les kits ne sont pas verrouillés, pour que chacun puisse regarder dedans. Les vrais le sont : une phrase de passe par juré.
Les bulletins sont signés et scellés. Leurs octets changent à chaque écriture, parce que le scellement tire une clé au
hasard ; ce qu’ils disent et leurs reçus ne changent pas.

Essayer la réception, dans n’importe quel ordre et autant de fois que vous voulez :

  npm run jury -- merge before-merge.eigjury ballots/*.eigballot
  npm run jury -- status before-merge.eigjury
  npm run jury -- phase before-merge.eigjury depouillement
  npm run jury -- rank before-merge.eigjury

Le classement est alors celui de demo.eigjury. Dans la fenêtre : ouvrez before-merge.eigjury, puis « Bulletins ».

Dans ballots-a-essayer/, à recevoir avant de clore la notation :

  conflit-1.eigballot   le même juré sur deux ordinateurs, après son premier bulletin :
  conflit-2.eigballot   ces deux-là ne se suivent pas, aucun ne compte tant que ce n’est pas réglé
  modifie.eigballot     un seul bit a été changé : refusé, et la session ne change pas

Voir le reçu d’un bulletin sans ouvrir de session :

  npm run jury -- verify ballots/bulletin-aicha-morvan.eigballot
`,
  },
  {
    readMe: `Demonstration of Jury EIG
=========================

Real: the titles, administrations and profiles of the 15 défis of promotion 3.
Invented: the texts, the jury, marks, comments, advice, caps, and two défis.
Nothing here is secret. Do not use these files for a real call.

demo.eigjury               the whole session, deliberation open; the same bytes every time
rapport-de-selection.pdf   its report
before-merge.eigjury       the same session while marking is open: kits written, no ballot received
kits/                      the kits of the eight jurors
ballots/                   their eight ballots
ballots-a-essayer/         three ballots that do not go without saying

The kits are not locked, so that anyone can look inside. Real ones are: one passphrase per juror.
The ballots are signed and sealed. Their bytes change each time they are written, because sealing draws a key at random;
what they say and their receipts do not change.

To try receiving, in any order and as often as you like:

  npm run jury -- merge before-merge.eigjury ballots/*.eigballot
  npm run jury -- status before-merge.eigjury
  npm run jury -- phase before-merge.eigjury depouillement
  npm run jury -- rank before-merge.eigjury

The ranking is then that of demo.eigjury. In the window: open before-merge.eigjury, then “Ballots”.

In ballots-a-essayer/, to be received before the marking is closed:

  conflit-1.eigballot   one juror on two computers, after their first ballot:
  conflit-2.eigballot   these do not follow one another, and neither counts until that is settled
  modifie.eigballot     a single bit was changed: refused, and the session does not change

To see a ballot’s receipt without opening a session:

  npm run jury -- verify ballots/bulletin-aicha-morvan.eigballot
`,
  },
);
