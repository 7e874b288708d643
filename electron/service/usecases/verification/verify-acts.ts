import { readSignedBody, secretProven, signedBodyText } from '#core/ballot/signed-body.ts';
import { parseJson } from '#core/ballot/exchange-header.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { Act, actBody } from '#core/deliberation/act.ts';
import { readSittingBody } from '#core/deliberation/sitting-file.ts';
import type { Digest } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { readActRows, readEntriesOf } from '#db/queries/recorded-rows.ts';
import { readSealingKey } from '#db/queries/keys.ts';
import { readKeptSittingFiles, readSittingSecrets, type SittingFileRow } from '#db/queries/sitting-files.ts';
import type { ServiceContext } from '../../context.ts';
import { readSittingFile } from '../../interchange/exchange/sitting-file.ts';
import type { OpenSession } from '../../open-session.ts';
import { isCells } from './compare-rows.ts';
import { checkOf } from './session-check.ts';

/**
 * What was said in the deliberation: each act is what its digest says, follows and undoes acts that are there, and came as
 * the journal tells: recorded here, or in a group's file that was taken in with that entry.
 */
export function verifyActs({ db, facts }: OpenSession, { hash }: Pick<Ports, 'hash'>): SessionCheck {
  const rows = readActRows(db);
  const known = new Set(rows.map(({ digest }) => digest));
  const broughtAt = new Map(
    readKeptSittingFiles(db).map(({ entry, body }) => {
      const read = readSittingBody(body, hash);
      return [entry, new Set<string>(read.ok ? read.value.acts.map(({ digest }) => digest) : [])];
    }),
  );
  const saidAt = new Map(
    readEntriesOf(db, ['deliberate', 'undo-deliberation']).map(({ seq, payload }) => [
      seq,
      // Purged: nothing is known of it, and nothing held against it.
      payload === undefined ? null : isCells(payload) ? payload['act'] : '',
    ]),
  );
  let without = 0;
  const wrong = rows.filter(({ entry, digest, body }) => {
    const act = Act.safeParse(parseJson(body));
    if (!act.success || actBody(act.data) !== body || hash(body) !== digest) return true;
    const { follows, undoes, session } = act.data;
    const named = undoes === null ? follows : [...follows, undoes];
    if (session !== facts.id || named.some((one) => !known.has(one))) return true;
    const said = saidAt.get(entry);
    if (said !== undefined) return said !== null && said !== digest;
    const brought = broughtAt.get(entry);
    if (brought !== undefined) return !brought.has(digest);
    // A référent's own file has them from its kit, which is not kept.
    without += 1;
    return facts.role === 'coordinator';
  });
  const missing = [...saidAt].filter(([, act]) => typeof act === 'string' && !known.has(act));
  return checkOf('acts', {
    checked: rows.length - without,
    without,
    wrong: [
      ...wrong.map(({ digest, entry }) => `${receiptOf(digest as Digest)} (${String(entry)})`),
      ...missing.map(([entry]) => `(${String(entry)})`),
    ],
  });
}

/** The files of groups: digest, signature, proof, the bytes as they came, and their entry in the journal. */
export async function verifySittings(session: OpenSession, context: ServiceContext): Promise<SessionCheck> {
  const { ports } = context;
  const { db } = session;
  const rows = readKeptSittingFiles(db);
  const identity = readSealingKey(db)?.identity ?? null;
  const entries = new Map(
    readEntriesOf(db, ['receive-sitting', 'export-sitting']).map(({ seq, payload }) => [seq, payload]),
  );
  const wrong: string[] = [];
  let withheld = 0;
  for (const row of rows) {
    const payload = entries.get(row.entry);
    const named =
      payload === undefined ? entries.has(row.entry) : isCells(payload) && payload['digest'] === row.digest;
    const { body, publicKey, signature, proof } = row;
    const read = readSignedBody(
      signedBodyText({ body, publicKey, signature, proof }),
      readSittingBody,
      ports,
    );
    let holds =
      named && read.ok && read.value.digest === row.digest && read.value.sitting.juror === row.juror;
    if (read.ok && session.facts.role === 'coordinator') {
      const secrets = readSittingSecrets(db, row.juror).filter(({ secret }) => secret !== '');
      if (secrets.length === 0 || identity === null) withheld += 1;
      else {
        const proven = secretProven(read.value.sitting, row, secrets, ports.signing)?.issue;
        holds &&= proven !== undefined && proven === row.issue && (await opensTo(row, identity, context));
        context.stillOpen(session);
      }
    }
    if (!holds) wrong.push(receiptOf(row.digest));
  }
  return checkOf('sittings', { checked: rows.length, withheld, wrong });
}

async function opensTo(
  { received, body, signature }: SittingFileRow,
  identity: string,
  { ports }: ServiceContext,
): Promise<boolean> {
  if (received === null) return true;
  const read = await readSittingFile(received, identity, ports);
  return read.ok && read.value.body === body && read.value.signed.signature === signature;
}
