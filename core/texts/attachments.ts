import { counted } from './format.ts';
import { area } from './texts.ts';

/** Media types that have a name of their own; the keys are the same in both languages. */
const kindsFr = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Document Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Classeur Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'Diaporama PowerPoint',
  'application/vnd.oasis.opendocument.text': 'Texte OpenDocument',
  'application/vnd.oasis.opendocument.spreadsheet': 'Classeur OpenDocument',
  'application/vnd.oasis.opendocument.presentation': 'Diaporama OpenDocument',
  'application/zip': 'Archive ZIP',
  'text/csv': 'Tableau CSV',
  'text/plain': 'Texte',
  'text/html': 'Page web',
  'image/png': 'Image PNG',
  'image/jpeg': 'Image JPEG',
  'image/gif': 'Image GIF',
  'image/webp': 'Image WebP',
  'image/tiff': 'Image TIFF',
  'image/svg+xml': 'Image SVG',
};

/** Attachments of a dossier, in the list and in the viewer of PDFs. */
export const attachmentsTexts = area(
  {
    title: 'Pièces jointes',
    total: (count: number, size: string) => `${counted(count, ['pièce', 'pièces'], 'fr')}, ${size} en tout`,
    categories: {
      piece: 'Pièce du formulaire',
      message: 'Messagerie',
      avis: 'Avis',
      dossier: 'Dossier imprimé',
      summary: 'Synthèse',
      fiche: 'Fiche du défi',
    },
    field: (label: string) => `En réponse à « ${label} »`,
    kinds: kindsFr,
    otherKind: 'Autre type de fichier',
    read: 'Lire',
    readNamed: (name: string) => `Lire ${name}`,
    open: 'Ouvrir',
    openNamed: (name: string) => `Ouvrir ${name} avec un programme de l’ordinateur`,
    save: 'Enregistrer sous…',
    saveNamed: (name: string) => `Enregistrer sous… : ${name}`,
    onlySaved:
      'Ce type de fichier ne s’ouvre pas d’ici, par prudence. Enregistrez-le, et ne l’ouvrez que si vous savez d’où il vient.',
    opening: (name: string) => `${name} s’ouvre avec un programme de l’ordinateur.`,
    saved: (file: string) => `Pièce enregistrée sous « ${file} ».`,
    viewer: {
      loading: 'Ouverture du document…',
      toolbar: 'Navigation dans le document',
      pages: 'Pages du document',
      previous: 'Page précédente',
      next: 'Page suivante',
      page: 'Page',
      pageOf: (count: string) => `sur ${count}`,
      pageLabel: (page: string, count: string) => `Page ${page} sur ${count}`,
      zoomOut: 'Réduire',
      zoomIn: 'Agrandir',
      zoomLevel: (percent: string) => `${percent} %`,
      fitWidth: 'Pleine largeur',
      keys: 'Page préc. et Page suiv. : tourner la page ; Début et Fin : première et dernière page ; + et - : agrandir et réduire ; 0 : pleine largeur ; Échap : fermer.',
      pageFailed: (page: string) =>
        `La page ${page} n’a pas pu être affichée. Les autres peuvent être lues ; pour voir celle-ci, fermez cette fenêtre et choisissez « Ouvrir ».`,
      failed: {
        password:
          'Ce document est protégé par un mot de passe : il ne peut pas être lu ici. Fermez cette fenêtre et choisissez « Ouvrir » pour le lire avec un programme de l’ordinateur, qui demandera le mot de passe.',
        damaged:
          'Ce document est abîmé ou n’est pas un PDF : il ne peut pas être lu. La pièce jointe n’a pas été modifiée. Demandez au porteur du défi de l’envoyer à nouveau.',
        other:
          'Ce document n’a pas pu être affiché. La pièce jointe n’a pas été modifiée. Fermez cette fenêtre et choisissez « Ouvrir » ou « Enregistrer sous… ».',
      },
    },
  },
  {
    title: 'Attachments',
    total: (count: number, size: string) => `${counted(count, ['file', 'files'], 'en')}, ${size} in all`,
    categories: {
      piece: 'Answer of the form',
      message: 'Messages',
      avis: 'Opinion',
      dossier: 'Printed dossier',
      summary: 'Summary',
      fiche: 'Fiche of the défi',
    },
    field: (label: string) => `In answer to “${label}”`,
    kinds: {
      'application/pdf': 'PDF',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint slides',
      'application/vnd.oasis.opendocument.text': 'OpenDocument text',
      'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument workbook',
      'application/vnd.oasis.opendocument.presentation': 'OpenDocument slides',
      'application/zip': 'ZIP archive',
      'text/csv': 'CSV table',
      'text/plain': 'Text',
      'text/html': 'Web page',
      'image/png': 'PNG image',
      'image/jpeg': 'JPEG image',
      'image/gif': 'GIF image',
      'image/webp': 'WebP image',
      'image/tiff': 'TIFF image',
      'image/svg+xml': 'SVG image',
    },
    otherKind: 'Another kind of file',
    read: 'Read',
    readNamed: (name: string) => `Read ${name}`,
    open: 'Open',
    openNamed: (name: string) => `Open ${name} with a program of this computer`,
    save: 'Save as…',
    saveNamed: (name: string) => `Save as…: ${name}`,
    onlySaved:
      'This kind of file does not open from here, as a precaution. Save it, and open it only if you know where it comes from.',
    opening: (name: string) => `${name} is opening in a program of this computer.`,
    saved: (file: string) => `Attachment saved as “${file}”.`,
    viewer: {
      loading: 'Opening the document…',
      toolbar: 'Moving through the document',
      pages: 'Pages of the document',
      previous: 'Previous page',
      next: 'Next page',
      page: 'Page',
      pageOf: (count: string) => `of ${count}`,
      pageLabel: (page: string, count: string) => `Page ${page} of ${count}`,
      zoomOut: 'Zoom out',
      zoomIn: 'Zoom in',
      zoomLevel: (percent: string) => `${percent}%`,
      fitWidth: 'Full width',
      keys: 'Page Up and Page Down: turn the page; Home and End: first and last page; + and -: zoom in and out; 0: full width; Escape: close.',
      pageFailed: (page: string) =>
        `Page ${page} could not be shown. The others can be read; to see this one, close this window and choose “Open”.`,
      failed: {
        password:
          'This document is protected by a password: it cannot be read here. Close this window and choose “Open” to read it with a program of this computer, which will ask for the password.',
        damaged:
          'This document is damaged or is not a PDF: it cannot be read. The attachment was not changed. Ask the holder of the défi to send it again.',
        other:
          'This document could not be shown. The attachment was not changed. Close this window and choose “Open” or “Save as…”.',
      },
    },
  },
);
