import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBallotBody } from '#core/ballot/signed-ballot.ts';
import type { HeldReason } from '#core/ballot/check-ballot.ts';
import { Act, actBody } from '#core/deliberation/act.ts';
import { parseJson } from '#core/ballot/exchange-header.ts';
import type { Ports } from '#core/ports.ts';
import type { ReadableDb, WritableDb } from '#db/handles.ts';
import { openSessionFile } from '#db/open.ts';
import { forgetAct, forgetBallot, forgetRepeated, goBackBefore, restoreBallot } from '#db/queries/rebuild.ts';
import { readActRows, readEntriesOf } from '#db/queries/recorded-rows.ts';
import { ballotKinds, withWhatWasLeft } from '#db/queries/removals.ts';
import { readBallotRows } from '#db/queries/verification.ts';
import { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import { isCells } from './compare-rows.ts';

/**
 * Hands over a copy of a session in which all that repeats the ballots was thrown away and made again from their bodies,
 * with what the journal says of them; ballots and acts that are not what their digests say are gone. `before`: as the session was when
 * that entry of the journal was written; null: as it is. The copy is deleted afterwards, and the session is never written.
 */
export async function withRebuilt<Value>(
  context: ServiceContext,
  session: OpenSession,
  before: number | null,
  work: (rebuilt: ServiceContext) => Promise<Value> | Value,
): Promise<Value> {
  const folder = scratchFolder();
  // Nobody is told of what happens in the copy.
  const host = {
    ...context.host,
    emit: () => undefined,
    announce: () => undefined,
    keepExchangeFolder: () => undefined,
  };
  const rebuilt = new ServiceContext(context.ports, host, context.solve);
  try {
    const path = join(folder.path, 'session.eigjury');
    copyFileSync(session.file.at, path);
    const file = openSessionFile(path);
    rebuilt.takePrivate(file);
    file.write((db) => {
      rebuild(db, file.read, context.ports);
      if (before !== null) goBackBefore(db, before);
    });
    return await work(rebuilt);
  } finally {
    rebuilt.close();
    await folder.drop(session.file.isCopy);
  }
}

function rebuild(db: WritableDb, read: ReadableDb, { hash }: Pick<Ports, 'hash'>): void {
  const held = heldByJournal(read);
  forgetRepeated(db);
  for (const { digest, body } of readBallotRows(read)) {
    const ballot = readBallotBody(body, hash);
    if (ballot.ok && ballot.value.digest === digest) {
      restoreBallot(db, digest, ballot.value.ballot, held.get(digest));
    } else forgetBallot(db, digest);
  }
  for (const { digest, body } of readActRows(read)) {
    const act = Act.safeParse(parseJson(body));
    if (!act.success || actBody(act.data) !== body || hash(body) !== digest) forgetAct(db, digest);
  }
}

/** Why each ballot was held when it came, as the journal has it. */
function heldByJournal(db: ReadableDb): ReadonlyMap<string, HeldReason | null> {
  return new Map(
    withWhatWasLeft(db, readEntriesOf(db, ballotKinds)).flatMap(
      ({ payload }): [string, HeldReason | null][] => {
        if (!isCells(payload) || typeof payload['digest'] !== 'string') return [];
        return [[payload['digest'], (payload['held'] ?? null) as HeldReason | null]];
      },
    ),
  );
}
