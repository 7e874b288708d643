import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import type { Turns } from '../turns.ts';

/** Objects that are compressed together: more save no space, fewer cost readers time. */
const together = 200;

/**
 * Writes what is reached from the document's root and information, in the order in which it is reached, and numbers it
 * anew: two printings that differ in Chromium's own numbers alone give the same bytes.
 */
export async function writePdf(context: PDFContext, turns: Turns): Promise<Uint8Array> {
  const file = new Pieces();
  // The comment says to whoever carries the file that it is not text.
  file.add(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  const numbers = new Numbers();
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = new Map<string, string>();
  for (const [key, value] of Object.entries({ Root, Info, ID }))
    if (value !== undefined) trailer.set(key, textOf(value, numbers));

  const places: Place[] = [];
  let group: { number: number; text: string }[] = [];
  const endGroup = (): void => {
    if (group.length === 0) return;
    const holder = numbers.further();
    let offset = 0;
    const heads = group.map(({ number, text }, index) => {
      const head = `${String(number)} ${String(offset)}`;
      places[number] = { kind: 2, at: holder, index };
      offset += text.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const inside = `${head}${group.map(({ text }) => text).join('\n')}\n`;
    places[holder] = { kind: 1, at: file.length, index: 0 };
    file.add(
      ...streamOf(
        holder,
        `/Type /ObjStm /N ${String(group.length)} /First ${String(head.length)}`,
        Buffer.from(inside, 'latin1'),
      ),
    );
    group = [];
  };
  for (let next = numbers.next(); next !== undefined; next = numbers.next()) {
    await turns.take(1, 1);
    const object = context.lookup(next.ref);
    if (object instanceof PDFStream) {
      const contents = object.getContents();
      object.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length));
      places[next.number] = { kind: 1, at: file.length, index: 0 };
      file.add(...plainStream(next.number, textOf(object.dict, numbers), contents));
    } else {
      group.push({ number: next.number, text: object === undefined ? 'null' : textOf(object, numbers) });
      if (group.length === together) endGroup();
    }
  }
  endGroup();

  const own = numbers.further();
  const start = file.length;
  places[own] = { kind: 1, at: start, index: 0 };
  const entries = [...trailer].map(([key, value]) => `/${key} ${value}`).join(' ');
  file.add(
    ...streamOf(own, `/Type /XRef /Size ${String(own + 1)} /W [1 4 2] ${entries}`, tableOf(places, own + 1)),
    Buffer.from(`startxref\n${String(start)}\n%%EOF\n`, 'latin1'),
  );
  return file.whole();
}

/** Where an object is: at a byte of the file (1), or in a stream of objects (2) at a place. */
interface Place {
  readonly kind: 1 | 2;
  readonly at: number;
  readonly index: number;
}

/** Bytes of the file so far. */
class Pieces {
  readonly #pieces: Uint8Array[] = [];
  length = 0;

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.length += piece.length;
    }
  }

  whole(): Uint8Array {
    return Buffer.concat(this.#pieces, this.length);
  }
}

/** Numbers objects in the order in which they are first named. */
class Numbers {
  readonly #numbers = new Map<PDFRef, number>();
  readonly #waiting: { readonly ref: PDFRef; readonly number: number }[] = [];
  #taken = 0;
  #last = 0;

  of(ref: PDFRef): number {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    const number = this.further();
    this.#numbers.set(ref, number);
    this.#waiting.push({ ref, number });
    return number;
  }

  /** One for what the file needs itself. */
  further(): number {
    this.#last += 1;
    return this.#last;
  }

  next(): { readonly ref: PDFRef; readonly number: number } | undefined {
    const next = this.#waiting[this.#taken];
    this.#taken += 1;
    return next;
  }
}

function textOf(object: PDFObject, numbers: Numbers): string {
  if (object instanceof PDFRef) return `${String(numbers.of(object))} 0 R`;
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((item) => textOf(item, numbers))
      .join(' ')}]`;
  if (object instanceof PDFDict) {
    const entries = object.entries().map(([key, value]) => `${key.toString()} ${textOf(value, numbers)}`);
    return `<<${entries.join(' ')}>>`;
  }
  return object.toString();
}

const plainStream = (number: number, dict: string, contents: Uint8Array): Uint8Array[] => [
  Buffer.from(`${String(number)} 0 obj\n${dict}\nstream\n`, 'latin1'),
  contents,
  Buffer.from('\nendstream\nendobj\n', 'latin1'),
];

function streamOf(number: number, entries: string, bytes: Uint8Array): Uint8Array[] {
  const packed = deflateSync(bytes);
  const dict = `<<${entries} /Filter /FlateDecode /Length ${String(packed.length)}>>`;
  return plainStream(number, dict, packed);
}

/** The table of where objects are: a byte for the kind, four for the place, two for the place within. */
function tableOf(places: readonly (Place | undefined)[], size: number): Uint8Array {
  const table = Buffer.alloc(7 * size);
  for (let number = 1; number < size; number += 1) {
    const place = places[number];
    if (place === undefined) continue;
    table.writeUInt8(place.kind, 7 * number);
    table.writeUInt32BE(place.at, 7 * number + 1);
    table.writeUInt16BE(place.index, 7 * number + 5);
  }
  table.writeUInt16BE(65_535, 5);
  return table;
}
