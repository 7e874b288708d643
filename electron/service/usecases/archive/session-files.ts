import { archiveNames } from '#core/archive/manifest.ts';
import { signedBodyText } from '#core/ballot/signed-body.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { Digest } from '#core/ids.ts';
import type { ReadableDb } from '#db/handles.ts';
import { readActRows } from '#db/queries/recorded-rows.ts';
import { readKeptSittingFiles } from '#db/queries/sitting-files.ts';
import { readBallotRow, readBallotDigests } from '#db/queries/verification.ts';
import { schemaText } from '#db/without-secrets.ts';

export interface SessionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What a session gives as files of their own, so that it can be checked with other tools: each ballot and each file of a
 * group as it came and as it was opened, each act, and the schema. One at a time: they are never all in memory.
 */
export function* sessionFiles(db: ReadableDb): Generator<SessionFile> {
  yield { name: archiveNames.schema, bytes: utf8(schemaText(db)) };
  const nameOf = namesByReceipt();
  for (const digest of readBallotDigests(db)) {
    const { body, publicKey, signature, proof, received, source } = readBallotRow(db, digest);
    const name = archiveNames.ballots + nameOf(digest);
    if (received !== null) yield { name: name + endings[source], bytes: received };
    const isSigned = publicKey !== null && signature !== null && proof !== null;
    yield {
      name: `${name}.json`,
      bytes: utf8(isSigned ? signedBodyText({ body, publicKey, signature, proof }) : body),
    };
  }
  for (const { digest, received, body, publicKey, signature, proof } of readKeptSittingFiles(db)) {
    const name = archiveNames.groups + nameOf(digest);
    if (received !== null) yield { name: `${name}.eigseance`, bytes: received };
    yield { name: `${name}.json`, bytes: utf8(signedBodyText({ body, publicKey, signature, proof })) };
  }
  for (const { digest, body } of readActRows(db)) {
    yield { name: `${archiveNames.acts}${nameOf(digest)}.json`, bytes: utf8(body) };
  }
}

/** How a file that came is called; a marking sheet is a workbook. */
const endings = { file: '.eigballot', sheet: '.feuille', typed: '.saisie' } as const;

/** Receipts are 40 bits: where two are the same, the second has its whole digest. */
function namesByReceipt(): (digest: string) => string {
  const taken = new Set<string>();
  return (digest) => {
    const receipt = receiptOf(digest as Digest);
    if (taken.has(receipt)) return `${receipt}-${digest}`;
    taken.add(receipt);
    return receipt;
  };
}

const utf8 = (content: string): Uint8Array => Buffer.from(content, 'utf8');
