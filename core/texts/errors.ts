import { deOf } from './elision.ts';
import type { Language } from '../contract/shell.ts';
import { formatDay, plural } from './format.ts';
import { faultList } from './sheet-faults.ts';
import { area } from './texts.ts';

type Details = Readonly<Record<string, string | number>>;

/** A detail that is missing shows as an empty word rather than `undefined`. */
const word = (details: Details, name: string): string => String(details[name] ?? '');

/** `Claire Roy, sur « PORTABLE-3 »`: who holds a file; a name that is not known is left out. */
function holder(details: Details, language: Language): string {
  const { user = '', machine = '' } = details;
  return language === 'fr'
    ? `${String(user)} sur « ${String(machine)} »`
    : `${String(user)} on “${String(machine)}”`;
}

/**
 * One sentence for each error code: what happened, what was kept, what to do next. The keys are the codes of
 * `core/contract/app-error.ts`.
 */
export const errorTexts = area(
  {
    'request-unknown': (d: Details) =>
      `L’application a demandé une action inconnue (« ${word(d, 'name')} »). Rien n’a été changé. Relancez l’application.`,
    'request-invalid': (d: Details) =>
      `La demande « ${word(d, 'name')} » n’a pas la forme attendue (${word(d, 'where')}). Rien n’a été changé.`,
    unexpected: (d: Details) =>
      `Une erreur imprévue est survenue (${word(d, 'message')}). Ce qui était enregistré l’est toujours. Relancez l’application ; si cela se répète, signalez-le.`,
    cancelled: () => 'L’opération a été annulée. Rien n’a été changé.',
    'service-stopped': () =>
      'Le moteur de l’application s’est arrêté. Ce qui était enregistré l’est toujours. Fermez puis rouvrez l’application.',
    'session-missing': (d: Details) =>
      `Le fichier « ${word(d, 'file')} » n’est plus à cet endroit. Vérifiez s’il a été déplacé ou si la clé USB est débranchée, puis ouvrez-le à nouveau.`,
    'session-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas une session de Jury EIG. Choisissez un fichier .eigjury. Rien n’a été changé.`,
    'session-newer': (d: Details) =>
      `« ${word(d, 'file')} » vient d’une version plus récente de l’application (format ${word(d, 'version')}, connu : ${word(d, 'known')}). Installez la nouvelle version pour l’ouvrir. Le fichier n’a pas été touché.`,
    'session-damaged': (d: Details) =>
      `« ${word(d, 'file')} » est abîmé. Il n’a pas été modifié : gardez-le, et reprenez une sauvegarde.`,
    'session-protected': (d: Details) =>
      `« ${word(d, 'file')} » est protégé par une phrase de passe. Donnez-la pour l’ouvrir.`,
    'protected-wrong-passphrase': (d: Details) =>
      `Cette phrase de passe n’ouvre pas « ${word(d, 'file')} ». Vérifiez chaque mot, les accents et les majuscules. Rien n’a été changé.`,
    'protected-newer': (d: Details) =>
      `« ${word(d, 'file')} » a été protégé par une version plus récente de l’application. Installez-la pour l’ouvrir. Le fichier n’a pas été touché.`,
    'protected-gone': (d: Details) =>
      `« ${word(d, 'file')} » n’est plus à sa place. Votre travail est gardé en clair sur cet ordinateur. Remettez le fichier ou la clé USB à sa place, ou enregistrez la session ailleurs.`,
    'protected-changed': (d: Details) =>
      `« ${word(d, 'file')} » a été changé d’un autre poste pendant que vous y travailliez. Fermez la session : les deux fichiers seront gardés. Rien d’autre n’a été changé.`,
    'protected-none': () => 'Il manque le dossier où ouvrir une session protégée. Rien n’a été changé.',
    'protection-state': (d: Details) =>
      `La protection de « ${word(d, 'file')} » n’est plus celle que l’écran montrait. Fermez cette fenêtre et recommencez. Rien n’a été changé.`,
    'passphrase-short': () =>
      'Cette phrase de passe est trop courte. Il faut au moins quinze signes. Rien n’a été changé.',
    'passphrase-wanted': (d: Details) =>
      `« ${word(d, 'file')} » est protégé, et la phrase de passe ne peut pas être demandée ici. Donnez-la par ${word(d, 'option')} FICHIER ou par la variable ${word(d, 'variable')}.`,
    'copy-unknown': () => 'Cette copie de travail n’est plus là. Rien n’a été changé.',
    'session-locked': (d: Details) =>
      `« ${word(d, 'file')} » est déjà ouvert par ${holder(d, 'fr')}. Rien n’a été changé. Ouvrez-le en lecture seule, ou attendez qu’il soit fermé.`,
    'session-read-only': (d: Details) =>
      `« ${word(d, 'file')} » est ouvert en lecture seule : rien n’y est enregistré. Fermez-le et rouvrez-le quand il est libre.`,
    'session-taken-over': (d: Details) =>
      `« ${word(d, 'file')} » a été repris par ${holder(d, 'fr')} : ce poste n’y écrit plus. Ce qui était enregistré avant l’est toujours.`,
    'session-journal-broken': (d: Details) =>
      `Le journal de « ${word(d, 'file')} » ne se tient plus : le fichier a été changé hors de l’application. Rien n’y est enregistré. Reprenez une sauvegarde saine.`,
    'session-old-read-only': (d: Details) =>
      `« ${word(d, 'file')} » vient d’une version plus ancienne et doit être converti, mais on ne peut pas écrire à cet endroit. Copiez-le dans vos documents, puis ouvrez la copie.`,
    'session-moved': (d: Details) =>
      `« ${word(d, 'file')} » s’appelle maintenant « ${word(d, 'now')} » : le fichier a été renommé pendant qu’il était ouvert. Rien n’est perdu, mais cette dernière saisie n’est pas enregistrée. Fermez la session et ouvrez « ${word(d, 'now')} », ou enregistrez une copie.`,
    'session-gone': (d: Details) =>
      `« ${word(d, 'file')} » n’est plus à sa place : il a été déplacé ou supprimé, ou la clé USB a été retirée. Cette dernière saisie n’est pas enregistrée. Remettez le fichier ou la clé, ou enregistrez une copie.`,
    'backups-none': () => 'Aucun dossier de sauvegarde n’est prévu ici.',
    'backup-unknown': () => 'Cette sauvegarde n’existe plus. Rien n’a été changé.',
    'backup-damaged': (d: Details) =>
      `La sauvegarde « ${word(d, 'file')} » est abîmée. Rien n’a été changé. Choisissez-en une autre.`,
    'backup-no-room': (d: Details) =>
      `Il ne reste que ${word(d, 'megabytes')} Mo sur le disque des sauvegardes. Libérez de la place.`,
    'session-busy': (d: Details) =>
      `« ${word(d, 'file')} » est ouvert ailleurs. Fermez l’autre fenêtre, puis recommencez. Rien n’a été perdu.`,
    'no-session': () => 'Aucune session n’est ouverte. Ouvrez-en une d’abord.',
    'wrong-role': () => 'Cette action n’est pas possible dans cette session. Rien n’a été changé.',
    'disk-full': (d: Details) =>
      `Le disque est plein : « ${word(d, 'file')} » n’a pas pu être écrit. Ce qui était enregistré avant l’est toujours. Libérez de la place, puis recommencez.`,
    'place-read-only': (d: Details) =>
      `« ${word(d, 'file')} » se trouve à un endroit où l’on ne peut pas écrire. Rien n’a été changé. Choisissez un autre dossier, par exemple vos documents.`,
    'file-missing': (d: Details) =>
      `Le fichier « ${word(d, 'file')} » n’est pas à cet endroit. Vérifiez son nom, s’il a été déplacé ou si la clé USB est débranchée.`,
    'place-missing': (d: Details) =>
      `Le dossier prévu pour « ${word(d, 'file')} » n’existe pas ou n’est pas accessible. Choisissez un autre endroit.`,
    'place-unreadable': (d: Details) =>
      `« ${word(d, 'file')} » ne peut être ni lu ni écrit : le disque ou la clé USB répond mal. Rien n’a été changé.`,
    'place-taken': (d: Details) =>
      `« ${word(d, 'file')} » existe déjà. Il n’a pas été touché : choisissez un autre nom.`,
    'place-unknown': () => 'Cet emplacement n’est plus connu. Choisissez à nouveau le fichier.',
    'file-too-large': (d: Details) =>
      `« ${word(d, 'file')} » est trop gros (${word(d, 'megabytes')} Mo ; limite : ${word(d, 'limit')} Mo). Rien n’a été changé.`,
    'kit-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un kit de juré. Choisissez le fichier .eigkit que vous avez reçu.`,
    'kit-damaged': (d: Details) =>
      `Le kit « ${word(d, 'file')} » est abîmé ou a été modifié. Demandez à la coordination de vous l’envoyer à nouveau.`,
    'kit-newer': (d: Details) =>
      `Le kit « ${word(d, 'file')} » vient d’une version plus récente de l’application. Installez la nouvelle version pour l’ouvrir.`,
    'kit-other-session': (d: Details) =>
      `« ${word(d, 'file')} » contient déjà une autre session. Choisissez un autre nom de fichier. Rien n’a été changé.`,
    'ballot-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un bulletin. Choisissez un fichier .eigballot. Ce fichier n’a rien changé.`,
    'ballot-is-kit': (d: Details) =>
      `« ${word(d, 'file')} » est un kit, pas un bulletin. Demandez au juré le fichier .eigballot qu’il a exporté.`,
    'ballot-zip-empty': (d: Details) =>
      `L’archive « ${word(d, 'file')} » ne contient aucun bulletin. Ce fichier n’a rien changé.`,
    'ballot-zip-nested': (d: Details) =>
      `« ${word(d, 'file')} » est une archive dans une archive : elle n’a pas été ouverte. Sortez-la, puis déposez-la ici.`,
    'ballot-zip-protected': (d: Details) =>
      `L’archive « ${word(d, 'file')} » est protégée par un mot de passe. Ouvrez-la vous-même, puis déposez ici les bulletins.`,
    'ballot-zip-damaged': (d: Details) =>
      `L’archive « ${word(d, 'file')} » est abîmée ou incomplète. Rien n’en a été pris. Demandez-la à nouveau.`,
    'ballot-zip-too-many': (d: Details) =>
      `L’archive « ${word(d, 'file')} » contient plus de ${word(d, 'most')} fichiers. Rien n’en a été pris : déposez les bulletins seuls.`,
    'ballot-zip-too-large': (d: Details) =>
      `L’archive « ${word(d, 'file')} » prendrait trop de place une fois ouverte (limite : ${word(d, 'limit')} Mo). Rien n’en a été pris : déposez les bulletins seuls.`,
    'ballot-zip-suspicious': (d: Details) =>
      `L’archive « ${word(d, 'file')} » n’est pas faite comme elle devrait l’être. Par prudence, rien n’en a été pris. Déposez les bulletins sans archive.`,
    'ballot-damaged': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » est abîmé ou a été modifié : il est refusé. Ce fichier n’a rien changé. Demandez au juré de l’exporter à nouveau.`,
    'ballot-newer': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » vient d’une version plus récente de l’application (format ${word(d, 'version')}, connu : ${word(d, 'known')}). Installez la nouvelle version pour le recevoir. Ce fichier n’a rien changé.`,
    'ballot-other-session': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » appartient à une autre session : il est refusé. Ce fichier n’a rien changé. Vérifiez que vous avez ouvert la bonne.`,
    'kit-locked': (d: Details) =>
      `Le kit « ${word(d, 'file')} » est verrouillé. Saisissez la phrase de passe que la coordination vous a donnée.`,
    'kit-into-protected': (d: Details) =>
      `« ${word(d, 'file')} » est une session protégée par une phrase de passe. Donnez cette phrase pour y mettre le kit, ou choisissez un autre nom pour la session. Rien n’a été changé.`,
    'kit-wrong-passphrase': (d: Details) =>
      `Cette phrase de passe n’ouvre pas « ${word(d, 'file')} ». Vérifiez chaque mot avec la coordination ; les majuscules et les accents ne comptent pas.`,
    'kit-of-another': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un kit de cette session : il est à une autre personne ou à un autre appel. Rien n’a été changé.`,
    'kit-of-version-1': () =>
      'Ce kit vient d’une version trop ancienne pour mettre à jour votre session. Demandez à la coordination d’en écrire un nouveau. Vos notes sont intactes.',
    'kit-to-renew': () =>
      'Votre session vient d’un kit ancien, qui ne permet pas de signer le bulletin. Demandez à la coordination un kit à jour et ouvrez-le ici : vos notes restent.',
    'ballot-bad-signature': (d: Details) =>
      `La signature du bulletin « ${word(d, 'file')} » ne correspond pas à son contenu : il est refusé. Ce fichier n’a rien changé. Demandez au juré de l’exporter à nouveau.`,
    'ballot-bad-enrolment': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » n’a pas été fait avec le kit de la personne dont il porte le nom : il est refusé. Ce fichier n’a rien changé.`,
    'ballot-unsigned': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » n’est pas signé : il vient d’une version ancienne. Envoyez au juré un kit à jour, qu’il l’ouvre et exporte à nouveau son bulletin ; ses notes restent. Ce fichier n’a rien changé.`,
    'ballot-cannot-open': (d: Details) =>
      `Le bulletin « ${word(d, 'file')} » n’a pas été scellé pour cette session, ou a été modifié : il est refusé. Ce fichier n’a rien changé. Vérifiez que vous avez ouvert la bonne session.`,
    'ballot-nothing-to-send': () =>
      'Votre bulletin est vide : donnez au moins une note ou déclarez un déport avant de l’exporter.',
    'sheets-not-now': () =>
      'Les feuilles de notation s’écrivent pendant la notation. Ouvrez d’abord la notation dans « Appel ».',
    'sheet-unreadable': (d: Details) =>
      `Le classeur « ${word(d, 'file')} » ne peut pas être lu : il est abîmé, protégé par un mot de passe ou trop grand. Ce fichier n’a rien changé. Demandez au juré de l’enregistrer à nouveau en XLSX ou en ODS.`,
    'sheet-other-format': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un bulletin. Si c’est une feuille de notation, elle ne se lit qu’en XLSX ou en ODS, sans mot de passe : demandez au juré d’enregistrer ainsi celle qu’il a remplie. Ce fichier n’a rien changé.`,
    'sheet-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas une feuille de notation : son empreinte n’y est pas. Ce fichier n’a rien changé.`,
    'sheet-unknown': (d: Details) =>
      `La feuille « ${word(d, 'file')} » n’a pas été écrite par cette session : son empreinte est inconnue. Ce fichier n’a rien changé. Vérifiez que vous avez ouvert la bonne.`,
    'sheet-several': (d: Details) =>
      `« ${word(d, 'file')} » porte les empreintes de plusieurs feuilles : on ne peut pas dire laquelle est remplie. Ce fichier n’a rien changé. Demandez au juré un fichier par feuille.`,
    'sheet-refused': (d: Details) =>
      `La feuille « ${word(d, 'file')} » est refusée, rien n’en a été lu. À corriger : ${faultList(word(d, 'faults'), d['count'], 'fr')}`,
    'sheet-empty': (d: Details) =>
      `La feuille « ${word(d, 'file')} » est vide : rien n’y est rempli. Ce fichier n’a rien changé.`,
    'sheet-replaced-gone': () =>
      'La feuille à remplacer ne compte plus : une autre a pris sa place. La session n’a pas changé. Recevez le fichier à nouveau.',
    'sheet-gone': () => 'Cette feuille de notation n’est pas dans cette session.',
    'sheet-typed-empty': () => 'Rien n’est saisi : donnez au moins une note, un commentaire ou un déport.',
    'sheet-typed-refused': (d: Details) =>
      `Aucun bulletin n’a été enregistré : ces cases ne sont pas valables (${word(d, 'places')}). Corrigez-les ; ce que vous avez saisi est gardé.`,
    'ballot-unknown': () => 'Ce bulletin n’est pas (ou plus) connu de cette session. Rien n’a été changé.',
    'ranking-closed': () =>
      'Le classement reste fermé pendant la notation : ni notes, ni totaux, ni rangs avant le dépouillement. Clôturez d’abord la notation.',
    'defi-unknown': () => 'Ce défi n’existe pas (ou plus) dans cette session.',
    'dossier-unknown': (d: Details) =>
      `Aucun défi de cette session ne porte le numéro de dossier « ${word(d, 'number')} ». Rien n’a été décidé.`,
    'attachment-unknown': () => 'Cette pièce jointe n’est pas (ou plus) dans ce dossier.',
    'attachment-kind': () =>
      'Ce type de fichier ne s’ouvre pas d’ici. Enregistrez la pièce, et ne l’ouvrez que si vous savez d’où elle vient.',
    'attachment-not-opened': (d: Details) =>
      `« ${word(d, 'file')} » n’a pas pu être ouvert : cet ordinateur n’a peut-être pas de programme pour ce type de fichier. Enregistrez la pièce pour l’ouvrir autrement.`,
    'window-needed': () => 'Cette action a besoin d’une fenêtre : ouvrez la session dans l’application.',
    'version-unknown': () =>
      'Cette version du dossier n’est pas dans cette session. Choisissez-en une autre dans la liste.',
    'juror-unknown': () => 'Ce juré n’existe pas dans cette session.',
    'group-unknown': () => 'Ce groupe n’existe pas (ou plus) dans cette session. Rien n’a été changé.',
    'hint-unknown': () =>
      'Ce lien possible n’est plus à vérifier : le dossier, le juré ou un déport a changé entre-temps. Rien n’a été changé.',
    'jury-closed': () =>
      'La notation est close : le jury, ses groupes, les attributions et les déports ne changent plus. Un nom, un organisme ou une fonction se corrigent encore. Rien n’a été changé.',
    'assignment-of-nothing': () =>
      'Il faut au moins un juré et un défi recevable pour attribuer. Rien n’a été changé.',
    'assignment-stale': () =>
      'La session a changé depuis cette proposition. Calculez-la à nouveau avant de l’appliquer. Rien n’a été changé.',
    'assignment-too-long': () =>
      'Le calcul de l’attribution n’a pas abouti dans le temps prévu. Rien n’a été changé. Demandez moins de jurés par défi, ou attribuez par groupe.',
    'deliberation-not-now': () =>
      'La délibération n’est pas ouverte : rien n’a été enregistré. La coordination l’ouvre dans « Appel ».',
    'deliberation-over': () => 'La délibération est terminée : rien n’a été enregistré.',
    'reason-needed': () => 'Ce changement demande une raison. Rien n’a été enregistré.',
    'scenario-unknown': () => 'Ce scénario n’existe pas (ou plus). Rien n’a été enregistré.',
    'scenario-rule-unknown': (d: Details) =>
      `La règle ${word(d, 'rule')} de ce scénario parle d’un défi, d’une équipe ou d’un groupe qui n’existe pas (ou plus). Corrigez-la ou retirez-la, puis recommencez.`,
    'selection-too-long': () =>
      'Ce calcul n’a pas abouti dans le temps prévu : rien n’est affirmé. Rien n’a été changé. Essayez avec moins de règles.',
    'option-unknown': () => 'Cette équipe n’existe pas (ou plus) pour ce défi. Rien n’a été enregistré.',
    'option-empty': () => 'Une équipe a au moins un EIG. Rien n’a été enregistré.',
    'session-archived': () =>
      'La session est archivée : rien n’y change plus. Rien n’a été enregistré. Pour la rouvrir, revenez à la phase « Décision » dans « Appel », avec un motif.',
    'decision-too-early': (d: Details) =>
      `Une décision ne peut pas dater d’avant la clôture du dépôt, le ${formatDay(word(d, 'day'), 'fr')}. Rien n’a été enregistré. Corrigez la date.`,
    'decision-not-now': () =>
      'Ces décisions ne s’enregistrent pas dans la phase en cours. Rien n’a été enregistré. Changez de phase dans « Appel ».',
    'not-publishable': (d: Details) =>
      `Le comité de pilotage n’a pas encore décidé pour tous les défis (il en reste ${word(d, 'count')}) : rien ne peut être publié. Rien n’a été écrit. Terminez dans « Sélection », « Décisions ».`,
    'removal-unfinished': (d: Details) =>
      `Les données ont été retirées de « ${word(d, 'file')} », mais le fichier n’a pas pu être réécrit en entier : il peut en rester des traces. Libérez de la place sur le disque, puis recommencez le retrait.`,
    'removal-stale': () =>
      'La session a changé depuis que vous avez relu les noms. Relisez-les, puis recommencez. Rien n’a été retiré.',
    'removal-names-open': () =>
      'Le nom d’un juré est aussi un mot courant, écrit ailleurs dans la session. Dites d’abord où il faut le remplacer. Rien n’a été retiré.',
    'removal-not-now': () =>
      'Le comité de pilotage n’a pas encore décidé de tout : les coordonnées et les noms servent encore. Rien n’a été retiré.',
    'publish-not-now': () =>
      'Rien n’est publié avant la phase « Décision ». Rien n’a été écrit. Changez de phase dans « Appel ».',
    'decision-without-team': () => 'Choisissez l’équipe accordée. Rien n’a été enregistré.',
    'no-complementary-list': () =>
      'Cet appel n’a pas de liste complémentaire. Rien n’a été enregistré. Elle se règle dans « Appel ».',
    'not-decided': () => 'Rien n’est encore décidé pour ce défi : enregistrez d’abord la décision.',
    'list-changed': () =>
      'La liste complémentaire a changé depuis : regardez-la à nouveau. Rien n’a été enregistré.',
    'no-letters': () => 'Aucun courrier n’est prêt : il n’y a rien à écrire.',
    'nothing-to-confirm': () => 'Il n’y a pas de proposition du jury à confirmer. Rien n’a été enregistré.',
    'scenario-without-answer': () =>
      'Aucune sélection ne respecte toutes les règles de ce scénario. Rien n’a été enregistré.',
    'optimum-unknown': () =>
      'Cette sélection n’est pas (ou plus) l’une des meilleures réponses du scénario : la situation a pu changer depuis. Rien n’a été enregistré. Regardez à nouveau la réponse dans « Scénarios ».',
    'withdrawal-changed': () =>
      'La situation a changé depuis : regardez à nouveau qui prend la place. Rien n’a été enregistré.',
    'not-granted': () => 'Ce défi n’est pas retenu : il n’y a rien à retirer. Rien n’a été enregistré.',
    'grid-finished': () =>
      'La grille générale de ce groupe est close : rien n’a été enregistré. Rouvrez-la d’abord, avec une raison.',
    'own-deport': () =>
      'Le titulaire de ce fichier s’est déporté de ce défi : une autre personne doit conduire son examen.',
    'room-not-left': () =>
      'Des personnes qui se sont déportées n’ont pas quitté la salle. Confirmez leur départ avant de continuer.',
    'votes-too-many': (d: Details) =>
      `Ce vote compte ${word(d, 'votes')} voix, mais ${word(d, 'most')} au plus ${plural(Number(d['most']), 'fr', 'pouvait', 'pouvaient')} voter : présents, sans les déports. Rien n’a été enregistré. Corrigez le vote ou les présences.`,
    'quorum-too-large': (d: Details) =>
      `Un quorum de ${word(d, 'quorum')} ne peut pas être atteint : le nombre de jurés du groupe est ${word(d, 'jurors')}. Rien n’a été enregistré.`,
    'sitting-unknown': () => 'Cette séance n’existe pas (ou plus) dans ce groupe. Rien n’a été enregistré.',
    'severity-frozen': () =>
      'Les totaux corrigés de la sévérité se choisissent avant la clôture de la notation. Rien n’a été changé.',
    'under-deport': () =>
      'Vous avez déclaré un déport sur ce défi : il ne peut être ni lu ni noté. Levez d’abord le déport.',
    'deport-sent': (d: Details) =>
      `Votre bulletin n° ${word(d, 'sequence')} déclare déjà ce déport : il ne se lève plus d’ici. Rien n’a été changé. Si c’est une erreur, dites-le à la coordination.`,
    'marking-closed': () => 'La notation n’est pas ouverte : ce changement n’a pas été pris.',
    'mark-out-of-scale': (d: Details) =>
      `Cette note sort de l’échelle (de ${word(d, 'min')} à ${word(d, 'max')}). La note précédente est gardée.`,
    'criterion-unknown': () => 'Ce critère n’existe pas dans la grille.',
    'grid-frozen': () =>
      'La grille ne change plus une fois la notation ouverte, ni dès qu’un kit est parti avec elle. Rien n’a été changé.',
    'threshold-outside': (d: Details) =>
      `Le seuil du critère ${word(d, 'criterion')} sort de l’échelle (de ${word(d, 'min')} à ${word(d, 'max')}). Corrigez-le, ou laissez vide. Rien n’a été changé.`,
    'overall-threshold-outside': () =>
      'Le seuil du total est un total qu’aucun défi ne peut avoir. Corrigez-le, ou retirez-le. Rien n’a été changé.',
    'settings-inconsistent': () =>
      'Le nombre minimal d’EIG par équipe dépasse le nombre maximal. Corrigez l’un des deux.',
    'phase-refused': (d: Details) =>
      `Ce changement de phase n’est pas possible (${word(d, 'why')}). Rien n’a été changé.`,
    'kits-not-now': () =>
      'Les kits s’écrivent pendant la notation. Ouvrez d’abord la notation dans « Appel ».',
    'kits-under-way': () =>
      'Des kits sont déjà en train d’être écrits. Attendez la fin, ou annulez, puis recommencez.',
    'kit-overtaken': (d: Details) =>
      `Les défis ou les bulletins ${deOf(word(d, 'name'))} ont changé à chaque fois que son kit s’écrivait. Ce kit n’a pas été écrit. Recommencez dans un moment.`,
    'ballots-not-now': () =>
      'Les bulletins se reçoivent à partir de l’ouverture de la notation. Ouvrez-la d’abord dans « Appel ».',
    'conflict-changed': () =>
      'Les bulletins de ce juré ont changé depuis que vous les avez regardés. Rien n’a été enregistré. Regardez à nouveau, puis décidez.',
    'conflict-closed': () =>
      'La notation est close et rien n’attend de décision ici. Rien n’a été changé. Pour revenir sur un choix, rouvrez d’abord la notation, dans « Appel ».',
    'conflict-picks': () =>
      'Ce choix ne correspond pas aux bulletins en conflit. Rien n’a été enregistré. Fermez la fenêtre, puis recommencez.',
    'key-unknown': () => 'Aucun bulletin de ce juré ne vient de cet ordinateur. Rien n’a été changé.',
    'exchange-folder-none': () => 'Aucun dossier d’échange n’est choisi. Choisissez-en d’abord un.',
    'exchange-file-unreadable': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas encore lisible : sa copie n’est pas finie, ou un autre programme le retient. L’application continue d’essayer.`,
    'exchange-folder-gone': (d: Details) =>
      `Le dossier d’échange « ${word(d, 'folder')} » n’est pas accessible. Branchez la clé ou attendez que le disque réponde, puis recommencez.`,
    'sitting-kit-not-now': () =>
      'Un dossier de séance contient les notes du jury : il s’écrit pendant la délibération et la décision, pas avant ni après.',
    'sitting-juror-not-in-group': () => 'Cette personne ne siège pas dans ce groupe. Rien n’a été écrit.',
    'sitting-no-defi': () => 'Ce groupe n’entend aucun défi : il n’y a rien à écrire.',
    'sitting-nothing-to-send': () =>
      'Aucune décision n’a encore été enregistrée ici : il n’y a rien à envoyer.',
    'sitting-not-now': (d: Details) =>
      `« ${word(d, 'file')} » contient les décisions d’un groupe : elles se reçoivent pendant la délibération et la décision. Ce fichier n’a rien changé.`,
    'sitting-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un fichier de séance. Choisissez un fichier .eigseance. Ce fichier n’a rien changé.`,
    'sitting-newer': (d: Details) =>
      `Le fichier de séance « ${word(d, 'file')} » vient d’une version plus récente de l’application (format ${word(d, 'version')}, connu : ${word(d, 'known')}). Installez la nouvelle version pour le recevoir. Ce fichier n’a rien changé.`,
    'sitting-damaged': (d: Details) =>
      `Le fichier de séance « ${word(d, 'file')} » est abîmé ou a été modifié : il est refusé. Ce fichier n’a rien changé. Demandez au référent de l’écrire à nouveau.`,
    'sitting-cannot-open': (d: Details) =>
      `Le fichier de séance « ${word(d, 'file')} » n’a pas été scellé pour cette session, ou a été modifié : il est refusé. Ce fichier n’a rien changé. Vérifiez que vous avez ouvert la bonne session.`,
    'sitting-bad-signature': (d: Details) =>
      `La signature du fichier de séance « ${word(d, 'file')} » ne correspond pas à son contenu : il est refusé. Ce fichier n’a rien changé. Demandez au référent de l’écrire à nouveau.`,
    'sitting-other-session': (d: Details) =>
      `Le fichier de séance « ${word(d, 'file')} » appartient à une autre session : il est refusé. Ce fichier n’a rien changé.`,
    'sitting-other-grid': (d: Details) =>
      `Le groupe a délibéré sur une autre grille que celle de la session : « ${word(d, 'file')} » est refusé. Ce fichier n’a rien changé.`,
    'sitting-bad-enrolment': (d: Details) =>
      `« ${word(d, 'file')} » n’a pas été fait avec un dossier de séance remis à la personne dont il porte le nom : il est refusé. Ce fichier n’a rien changé.`,
    'sitting-acts-of-others': (d: Details) =>
      `« ${word(d, 'file')} » contient des décisions prises sur un autre ordinateur et encore inconnues ici : il est refusé. Ce fichier n’a rien changé. Recevez d’abord le fichier de cet autre ordinateur, puis celui-ci.`,
    'sitting-defi-not-theirs': (d: Details) =>
      `« ${word(d, 'file')} » décide d’un défi que ce groupe n’entend pas, ou dont le référent est déporté${word(d, 'number') === '' ? '' : ` (dossier n° ${word(d, 'number')})`} : il est refusé en entier. Ce fichier n’a rien changé.`,
    'sitting-not-theirs-to-say': (d: Details) =>
      `« ${word(d, 'file')} » contient une décision qu’un groupe ne peut pas prendre : il est refusé en entier. Ce fichier n’a rien changé.`,
    'mapping-not-ours': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un rapprochement de colonnes exporté par Jury EIG. Rien n’a été changé.`,
    'import-gone': () => 'Cet aperçu n’est plus disponible. Chargez à nouveau le fichier.',
    'import-stale': () =>
      'La session a changé depuis l’aperçu. Chargez à nouveau le fichier pour voir un aperçu à jour.',
    'archive-too-early': () =>
      'L’archive s’écrit après la clôture de la notation : avant, elle dirait des notes que personne ne doit encore lire.',
    'archive-other-report': (d: Details) =>
      `« ${word(d, 'file')} » ne va pas avec cette session : vérifiez ce rapport, ou écrivez-le à nouveau. Aucune archive n’a été écrite.`,
    'archive-unreadable': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas une archive de l’application, ou il est trop abîmé pour être lu.`,
    'report-without-figures': (d: Details) =>
      `« ${word(d, 'file')} » n’est pas un rapport de l’application, ou les chiffres qui y étaient joints ont été retirés ou abîmés.`,
    'print-failed': (d: Details) =>
      `Les pages du document n’ont pas pu être composées (${word(d, 'message')}). Aucun fichier n’a été écrit.`,
  },
  {
    'request-unknown': (d: Details) =>
      `The application asked for an unknown action (“${word(d, 'name')}”). Nothing was changed. Restart the application.`,
    'request-invalid': (d: Details) =>
      `The request “${word(d, 'name')}” does not have the expected shape (${word(d, 'where')}). Nothing was changed.`,
    unexpected: (d: Details) =>
      `Something unforeseen went wrong (${word(d, 'message')}). What was saved is still saved. Restart the application; if it happens again, please report it.`,
    cancelled: () => 'The operation was cancelled. Nothing was changed.',
    'service-stopped': () =>
      'The application’s engine has stopped. What was saved is still saved. Close and reopen the application.',
    'session-missing': (d: Details) =>
      `The file “${word(d, 'file')}” is no longer there. Check whether it was moved or the USB key unplugged, then open it again.`,
    'session-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is not a Jury EIG session. Choose a .eigjury file. Nothing was changed.`,
    'session-newer': (d: Details) =>
      `“${word(d, 'file')}” comes from a newer version of the application (format ${word(d, 'version')}, known: ${word(d, 'known')}). Install the new version to open it. The file was not touched.`,
    'session-damaged': (d: Details) =>
      `“${word(d, 'file')}” is damaged and cannot be read. It was not modified: keep it, and open a backup copy.`,
    'session-protected': (d: Details) =>
      `“${word(d, 'file')}” is protected by a passphrase. Give it to open the file.`,
    'protected-wrong-passphrase': (d: Details) =>
      `This passphrase does not open “${word(d, 'file')}”. Check each word, accents and capitals. Nothing was changed.`,
    'protected-newer': (d: Details) =>
      `“${word(d, 'file')}” was protected by a newer version of the application. Install it to open the file, which was not touched.`,
    'protected-gone': (d: Details) =>
      `“${word(d, 'file')}” is no longer in its place. Your work is kept in clear on this computer. Put the file or the USB key back, or save the session elsewhere.`,
    'protected-changed': (d: Details) =>
      `“${word(d, 'file')}” was changed from another computer while you worked in it. Close the session: both files will be kept. Nothing else was changed.`,
    'protected-none': () => 'There is no folder in which to open a protected session. Nothing was changed.',
    'protection-state': (d: Details) =>
      `The protection of “${word(d, 'file')}” is no longer what the screen showed. Close this window and begin again. Nothing was changed.`,
    'passphrase-short': () =>
      'This passphrase is too short. It takes at least fifteen signs. Nothing was changed.',
    'passphrase-wanted': (d: Details) =>
      `“${word(d, 'file')}” is protected, and the passphrase cannot be asked for here. Give it by ${word(d, 'option')} FILE or by the variable ${word(d, 'variable')}.`,
    'copy-unknown': () => 'This working copy is no longer there. Nothing was changed.',
    'session-locked': (d: Details) =>
      `“${word(d, 'file')}” is already open by ${holder(d, 'en')}. Nothing was changed. Open it to read only, or wait until it is closed.`,
    'session-read-only': (d: Details) =>
      `“${word(d, 'file')}” is open to read only: nothing is saved in it. Close it and open it again when it is free.`,
    'session-taken-over': (d: Details) =>
      `“${word(d, 'file')}” was taken over by ${holder(d, 'en')}: this computer no longer writes to it. What was saved before still is.`,
    'session-journal-broken': (d: Details) =>
      `The journal of “${word(d, 'file')}” no longer holds: the file was changed outside the application. Nothing is saved in it. Take a sound backup.`,
    'session-old-read-only': (d: Details) =>
      `“${word(d, 'file')}” comes from an older version and must be converted, but this place cannot be written to. Copy it to your documents, then open the copy.`,
    'session-moved': (d: Details) =>
      `“${word(d, 'file')}” is now called “${word(d, 'now')}”: the file was renamed while it was open. Nothing is lost, but this last entry is not saved. Close the session and open “${word(d, 'now')}”, or save a copy.`,
    'session-gone': (d: Details) =>
      `“${word(d, 'file')}” is no longer in its place: it was moved or deleted, or the USB key was pulled out. This last entry is not saved. Put the file or the key back, or save a copy.`,
    'backups-none': () => 'No folder for backups is foreseen here.',
    'backup-unknown': () => 'This backup is no longer there. Nothing was changed.',
    'backup-damaged': (d: Details) =>
      `The backup “${word(d, 'file')}” is damaged. Nothing was changed. Choose another one.`,
    'backup-no-room': (d: Details) =>
      `Only ${word(d, 'megabytes')} MB are left on the disk of the backups. Make room.`,
    'session-busy': (d: Details) =>
      `“${word(d, 'file')}” is open elsewhere. Close the other window, then try again. Nothing was lost.`,
    'no-session': () => 'No session is open. Open one first.',
    'wrong-role': () => 'This action is not possible in this session. Nothing was changed.',
    'disk-full': (d: Details) =>
      `The disk is full: “${word(d, 'file')}” could not be written. What was saved before is still saved. Make room, then try again.`,
    'place-read-only': (d: Details) =>
      `“${word(d, 'file')}” is in a place that cannot be written to. Nothing was changed. Choose another folder, such as your documents.`,
    'file-missing': (d: Details) =>
      `The file “${word(d, 'file')}” is not there. Check its name, whether it was moved or the USB key unplugged.`,
    'place-missing': (d: Details) =>
      `The folder meant for “${word(d, 'file')}” does not exist or cannot be reached. Choose another place.`,
    'place-unreadable': (d: Details) =>
      `“${word(d, 'file')}” can be neither read nor written: the disk or USB key is not answering well. Nothing was changed.`,
    'place-taken': (d: Details) =>
      `“${word(d, 'file')}” already exists. It was not touched: choose another name.`,
    'place-unknown': () => 'This place is no longer known. Choose the file again.',
    'file-too-large': (d: Details) =>
      `“${word(d, 'file')}” is too large (${word(d, 'megabytes')} MB; limit: ${word(d, 'limit')} MB). Nothing was changed.`,
    'kit-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is not a juror’s kit. Choose the .eigkit file that you received.`,
    'kit-damaged': (d: Details) =>
      `The kit “${word(d, 'file')}” is damaged or was modified. Ask the coordination to send it again.`,
    'kit-newer': (d: Details) =>
      `The kit “${word(d, 'file')}” comes from a newer version of the application. Install the new version to open it.`,
    'kit-other-session': (d: Details) =>
      `“${word(d, 'file')}” already holds another session. Choose another file name. Nothing was changed.`,
    'ballot-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is not a ballot. Choose a .eigballot file. This file changed nothing.`,
    'ballot-is-kit': (d: Details) =>
      `“${word(d, 'file')}” is a kit, not a ballot. Ask the juror for the .eigballot file they exported.`,
    'ballot-zip-empty': (d: Details) =>
      `The archive “${word(d, 'file')}” holds no ballot. This file changed nothing.`,
    'ballot-zip-nested': (d: Details) =>
      `“${word(d, 'file')}” is an archive within an archive: it was not opened. Take it out, then drop it here.`,
    'ballot-zip-protected': (d: Details) =>
      `The archive “${word(d, 'file')}” is protected by a password. Open it yourself, then drop the ballots here.`,
    'ballot-zip-damaged': (d: Details) =>
      `The archive “${word(d, 'file')}” is damaged or incomplete. Nothing was taken from it. Ask for it again.`,
    'ballot-zip-too-many': (d: Details) =>
      `The archive “${word(d, 'file')}” holds more than ${word(d, 'most')} files. Nothing was taken from it: drop the ballots alone.`,
    'ballot-zip-too-large': (d: Details) =>
      `The archive “${word(d, 'file')}” would take too much room once opened (limit: ${word(d, 'limit')} MB). Nothing was taken from it: drop the ballots alone.`,
    'ballot-zip-suspicious': (d: Details) =>
      `The archive “${word(d, 'file')}” is not made as it should be. To be safe, nothing was taken from it. Drop the ballots without an archive.`,
    'ballot-damaged': (d: Details) =>
      `The ballot “${word(d, 'file')}” is damaged or was modified: it is refused. This file changed nothing. Ask the juror to export it again.`,
    'ballot-newer': (d: Details) =>
      `The ballot “${word(d, 'file')}” comes from a newer version of the application (format ${word(d, 'version')}, known: ${word(d, 'known')}). Install the new version to receive it. This file changed nothing.`,
    'ballot-other-session': (d: Details) =>
      `The ballot “${word(d, 'file')}” belongs to another session: it is refused. This file changed nothing. Check that the right one is open.`,
    'kit-locked': (d: Details) =>
      `The kit “${word(d, 'file')}” is locked. Type the passphrase that the coordination gave you.`,
    'kit-into-protected': (d: Details) =>
      `“${word(d, 'file')}” is a session protected by a passphrase. Give that passphrase to bring the kit into it, or choose another name for the session. Nothing was changed.`,
    'kit-wrong-passphrase': (d: Details) =>
      `This passphrase does not open “${word(d, 'file')}”. Check each word with the coordination; capitals and accents do not matter.`,
    'kit-of-another': (d: Details) =>
      `“${word(d, 'file')}” is no kit of this session: it is another person’s or another call’s. Nothing was changed.`,
    'kit-of-version-1': () =>
      'This kit comes from a version too old to update your session. Ask the coordination to write a new one. Your marks are untouched.',
    'kit-to-renew': () =>
      'Your session comes from an old kit, with which ballots cannot be signed. Ask the coordination for an up-to-date kit and open it here: your marks stay.',
    'ballot-bad-signature': (d: Details) =>
      `The signature of the ballot “${word(d, 'file')}” does not match its content: it is refused. This file changed nothing. Ask the juror to export it again.`,
    'ballot-bad-enrolment': (d: Details) =>
      `The ballot “${word(d, 'file')}” was not made with the kit of the person whose name it bears: it is refused. This file changed nothing.`,
    'ballot-unsigned': (d: Details) =>
      `The ballot “${word(d, 'file')}” is not signed: it comes from an old version. Send the juror an up-to-date kit, which they open before exporting their ballot again; their marks stay. This file changed nothing.`,
    'ballot-cannot-open': (d: Details) =>
      `The ballot “${word(d, 'file')}” was not sealed for this session, or was modified: it is refused. This file changed nothing. Check that the right session is open.`,
    'ballot-nothing-to-send': () =>
      'Your ballot is empty: give at least one mark or declare a déport before exporting it.',
    'sheets-not-now': () =>
      'Marking sheets are written while the marking is open. Open the marking in “Call” first.',
    'sheet-unreadable': (d: Details) =>
      `The workbook “${word(d, 'file')}” cannot be read: it is damaged, protected by a password or too large. This file changed nothing. Ask the juror to save it again as XLSX or ODS.`,
    'sheet-other-format': (d: Details) =>
      `“${word(d, 'file')}” is not a ballot. If it is a marking sheet, those are only read as XLSX or ODS, without a password: ask the juror to save the one they filled in that way. This file changed nothing.`,
    'sheet-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is no marking sheet: its fingerprint is not there. This file changed nothing.`,
    'sheet-unknown': (d: Details) =>
      `The sheet “${word(d, 'file')}” was not written by this session: its fingerprint is unknown. This file changed nothing. Check that the right one is open.`,
    'sheet-several': (d: Details) =>
      `“${word(d, 'file')}” bears the fingerprints of several sheets: there is no telling which one is filled. This file changed nothing. Ask the juror for one file a sheet.`,
    'sheet-refused': (d: Details) =>
      `The sheet “${word(d, 'file')}” is refused, nothing of it was read. To be mended: ${faultList(word(d, 'faults'), d['count'], 'en')}`,
    'sheet-empty': (d: Details) =>
      `The sheet “${word(d, 'file')}” is empty: nothing is filled in. This file changed nothing.`,
    'sheet-replaced-gone': () =>
      'The sheet to be replaced no longer counts: another has taken its place. The session has not changed. Receive the file again.',
    'sheet-gone': () => 'This marking sheet is not in this session.',
    'sheet-typed-empty': () => 'Nothing was typed: give at least a mark, a comment or a déport.',
    'sheet-typed-refused': (d: Details) =>
      `No ballot was saved: these fields are not valid (${word(d, 'places')}). Correct them; what you typed is kept.`,
    'ballot-unknown': () => 'This ballot is not (or no longer) known to this session. Nothing was changed.',
    'ranking-closed': () =>
      'The ranking stays closed while jurors mark: no marks, totals or ranks before the count. Close the marking first.',
    'defi-unknown': () => 'This défi does not exist (any more) in this session.',
    'dossier-unknown': (d: Details) =>
      `No défi of this session bears the dossier number “${word(d, 'number')}”. Nothing has been decided.`,
    'attachment-unknown': () => 'This attachment is not (or no longer) part of this dossier.',
    'attachment-kind': () =>
      'This kind of file does not open from here. Save it, and open it only if you know where it comes from.',
    'attachment-not-opened': (d: Details) =>
      `“${word(d, 'file')}” could not be opened: this computer may have no program for this kind of file. Save it to open it another way.`,
    'window-needed': () => 'This action needs a window: open the session in the application.',
    'version-unknown': () =>
      'This version of the dossier is not in this session. Choose another in the list.',
    'juror-unknown': () => 'This juror does not exist in this session.',
    'group-unknown': () => 'This group does not exist (any more) in this session. Nothing was changed.',
    'hint-unknown': () =>
      'This possible tie no longer waits to be checked: the dossier, the juror or a déport has changed meanwhile. Nothing was changed.',
    'jury-closed': () =>
      'The marking is closed: jury, groups, assignments and déports no longer change. A name, an organisation or an office may still be corrected. Nothing was changed.',
    'assignment-of-nothing': () =>
      'At least one juror and one admissible défi are needed to assign. Nothing was changed.',
    'assignment-stale': () =>
      'The session has changed since this proposal. Work it out again before applying it. Nothing was changed.',
    'assignment-too-long': () =>
      'The assignment was not worked out in the time allowed. Nothing was changed. Ask for fewer jurors per défi, or assign by group.',
    'deliberation-not-now': () =>
      'The deliberation is not open: nothing was recorded. The coordination opens it under “Call”.',
    'deliberation-over': () => 'The deliberation is over: nothing was recorded.',
    'reason-needed': () => 'This change needs a reason. Nothing was recorded.',
    'scenario-unknown': () => 'This scenario does not exist (any more). Nothing was saved.',
    'scenario-rule-unknown': (d: Details) =>
      `Rule ${word(d, 'rule')} of this scenario is about a défi, a team or a group that does not exist (any more). Mend it or take it away, then try again.`,
    'selection-too-long': () =>
      'This could not be worked out within the time: nothing is claimed. Nothing was changed. Try with fewer rules.',
    'option-unknown': () => 'This team does not exist (any more) for this défi. Nothing was saved.',
    'option-empty': () => 'A team has at least one EIG. Nothing was saved.',
    'session-archived': () =>
      'The session is archived: nothing in it changes any more. Nothing was saved. To open it again, go back to the phase “Decision” in “Call”, with a reason.',
    'decision-too-early': (d: Details) =>
      `A decision cannot be dated before the end of the filing, ${formatDay(word(d, 'day'), 'en')}. Nothing was saved. Correct the date.`,
    'decision-not-now': () =>
      'These decisions are not recorded in the present phase. Nothing was saved. Change the phase in “Call”.',
    'not-publishable': (d: Details) =>
      `The steering committee has not decided on every défi yet (${word(d, 'count')} left): nothing can be published. Nothing was written. Finish in “Selection”, “Decisions”.`,
    'removal-unfinished': (d: Details) =>
      `The data were removed from “${word(d, 'file')}”, but the file could not be written anew as a whole: traces of them may be left. Make room on the disk, then remove them again.`,
    'removal-stale': () =>
      'The session has changed since you read the names. Read them again, then start over. Nothing was removed.',
    'removal-names-open': () =>
      'A juror’s name is also an ordinary word that stands elsewhere in the session. First say where it is to be replaced. Nothing was removed.',
    'removal-not-now': () =>
      'The steering committee has not decided on everything yet: contact details and names are still needed. Nothing was removed.',
    'publish-not-now': () =>
      'Nothing is published before the phase “Decision”. Nothing was written. Change the phase in “Call”.',
    'decision-without-team': () => 'Choose the team that is granted. Nothing was saved.',
    'no-complementary-list': () =>
      'This call has no complementary list. Nothing was saved. It is set in “Call”.',
    'not-decided': () => 'Nothing is decided on this défi yet: record the decision first.',
    'list-changed': () => 'The complementary list has changed since: look at it again. Nothing was saved.',
    'no-letters': () => 'No letter is ready: there is nothing to write.',
    'nothing-to-confirm': () => 'There is no proposal of the jury to confirm. Nothing was saved.',
    'scenario-without-answer': () => 'No selection keeps all rules of this scenario. Nothing was saved.',
    'optimum-unknown': () =>
      'This selection is not (or no longer) one of the best answers of the scenario: things may have changed since. Nothing was saved. Look at the answer again under “Scenarios”.',
    'withdrawal-changed': () =>
      'Things have changed since: look again at who takes the place. Nothing was saved.',
    'not-granted': () => 'This défi is not selected: there is nothing to withdraw. Nothing was saved.',
    'grid-finished': () =>
      'The general grid of this group is closed: nothing was recorded. Open it again first, with a reason.',
    'own-deport': () =>
      'Whoever holds this file stepped aside from this défi: someone else has to lead its discussion.',
    'room-not-left': () =>
      'People who stepped aside have not left the room. Confirm that they have before going on.',
    'votes-too-many': (d: Details) =>
      `This vote counts ${word(d, 'votes')} votes, but at most ${word(d, 'most')} people could vote: those present, without déports. Nothing was saved. Correct the vote or who is present.`,
    'quorum-too-large': (d: Details) =>
      `A quorum of ${word(d, 'quorum')} cannot be reached: the number of jurors in the group is ${word(d, 'jurors')}. Nothing was saved.`,
    'sitting-unknown': () => 'This sitting does not exist (any more) in this group. Nothing was recorded.',
    'severity-frozen': () =>
      'Totals adjusted for severity are chosen before the marking is closed. Nothing was changed.',
    'under-deport': () =>
      'You declared a déport on this défi: it can be neither read nor marked. Take the déport back first.',
    'deport-sent': (d: Details) =>
      `Your ballot no. ${word(d, 'sequence')} already declares this déport: it can no longer be taken back from here. Nothing was changed. If it is a mistake, tell the coordination.`,
    'marking-closed': () => 'The marking is not open: this change was not taken.',
    'mark-out-of-scale': (d: Details) =>
      `This mark is outside the scale (${word(d, 'min')} to ${word(d, 'max')}). The previous mark is kept.`,
    'criterion-unknown': () => 'This criterion does not exist in the grid.',
    'grid-frozen': () =>
      'The grid no longer changes once the marking is open, nor once a kit went out with it. Nothing was changed.',
    'threshold-outside': (d: Details) =>
      `The threshold of criterion ${word(d, 'criterion')} is outside the scale (from ${word(d, 'min')} to ${word(d, 'max')}). Correct it, or leave it empty. Nothing was changed.`,
    'overall-threshold-outside': () =>
      'The threshold of the total is one that no défi can have. Correct it, or remove it. Nothing was changed.',
    'settings-inconsistent': () =>
      'The least number of EIGs per team is above the greatest. Correct one of the two.',
    'phase-refused': (d: Details) =>
      `This change of phase is not possible (${word(d, 'why')}). Nothing was changed.`,
    'kits-not-now': () => 'Kits are written while the marking is open. Open the marking first, under “Call”.',
    'kits-under-way': () => 'Kits are being written already. Wait until they are, or cancel, then try again.',
    'kit-overtaken': (d: Details) =>
      `The défis or the ballots of ${word(d, 'name')} changed each time their kit was being written. This kit was not written. Try again in a moment.`,
    'ballots-not-now': () =>
      'Ballots are received from the opening of the marking on. Open it first, under “Call”.',
    'conflict-changed': () =>
      'This juror’s ballots have changed since you looked at them. Nothing was saved. Look again, then decide.',
    'conflict-closed': () =>
      'The marking is closed and nothing here waits for a decision. Nothing was changed. To come back on a choice, open the marking again first, under “Call”.',
    'conflict-picks': () =>
      'This choice does not fit the ballots in conflict. Nothing was saved. Close the window, then start again.',
    'key-unknown': () => 'No ballot of this juror comes from that computer. Nothing was changed.',
    'exchange-folder-none': () => 'No exchange folder is chosen. Choose one first.',
    'exchange-file-unreadable': (d: Details) =>
      `“${word(d, 'file')}” cannot be read yet: its copy is not finished, or another program holds it. The application keeps trying.`,
    'exchange-folder-gone': (d: Details) =>
      `The exchange folder “${word(d, 'folder')}” is not reachable. Plug the key in or wait for the drive to answer, then try again.`,
    'sitting-kit-not-now': () =>
      'A sitting’s file holds the jury’s marks: it is written during the deliberation and the decision, neither before nor after.',
    'sitting-juror-not-in-group': () => 'This person does not sit in this group. Nothing was written.',
    'sitting-no-defi': () => 'This group hears no défi: there is nothing to write.',
    'sitting-nothing-to-send': () => 'Nothing has been recorded here yet: there is nothing to send.',
    'sitting-not-now': (d: Details) =>
      `“${word(d, 'file')}” holds what a group decided: it is received during the deliberation and the decision. This file changed nothing.`,
    'sitting-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is not what a group decided. Choose a .eigseance file. This file changed nothing.`,
    'sitting-newer': (d: Details) =>
      `“${word(d, 'file')}” comes from a newer version of the application (format ${word(d, 'version')}, known: ${word(d, 'known')}). Install the new version to receive it. This file changed nothing.`,
    'sitting-damaged': (d: Details) =>
      `“${word(d, 'file')}” is damaged or was changed: it is refused. This file changed nothing. Ask the referent to write it again.`,
    'sitting-cannot-open': (d: Details) =>
      `“${word(d, 'file')}” was not sealed for this session, or was changed: it is refused. This file changed nothing. Check that you opened the right session.`,
    'sitting-bad-signature': (d: Details) =>
      `The signature of “${word(d, 'file')}” does not fit what it says: it is refused. This file changed nothing. Ask the referent to write it again.`,
    'sitting-other-session': (d: Details) =>
      `“${word(d, 'file')}” belongs to another session: it is refused. This file changed nothing.`,
    'sitting-other-grid': (d: Details) =>
      `The group deliberated on another grid than the session’s: “${word(d, 'file')}” is refused. This file changed nothing.`,
    'sitting-bad-enrolment': (d: Details) =>
      `“${word(d, 'file')}” was not made with a file that was given to the person whose name it bears: it is refused. This file changed nothing.`,
    'sitting-acts-of-others': (d: Details) =>
      `“${word(d, 'file')}” holds decisions taken on another computer that are not known here yet: it is refused. This file changed nothing. Receive that other computer’s file first, then this one.`,
    'sitting-defi-not-theirs': (d: Details) =>
      `“${word(d, 'file')}” decides on a défi that this group does not hear, or from which the referent stepped aside${word(d, 'number') === '' ? '' : ` (dossier no. ${word(d, 'number')})`}: it is refused whole. This file changed nothing.`,
    'sitting-not-theirs-to-say': (d: Details) =>
      `“${word(d, 'file')}” holds a decision that a group may not take: it is refused whole. This file changed nothing.`,
    'mapping-not-ours': (d: Details) =>
      `“${word(d, 'file')}” is not a column mapping exported by Jury EIG. Nothing was changed.`,
    'import-gone': () => 'This preview is no longer available. Load the file again.',
    'import-stale': () =>
      'The session has changed since the preview. Load the file again to see an up-to-date preview.',
    'archive-too-early': () =>
      'The archive is written after the closing of the marking: before, it would tell marks that nobody may read yet.',
    'archive-other-report': (d: Details) =>
      `“${word(d, 'file')}” does not go with this session: check that report, or write it again. No archive was written.`,
    'archive-unreadable': (d: Details) =>
      `“${word(d, 'file')}” is not an archive of the application, or is too damaged to be read.`,
    'report-without-figures': (d: Details) =>
      `“${word(d, 'file')}” is not a report of the application, or the figures attached to it were removed or damaged.`,
    'print-failed': (d: Details) =>
      `The pages of the document could not be set (${word(d, 'message')}). No file was written.`,
  },
);
