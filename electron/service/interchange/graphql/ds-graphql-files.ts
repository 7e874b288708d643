import type { DeclaredFile } from '#core/intake/source.ts';
import { filesOf } from './ds-graphql-champ.ts';
import type { GraphqlDossier, GraphqlFile, TopChamp } from './ds-graphql-schema.ts';

/**
 * Every file that a dossier names, with the champ or the part of the dossier that holds it. The dossier's own PDF is
 * not among them: the platform makes it anew at each download and tells neither size nor checksum.
 */
export function declaredFiles(number: string, dossier: GraphqlDossier): DeclaredFile[] {
  const one = (label: string, file: GraphqlFile | null | undefined): DeclaredFile[] =>
    file === null || file === undefined || (file.filename ?? file.checksum ?? '') === ''
      ? []
      : [
          {
            dossier: number,
            label,
            name: file.filename ?? '',
            md5: md5Of(file.checksum),
            available: file.virusScanResult === null || file.virusScanResult === 'safe',
          },
        ];
  const ofLetters = (label: string, letters: GraphqlDossier['messages']): DeclaredFile[] =>
    letters
      .flatMap(({ attachments, attachment }) => (attachments.length > 0 ? attachments : [attachment]))
      .flatMap((file) => one(label, file));
  const champs = [...dossier.champs, ...dossier.annotations].flatMap(withRows);
  const entreprise = dossier.demandeur?.entreprise;
  return [
    ...champs.flatMap((champ) => filesOf(champ).flatMap((file) => one(champ.label ?? '', file))),
    ...one('Attestation', dossier.attestation),
    ...one('Motivation de la décision', dossier.motivationAttachment),
    ...one('Attestation fiscale', entreprise?.attestationFiscaleAttachment),
    ...one('Attestation sociale', entreprise?.attestationSocialeAttachment),
    ...ofLetters('Avis', dossier.avis),
    ...ofLetters('Messagerie', dossier.messages),
  ];
}

const withRows = (champ: TopChamp) => [champ, ...champ.rows.flatMap((row) => row.champs), ...champ.champs];

/** The API writes the sixteen bytes in base64; whatever is no MD5 tells nothing. */
function md5Of(checksum: string | null): string | null {
  if (checksum === null || !/^[A-Za-z0-9+/]{22}==$/.test(checksum)) return null;
  return Buffer.from(checksum, 'base64').toString('hex');
}
