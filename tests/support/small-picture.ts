import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Tones are told in steps of this: the smoothing of letters needs no more. */
const step = 17;

/** Most colours that a picture with a palette may have. */
const most = 256;

/**
 * The window as it stands, as a PNG with a palette: a third of what the browser’s own picture takes, with letters as sharp.
 * Colours beyond the most frequent 256 become the nearest of these.
 */
export async function smallPicture(page: Page): Promise<Buffer> {
  const whole = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const { width, height, pixels } = await pixelsOf(page, whole);
  const count = new Map<number, number>();
  const coarse = new Uint32Array(width * height);
  for (let at = 0; at < coarse.length; at += 1) {
    const colour =
      toneOf(pixels[at * 4]) * 65_536 + toneOf(pixels[at * 4 + 1]) * 256 + toneOf(pixels[at * 4 + 2]);
    coarse[at] = colour;
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  const palette = [...count].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const kept = palette.slice(0, most);
  const place = new Map(
    palette.map((colour, index) => [colour, index < most ? index : nearest(colour, kept)]),
  );
  // Each line begins with its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < coarse.length; at += 1) {
    lines[at + Math.floor(at / width) + 1] = place.get(coarse[at] ?? 0) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by a palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(kept.flatMap(partsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each. */
  readonly pixels: Buffer;
}

async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let binary = '';
      for (let at = 0; at < data.length; at += 8_192) {
        binary += String.fromCharCode(...data.subarray(at, at + 8_192));
      }
      return { width: canvas.width, height: canvas.height, base64: btoa(binary) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { width, height, pixels: Buffer.from(base64, 'base64') };
}

const toneOf = (tone: number | undefined): number => Math.round((tone ?? 0) / step) * step;

const partsOf = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function nearest(colour: number, among: readonly number[]): number {
  const wanted = partsOf(colour);
  let best = 0;
  let least = Infinity;
  for (const [index, other] of among.entries()) {
    const distance = partsOf(other).reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
