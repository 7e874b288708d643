import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { requests, type RequestInput, type RequestName } from '#core/contract/requests.ts';
import { defiId, groupId, jurorId, placeToken, scenarioId } from '#core/contract/requests/shapes.ts';
import { firstBrokenEntry, journalHead } from '#db/journal.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';
import { archivedSession, changesArchived } from '#tests/support/archived-session.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { jurorSession } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Whatever the window may ask, with whatever the contract admits: the service answers with a value or with an error that has
// a sentence of its own, and the journal holds; an archived session stays what it is. `FUZZ_RUNS` asks more often, `FUZZ_SEED` the same again.

const runs = Number(process.env['FUZZ_RUNS'] ?? 4);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
vi.setConfig({ testTimeout: 600_000 });

const names = Object.keys(requests) as RequestName[];

/** Printing takes longest of all: the same pages are printed once, whichever request and session they are of. */
const printed = new Map<string, Promise<Uint8Array>>();
function printOnce(service: TestService): void {
  const print = service.context.host.print.bind(service.context.host);
  vi.spyOn(service.context.host, 'print').mockImplementation(async (model, signal, stand) => {
    const key = JSON.stringify(model);
    const pages = printed.get(key) ?? print(model, signal, stand);
    printed.set(key, pages);
    // What fails may be tried again.
    pages.catch(() => printed.delete(key));
    return (await pages).slice();
  });
}

describeSession('the coordination’s session', decidedSession);
describeSession('a juror’s session', jurorSession);
describeSession('an archived session', archivedSession);

function describeSession(whose: string, make: () => Promise<string>): void {
  let service: TestService;
  let original: string;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    original = await make();
    folder = newFolder();
    path = join(folder, 's.eigjury');
    copyFileSync(original, path);
    service = new TestService(undefined, { backups: newFolder() });
    printOnce(service);
    await service.ask('session-open', { place: path });
  });
  afterAll(() => service.close());

  test.each(names)(`${whose}: %s`, async (name) => {
    const { db } = service.context.session();
    const ids = (sql: string): fc.Arbitrary<unknown> => {
      const all = db.all(sql).map((row) => String(row['id']));
      return all.length === 0
        ? fc.uuid({ version: 4 })
        : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...all) }, fc.uuid({ version: 4 }));
    };
    const known = new Map<z.ZodType, fc.Arbitrary<unknown>>([
      [defiId, ids('SELECT id FROM defi')],
      [jurorId, ids('SELECT DISTINCT juror AS id FROM juror_version')],
      [groupId, ids('SELECT DISTINCT jury_group AS id FROM jury_group_version')],
      [scenarioId, ids('SELECT DISTINCT scenario AS id FROM scenario_version')],
      // In the window a place is one that a person chose: nothing else has a token.
      [placeToken, fc.constantFrom(path, folder, join(folder, 'neuf'), join(folder, 'non', 'la'))],
    ]);
    await fc.assert(
      fc.asyncProperty(arbitraryOf(requests[name].input, known), async (input) => {
        const session = service.context.session();
        const archived = session.phase() === 'archivee';
        const { digest: before } = journalHead(session.db);
        const answer = await service.answer(name, input as RequestInput<RequestName>);
        if (archived && service.context.openSession === session && !changesArchived.has(name)) {
          expect([name, journalHead(session.db).digest]).toEqual([name, before]);
        }
        const code = answer.ok ? null : answer.error.code;
        expect([name, code === 'unexpected' ? answer : null]).toEqual([name, null]);
        // What closed the session, opened another, or an archived one again, is made up for.
        if (
          service.context.openSession?.file.path !== path ||
          service.context.session().file.readOnly !== null ||
          (archived && service.context.session().phase() !== 'archivee')
        ) {
          service.close();
          // One that is protected keeps its lock until it has been encrypted.
          await service.context.vault.settled();
          copyFileSync(original, path);
          await service.ask('session-open', { place: path });
        }
        expect(firstBrokenEntry(service.context.session().db, nodePorts.hash)).toBe(null);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
  });
}
