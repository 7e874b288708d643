import { getFileNameLowLevel, type ExtraField } from 'yauzl';
import { decodeWindows1252 } from '../decode-text.ts';

/** The raw name of an entry, as the directory of a ZIP has it. */
export interface RawName {
  readonly bytes: Buffer;
  readonly extraFields: ExtraField[];
}

// The upper half of code page 850, in which French Windows writes names; its letters are those of 437 and more.
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * The name as text. UTF-8 comes first even without the flag that should announce it, which the platform’s server
 * does not set; then the Unicode name that some programs add; then the old encoding that reads most like French.
 */
export function decodeName({ bytes, extraFields }: RawName): string {
  return decodeUtf8(bytes) ?? unicodeName(bytes, extraFields) ?? decodeOld(bytes);
}

/** UTF-8, else the old encoding that reads most like French. */
export const decodeText = (bytes: Buffer): string => decodeUtf8(bytes) ?? decodeOld(bytes);

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** yauzl verifies that the added name was made for this one. */
function unicodeName(bytes: Buffer, extraFields: ExtraField[]): string | null {
  if (!extraFields.some(({ id }) => id === 0x7075)) return null;
  return getFileNameLowLevel(0, bytes, extraFields, true);
}

function decodeOld(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  const dos = latin.replace(/[\u0080-\u00ff]/g, (letter) => codePage850[letter.charCodeAt(0) - 128] ?? '');
  const windows = decodeWindows1252(bytes);
  return frenchLetters(windows) > frenchLetters(dos) ? windows : dos;
}

const frenchLetters = (text: string): number =>
  text.match(/[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ’«»–°]/g)?.length ?? 0;

/** Control characters, and those that turn the direction of a text: `fdp.exe` can be made to read `exe.pdf`. */
const unshown = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const longestName = 200;

/** Shown for a name of which nothing can be shown. */
const nameless = '?';

/**
 * The parts of an entry’s path, never none, fit to be shown: no climbing, no drives, no control characters, accents composed.
 * They are only ever text; nothing is written under them.
 */
export function pathParts(name: string): string[] {
  const parts = name
    .split(/[\\/]/)
    .map((part) => part.replace(unshown, '').normalize('NFC').trim())
    .filter((part) => !['', '.', '..'].includes(part) && !/^[a-z]:$/i.test(part))
    .map(shorten);
  return parts.length === 0 ? [nameless] : parts;
}

function shorten(part: string): string {
  const letters = Array.from(part);
  if (letters.length <= longestName) return part;
  const extension = /\.[^.]{1,10}$/.exec(part)?.[0] ?? '';
  return `${letters.slice(0, longestName - extension.length - 1).join('')}…${extension}`;
}

/** Whether a name means a place outside its archive: absolute, on a drive, or climbing. It is never followed. */
export const leadsOut = (name: string): boolean =>
  /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name);
