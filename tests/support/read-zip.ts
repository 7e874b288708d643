import { fromBufferPromise } from 'yauzl';

/** The files of an archive by their names, read by the library alone, without the application's own guards. */
export async function readZip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

/** One file of an archive as text. */
export function textIn(files: ReadonlyMap<string, Buffer>, name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`${name} is not in the archive`);
  return file.toString('utf8');
}
