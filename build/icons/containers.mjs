// The two containers of icons: a header, a table, and whole PNG files one after the other.

/** @typedef {{ readonly size: number, readonly png: Buffer }} Drawn */

/**
 * A Windows icon. Sizes up to 256 points, as PNG (Windows Vista and newer).
 * @param {readonly Drawn[]} drawn
 */
export function icoOf(drawn) {
  const header = Buffer.alloc(6 + 16 * drawn.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(drawn.length, 4);
  let offset = header.length;
  for (const [place, { size, png }] of drawn.entries()) {
    const at = 6 + 16 * place;
    // One byte each: 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...drawn.map(({ png }) => png)]);
}

/** Which kinds of an Apple icon hold a PNG of a size; the second of a pair is the doubled half size. */
const icnsKinds = /** @type {const} */ ({
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
});

/**
 * An Apple icon, of the sizes that the format knows.
 * @param {readonly Drawn[]} drawn
 */
export function icnsOf(drawn) {
  const parts = drawn.flatMap(({ size, png }) =>
    (icnsKinds[/** @type {keyof typeof icnsKinds} */ (size)] ?? []).map((kind) => part(kind, png)),
  );
  return part('icns', Buffer.concat(parts));
}

/** @param {string} kind four letters @param {Buffer} content */
function part(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
