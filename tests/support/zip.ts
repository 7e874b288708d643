import { ZipFile } from 'yazl';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** As in the platform’s archives; otherwise deflated. */
  readonly stored?: boolean;
}

/** A well-made archive; the same parts give the same bytes. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, stored } of parts) {
    zip.addBuffer(Buffer.from(content), name, {
      compress: stored !== true,
      mtime: new Date(2026, 0, 1),
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
