/**
 * Kinds that the system's own programs may be handed: documents, tables and slides without macros, plain text and
 * images without scripts. Everything that is not named here can only be saved.
 */
const forTheSystem: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'text/csv',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
]);

/** Where an attachment of this media type may be opened: in our own viewer, in the system's, or nowhere. */
export function openableIn(mediaType: string): 'viewer' | 'system' | 'nothing' {
  if (mediaType === 'application/pdf') return 'viewer';
  return forTheSystem.has(mediaType) ? 'system' : 'nothing';
}
