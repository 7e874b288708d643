/** What stands beside the files of an archive, in both languages: nobody knows who will open it, or when. */
export const archiveReadMe = (session: string): string => `${session}
${'='.repeat(Math.min(72, Math.max(8, session.length)))}

Archive d’une sélection faite avec Jury EIG. (English below.)

À garder sans la diffuser : elle contient des données personnelles (jurés, porteurs, notes et commentaires signés).

session.eigjury   la session, sans ses secrets : la clé qui ouvre les bulletins, les secrets d’inscription, les phrases
                  de passe et les clés de signature ont été retirés. Le journal n’en contenait aucun : sa chaîne tient.
bulletins/        chaque bulletin, sous son reçu : tel qu’il est arrivé (.eigballot, scellé), et tel qu’il a été
                  ouvert (.json : le texte signé, la clé publique, la signature et la preuve d’inscription)
groupes/          de même, les fichiers des groupes (.eigseance et .json)
actes/            ce qui a été dit pendant la délibération, un acte par fichier
rapport/          le rapport et ses données, si un rapport a été joint
schema.sql        les tables de session.eigjury, qui est une base SQLite
manifest.json     la taille et l’empreinte SHA-256 de chacun de ces fichiers

Pour vérifier, sans aucun secret :

  npm run jury -- verify ARCHIVE.zip

Le programme refait les empreintes, contrôle la chaîne du journal et les signatures, réunit les bulletins, refait le
classement, les statistiques et la proposition, et compare. Il dit « non vérifié » là où il faudrait la clé de la
coordination : ouvrir les fichiers scellés, et les preuves d’inscription. Chaque bulletin se vérifie aussi avec d’autres
outils : la signature Ed25519 porte sur les octets de « body », en UTF-8.


Archive of a selection made with Jury EIG.

Keep it, and do not publish it: it holds personal data (jurors, applicants, signed marks and comments).

session.eigjury   the session without its secrets: the key that opens ballots, the secrets of enrolment, passphrases and
                  signing keys were taken out. The journal held none of them: its chain holds.
bulletins/        each ballot, under its receipt: as it came (.eigballot, sealed), and as it was opened (.json: the text
                  that was signed, the public key, the signature and the proof of enrolment)
groupes/          the files of groups, likewise (.eigseance and .json)
actes/            what was said in the deliberation, one act a file
rapport/          the report and its data, if a report was given
schema.sql        the tables of session.eigjury, which is an SQLite database
manifest.json     the size and SHA-256 digest of each of these files

To check it, without any secret:

  npm run jury -- verify ARCHIVE.zip

The program works out the digests again, checks the chain of the journal and the signatures, merges the ballots, works out
the ranking, the statistics and the proposal again, and compares. It says “not checked” where the coordination’s key would
be needed: to open sealed files, and for proofs of enrolment. Each ballot can be checked with other tools too: the
Ed25519 signature is over the bytes of “body”, in UTF-8.
`;
