import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How bytes were read as text. */
export interface Decoded {
  readonly encoding: Encoding;
  /** Some signs could not be read and stand as U+FFFD, or the file ends inside a sign. */
  readonly damaged: boolean;
}

export interface DecodedText extends Decoded {
  /** Without a byte order mark. */
  readonly text: string;
}

/** A text as UTF-8 without a byte order mark: whoever takes it apart does not hold it twice. */
export interface Utf8Text extends Decoded {
  readonly bytes: Buffer;
}

/** Reads bytes as text by what they are: a mark at the start, zero bytes of UTF-16, valid UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { bytes: utf8, encoding, damaged } = asUtf8(bytes);
  return { text: utf8.toString('utf8'), encoding, damaged };
}

/** The same as bytes; those of a valid UTF-8 are not copied. */
export function asUtf8(bytes: Uint8Array): Utf8Text {
  const utf16 = utf16Of(bytes);
  if (utf16 === null && isUtf8(bytes)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const marked = whole.subarray(0, 3).equals(byteOrderMark);
    return { bytes: marked ? whole.subarray(3) : whole, encoding: 'utf-8', damaged: false };
  }
  const { text, encoding, damaged } = utf16 === null ? decodeBroken(bytes) : decodeUtf16(bytes, utf16);
  return { bytes: Buffer.from(text, 'utf8'), encoding, damaged };
}

const byteOrderMark = Buffer.from('\ufeff', 'utf8');

/**
 * Bytes that are not valid UTF-8. A few bad bytes among many good accents are UTF-8 that was damaged or cut inside a
 * sign: read as Windows-1252, all its accents would be lost.
 */
function decodeBroken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > bad * 3
    ? { text, encoding: 'utf-8', damaged: true }
    : { text: decodeWindows1252(bytes), encoding: 'windows-1252', damaged: false };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: in a text of the West, nearly every other byte is zero, and always the same one of the two.
  const sample = bytes.subarray(0, 4_096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  if (zeros[1] > pairs * 0.7 && zeros[0] < pairs * 0.05) return 'utf-16le';
  return zeros[0] > pairs * 0.7 && zeros[1] < pairs * 0.05 ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') even.swap16();
  const raw = even.toString('utf16le').replace(/^\ufeff/, '');
  const text = raw.replace(/\p{Surrogate}/gu, '\ufffd');
  return { text, encoding, damaged: bytes.length % 2 === 1 || text !== raw };
}

/** What Windows-1252 has in the places 0x80 to 0x9F, where Latin-1 has control characters; five are free. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode "windows-1252" as Latin-1 and lose the œ and the ’ of French texts. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}
