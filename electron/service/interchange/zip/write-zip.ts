import { ZipFile } from 'yazl';

export interface FileToPack {
  /** Within the archive. */
  readonly name: string;
  readonly path: string;
}

/**
 * A ZIP archive of these files, in this order, as a stream: none of them is ever in memory whole. The same files give the
 * same bytes, whenever and wherever it is made.
 */
export function zipStream(files: readonly FileToPack[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const { name, path } of files) zip.addFile(path, name, options);
  zip.end();
  // A file that cannot be read ends the stream with its error.
  zip.on('error', (cause: Error) => zip.outputStream.emit('error', cause));
  return zip.outputStream;
}
