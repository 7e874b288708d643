/** What may be done with an attachment besides saving it. */
export type Openable = 'viewer' | 'system' | 'nothing';

/**
 * What the system’s own programs may be given, with the extension that each kind must then bear: the system
 * chooses a program by the extension, so the name that a stranger gave a file must never reach it. No kind here
 * can carry macros or scripts; the old Office formats, RTF, HTML, SVG and CSV can, or carry what does.
 */
const systemKinds: ReadonlyMap<string, string> = new Map([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/tiff', 'tif'],
  ['text/plain', 'txt'],
]);

/** PDF is shown by our own viewer, an allow-list goes to the system, everything else may only be saved. */
export function openableIn(mediaType: string): Openable {
  if (mediaType === 'application/pdf') return 'viewer';
  return systemKinds.has(mediaType) ? 'system' : 'nothing';
}

/** The extension under which bytes of this kind are handed to the system; null when they must not be. */
export function extensionToOpen(mediaType: string): string | null {
  return mediaType === 'application/pdf' ? 'pdf' : (systemKinds.get(mediaType) ?? null);
}
