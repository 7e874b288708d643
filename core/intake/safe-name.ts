import { extensionToOpen } from './openable.ts';

/** File systems count bytes, at most 255; the rest is left for what is put before or after. */
const maxBytes = 180;

/** Names that Windows keeps for its devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A name that every file system takes and that shows as it is. `\p{C}` holds the controls, the signs that turn the
 * direction of writing (`facture<RLO>fdp.exe` would show as `factureexe.pdf`), invisible signs and broken halves.
 */
export function safeName(name: string, fallback = 'piece-jointe'): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ');
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length).replace(/^[\s.-]+|[\s.]+$/g, '');
  const whole = stem === '' ? `${fallback}${ending}` : `${cut(stem, maxBytes - bytesOf(ending))}${ending}`;
  return reserved.test(whole) ? `${fallback}${ending}` : whole;
}

/** The name under which the system opens a file: its ending comes from the media type alone. Null: not to be opened. */
export function nameForOpening(name: string, mediaType: string): string | null {
  const ending = extensionToOpen(mediaType);
  if (ending === null) return null;
  const stem = safeName(name).replace(/\.[^.]*$/, '');
  // No other dot: where systems hide known endings, `facture.exe.pdf` would show as `facture.exe`.
  return `${stem.replaceAll('.', '-')}.${ending}`;
}

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const sign of text) bytes += signBytes(sign.codePointAt(0) ?? 0);
  return bytes;
};

const signBytes = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

function cut(text: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const sign of text) {
    bytes += bytesOf(sign);
    if (bytes > limit) break;
    kept += sign;
  }
  return kept.trimEnd();
}
