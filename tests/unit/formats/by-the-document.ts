import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { Decrypter, identityToRecipient } from 'age-encryption';

// Our formats as docs/formats.md tells them, read a second time: nothing of ours is imported here, only what the document
// names. Where the two readers differ, the document is wrong, or the application.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const digestOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** RFC 8785. Keys are in order, numbers and texts as JSON writes them. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`;
}

/** A text that says that something of the document does not hold. */
function hold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

export interface Container {
  readonly line: Readonly<Record<string, Json>>;
  readonly payload: Buffer;
}

/** “One line of canonical text that anyone may read, a line feed, then the payload.” */
export function openContainer(bytes: Buffer): Container {
  const end = bytes.indexOf(0x0a);
  const text = bytes.subarray(0, end).toString('utf8');
  const payload = bytes.subarray(end + 1);
  const line = JSON.parse(text) as Readonly<Record<string, Json>>;
  hold(canonical(line) === text, 'the line is canonical');
  const { seal, ...others } = line;
  hold(seal === digestOf(canonical(others)), 'seal');
  hold(line['payload'] === digestOf(payload), 'payload');
  return { line, payload };
}

/** Ten bits a word, every second word of the list. */
export function wordsOf(digest: string): string {
  const bits = BigInt(`0x${digest.slice(0, 10)}`);
  const places = [30n, 20n, 10n, 0n].map((shift) => Number((bits >> shift) & 1_023n));
  return places.map((place) => (wordlist[2 * place] ?? '').normalize('NFC')).join(' ');
}

export interface ReadKit {
  readonly kit: Readonly<Record<string, Json>>;
  /** By their digests, in the order in which they stand. */
  readonly attachments: ReadonlyMap<string, Buffer>;
}

interface NamedAttachment {
  readonly digest: string;
  readonly size: number;
}

export async function readKit(bytes: Buffer, passphrase: string | null): Promise<ReadKit> {
  const { line, payload } = openContainer(bytes);
  hold(line['format'] === 'eigkit', 'format');
  hold(line['protection'] === (passphrase === null ? 'none' : 'passphrase'), 'protection');
  let open = payload;
  if (passphrase !== null) {
    const age = new Decrypter();
    age.addPassphrase(passphrase);
    open = Buffer.from(await age.decrypt(payload));
  }
  const end = open.indexOf(0x0a);
  const text = open.subarray(0, end).toString('utf8');
  const kit = JSON.parse(text) as Readonly<Record<string, Json>>;
  hold(canonical(kit) === text, 'the kit’s text is canonical');
  hold(('sitting' in kit ? 3 : 2) === line['version'], 'version');
  const defis = kit['defis'] as unknown as readonly { readonly attachments: readonly NamedAttachment[] }[];
  const attachments = new Map<string, Buffer>();
  let at = end + 1;
  for (const { digest, size } of defis.flatMap(({ attachments: named }) => named)) {
    if (attachments.has(digest)) continue;
    const content = open.subarray(at, at + size);
    hold(digestOf(content) === digest, 'an attachment’s digest');
    attachments.set(digest, content);
    at += size;
  }
  hold(at === open.length, 'nothing stands behind the last attachment');
  return { kit, attachments };
}

