import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipPart {
  readonly name: string;
  /** A part that is worked out piece by piece when its turn comes is never held as a whole. */
  readonly content: string | (() => Iterable<string>);
  /** As it is, without compressing; for a part that others look for at the beginning of the file. */
  readonly stored?: boolean;
}

/** So many signs are handed on together. */
const pieceLength = 65_536;
/** The same parts give the same bytes: no clock is asked. */
const always = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/** Puts parts into a ZIP in their order; what a part throws while it is worked out is thrown on. */
export function zipParts(parts: readonly ZipPart[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const zip = new ZipFile();
    const chunks: Buffer[] = [];
    const fail = (cause: unknown): void => {
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    };
    zip.on('error', fail);
    zip.outputStream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', fail)
      .on('end', () => resolve(Buffer.concat(chunks)));
    for (const { name, content, stored = false } of parts) {
      if (typeof content === 'string')
        zip.addBuffer(Buffer.from(content, 'utf8'), name, { ...always, compress: !stored });
      else
        zip.addReadStreamLazy(name, always, (hand) => {
          hand(null, Readable.from(pieces(content, fail), { objectMode: false }));
        });
    }
    zip.end();
  });
}

/** What goes wrong ends the part and is told: thrown from here, it would reach nobody. */
function* pieces(content: () => Iterable<string>, fail: (cause: unknown) => void): Generator<Buffer> {
  try {
    yield* joined(content());
  } catch (cause) {
    fail(cause);
  }
}

function* joined(content: Iterable<string>): Generator<Buffer> {
  let gathered: string[] = [];
  let length = 0;
  for (const text of content) {
    gathered.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield Buffer.from(gathered.join(''), 'utf8');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(gathered.join(''), 'utf8');
}
