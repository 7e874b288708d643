import type { Page } from '@playwright/test';

/** How far two pictures of a page may lie apart: greys are from 0 to 255. */
export const tolerance = {
  /** A pixel differs when its grey does by more than this: less is the smoothing of letters. */
  grey: 48,
  /** A page differs when more than this share of its pixels do. */
  share: 0.01,
} as const;

/** Greys of a picture are told in steps of this, so that approved pictures stay small. */
const step = 17;

/** The picture of a page that the viewer has drawn, in greys, as a PNG. */
export const pictureOf = (viewer: Page, label: string): Promise<Buffer> =>
  viewer
    .getByRole('group', { name: label, exact: true })
    .locator('canvas')
    .evaluate((element, greyStep) => {
      const drawn = element as HTMLCanvasElement;
      const canvas = document.createElement('canvas');
      canvas.width = drawn.width;
      canvas.height = drawn.height;
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(drawn, 0, 0);
      const image = pen.getImageData(0, 0, canvas.width, canvas.height);
      const { data } = image;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        // Luma as in ITU-R BT.601.
        const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
        data.fill(Math.round(grey / greyStep) * greyStep, at, at + 3);
      }
      pen.putImageData(image, 0, 0);
      return canvas.toDataURL('image/png');
    }, step)
    .then((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));

export interface PictureDifference {
  /** Of the pixels, those that differ; 1 when the pictures are not of the same size. */
  readonly share: number;
  /** A PNG of the actual page, pale, with what differs in red. */
  readonly picture: Buffer;
}

/** Compares two PNGs, on a canvas of the page that is given. */
export async function differenceOf(
  viewer: Page,
  approved: Buffer,
  actual: Buffer,
): Promise<PictureDifference> {
  const urls = [approved, actual].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const { share, url } = await viewer.evaluate(
    async ({ sources, grey }) => {
      const pictures = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          const pen = canvas.getContext('2d');
          if (pen === null) throw new Error('no canvas');
          pen.drawImage(image, 0, 0);
          return { canvas, pen, pixels: pen.getImageData(0, 0, canvas.width, canvas.height) };
        }),
      );
      const [wanted, seen] = pictures;
      if (wanted === undefined || seen === undefined) throw new Error('two pictures are compared');
      const { canvas, pen, pixels } = seen;
      if (wanted.canvas.width !== canvas.width || wanted.canvas.height !== canvas.height) {
        return { share: 1, url: canvas.toDataURL('image/png') };
      }
      let differing = 0;
      for (let at = 0; at < pixels.data.length; at += 4) {
        const one = pixels.data[at] ?? 0;
        const far = Math.abs(one - (wanted.pixels.data[at] ?? 0)) > grey;
        if (far) differing += 1;
        pixels.data.set(far ? [220, 0, 0] : [0, 1, 2].map(() => 191 + one / 4), at);
      }
      pen.putImageData(pixels, 0, 0);
      return { share: differing / (canvas.width * canvas.height), url: canvas.toDataURL('image/png') };
    },
    { sources: urls, grey: tolerance.grey },
  );
  return { share, picture: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