export interface Signed {
  readonly body: string;
  readonly publicKey: string;
  readonly signature: string;
  readonly proof: string;
}

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const keyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Checks a signed body by itself. */
export function checkSigned(signed: Signed): void {
  const { body, publicKey, signature } = signed;
  const key = createPublicKey({
    key: Buffer.concat([keyPrefix, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  hold(verify(null, Buffer.from(body, 'utf8'), key, Buffer.from(signature, 'hex')), 'signature');
  hold(canonical(JSON.parse(body) as Json) === body, 'the body is canonical');
}

/** Opens a ballot, or what a group sent, with the `age` identity of the session. */
export async function openSealed(bytes: Buffer, format: string, identity: string): Promise<Signed> {
  const { line, payload } = openContainer(bytes);
  hold(line['format'] === format, 'format');
  const age = new Decrypter();
  age.addIdentity(identity);
  const text = Buffer.from(await age.decrypt(payload)).toString('utf8');
  const signed = JSON.parse(text) as Signed;
  hold(canonical({ ...signed }) === text, 'what was sealed is canonical');
  checkSigned(signed);
  const digest = digestOf(signed.body);
  hold(line['digest'] === digest, 'digest');
  hold(line['receipt'] === `${digest.slice(0, 5)}-${digest.slice(5, 10)}`, 'receipt');
  hold(line['words'] === wordsOf(digest), 'words');
  return signed;
}

/** The proof that a signed body must carry, under a kit’s `enrolment`. */
export function proofOf(enrolment: string, { body, publicKey }: Signed): string {
  const { session, juror } = JSON.parse(body) as { readonly session: string; readonly juror: string };
  return createHmac('sha256', Buffer.from(enrolment, 'hex'))
    .update(`jury-eig enrolment ${session} ${juror} ${publicKey}`)
    .digest('hex');
}

/** Those of a set of bodies that no other follows, by their digests. */
export function headsOf(bodies: readonly string[]): readonly string[] {
  const followed = bodies.flatMap((body) => {
    const { parents, ancestors } = JSON.parse(body) as { parents: string[]; ancestors: string[] };
    return [...parents, ...ancestors];
  });
  return bodies.map(digestOf).filter((digest) => !followed.includes(digest));
}

/** The files of a ZIP by its central directory (APPNOTE 4.3), in its order. */
export function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const count = bytes.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const title = bytes.subarray(at + 46, at + 46 + (name ?? 0)).toString('utf8');
    files.set(title, method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload_digest: string;
  readonly previous: string;
  readonly digest: string;
}

/** Checks the chain; answers the digest of its head. */
export function checkJournal(rows: readonly JournalRow[]): string {
  let previous = '0'.repeat(64);
  for (const [place, { seq, at, actor, kind, subject, payload_digest: payload, ...row }] of rows.entries()) {
    hold(seq === place + 1, 'entries have no gap');
    hold(row.previous === previous, `previous of entry ${String(seq)}`);
    previous = digestOf(canonical({ seq, at, actor, kind, subject, payload, previous }));
    hold(row.digest === previous, `digest of entry ${String(seq)}`);
  }
  return previous;
}

/** The stream of a PDF (ISO 32000, 7.3.8) that is JSON with a `format`: the figures attached to it. */
export function figuresIn(pdf: Buffer): Readonly<Record<string, Json>> {
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    const from = at + 'stream\n'.length;
    const content = pdf.subarray(from, pdf.indexOf('endstream', from));
    // Other streams are packed otherwise, or no JSON.
    try {
      const found: unknown = JSON.parse(inflateSync(content).toString('utf8'));
      if (typeof found === 'object' && found !== null && 'format' in found) {
        return found as Readonly<Record<string, Json>>;
      }
    } catch {
      continue;
    }
  }
  throw new Error('no figures are attached');
}

/** “A session that is protected by a passphrase”: the passphrase opens `key`, and what is in it opens the rest. */
export async function readProtected(bytes: Buffer, passphrase: string): Promise<Buffer> {
  const end = bytes.indexOf(0x0a);
  const text = bytes.subarray(0, end).toString('utf8');
  const line = JSON.parse(text) as Readonly<Record<string, Json>>;
  const { seal, ...others } = line;
  hold(canonical(line) === text && end <= 4_096, 'the line is canonical');
  hold(seal === digestOf(canonical(others)), 'seal');
  hold(line['format'] === 'eigjury-protected' && line['version'] === 1, 'format and version');
  const key = Buffer.from(typeof line['key'] === 'string' ? line['key'] : '', 'base64');
  hold(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/.test(key.toString('latin1')), 'scrypt, 2^17');
  const first = new Decrypter();
  first.addPassphrase(passphrase.normalize('NFC').trim());
  const identity = await first.decrypt(key, 'text');
  hold((await identityToRecipient(identity)) === line['recipient'], 'recipient');
  const second = new Decrypter();
  second.addIdentity(identity);
  return Buffer.from(await second.decrypt(bytes.subarray(end + 1)));
}

interface ActByDocument {
  readonly group: string | null;
  readonly follows: readonly string[];
  readonly said: { readonly field: string } & Readonly<Record<string, Json>>;
}

/** “One place for each”: the last column of the table of acts. */
function placeOfAct({ group, said }: ActByDocument): string {
  const beside: Readonly<Record<string, readonly string[]>> = {
    mark: ['defi', 'criterion'],
    sitting: ['sitting'],
    presence: ['sitting', 'juror'],
    'plenary-order': [],
  };
  const ofGroup = ['order', 'finished', 'projection'].includes(said.field);
  const parts = ofGroup ? [group] : (beside[said.field] ?? ['defi']).map((name) => said[name] ?? null);
  return canonical([said.field, ...parts]);
}

/** What counts at each place of which something was said: the digest of an act, or null in a conflict. */
export function standingActs(texts: readonly string[]): readonly (string | null)[] {
  const acts = [...new Set(texts)].map((text) => ({
    digest: digestOf(text),
    act: JSON.parse(text) as ActByDocument,
  }));
  const places = new Map<string, typeof acts>();
  for (const one of acts) {
    const place = placeOfAct(one.act);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()].map((there) => {
    const heads = there
      .filter(({ digest }) => !there.some(({ act }) => act.follows.includes(digest)))
      .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    const [first] = heads;
    if (first === undefined) return null;
    const { field } = first.act.said;
    if (['clock', 'projection', 'left-room'].includes(field)) {
      const furthest = [...heads].sort(
        (a, b) => progress(b.act) - progress(a.act) || (a.digest < b.digest ? 1 : -1),
      );
      return furthest[0]?.digest ?? null;
    }
    return new Set(heads.map(({ act }) => canonical(act.said))).size === 1 ? first.digest : null;
  });
}

/** Later stages first, then more seconds in all; nothing of it for what is no clock. */
function progress({ said }: ActByDocument): number {
  if (said.field !== 'clock') return 0;
  const { stage, spent } = said['value'] as {
    readonly stage: string;
    readonly spent: Readonly<Record<string, number>>;
  };
  const stages = ['impressions', 'hearing', 'deliberation', 'done'];
  return stages.indexOf(stage) * 1e9 + Object.values(spent).reduce((sum, seconds) => sum + seconds, 0);
}
