import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ballotBody } from '#core/ballot/ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { asDigest } from '#core/ids.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { readKitFile } from '#electron/service/interchange/exchange/kit-file.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import { verifyBallot } from '#electron/service/usecases/verification/verify-ballot.ts';
import { ballotOf, criterion, defi } from '#tests/support/core-samples.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Files that earlier versions wrote, kept as they are: they are read for ever.

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const oldBallot = fixture('exchange/v1-ballot.eigballot');

describe('a ballot of version 1', () => {
  let service: TestService;

  beforeEach(async () => {
    // The session that it belongs to, of that time as well: no key, the marking opened again.
    const path = join(newFolder(), 'old.eigjury');
    copyFileSync(fixture('sessions/v3-demonstration.eigjury'), path);
    service = new TestService();
    await service.ask('session-open', { place: path });
    for (const to of ['depouillement', 'notation'] as const) {
      await service.ask('phase-change', { to, reason: 'Essai de lecture.' });
    }
  });
  afterEach(() => service.close());

  test('is read in its session, follows the one that is there, and counts', async () => {
    const { outcomes } = await receiveBallots(service.context, [oldBallot, oldBallot]);
    expect(outcomes.map(({ outcome, held, receipt, words }) => [outcome, held, receipt, words])).toEqual([
      ['accepted', null, '0dd5c-7827b', 'animal épaissir hachoir morceau'],
      ['already', null, '0dd5c-7827b', 'animal épaissir hachoir morceau'],
    ]);
    await service.ask('phase-change', { to: 'depouillement', reason: null });
    const first = JSON.parse((JSON.parse(readFileSync(oldBallot, 'utf8')) as { body: string }).body) as {
      juror: string;
      entries: { defi: string }[];
    };
    const { criteria } = await service.ask('ranking-marks', { defi: first.entries[0]?.defi ?? '' });
    const own = criteria.map(({ marks }) => marks.find(({ juror }) => juror === first.juror)?.value);
    expect(own).toEqual([400, 400, 400, 400, 400]);
  });

  test('is refused once the session has written kits with keys', async () => {
    await service.ask('kits-write', {
      folder: newFolder(),
      jurors: null,
      locked: false,
      reissue: null,
      job: 'job-of-test',
    });
    const { outcomes } = await receiveBallots(service.context, [oldBallot]);
    expect(outcomes[0]?.refused?.code).toBe('ballot-unsigned');
  });

  test('shows its receipt to anyone, its contents checked', () => {
    expect(verifyBallot(service.context, oldBallot)).toMatchObject({
      version: 1,
      receipt: '0dd5c-7827b',
      contents: 'checked',
    });
  });
});

test('a kit of version 1 is read: no key, no attachment, one part', async () => {
  const read = await readKitFile(readFileSync(fixture('exchange/v1-kit.eigkit')), null, nodePorts);
  if (!read.ok) throw new Error(read.error.reason);
  const { kit } = read.value;
  expect(kit).toMatchObject({ recipient: null, issue: 1, part: { number: 1, of: 1 }, returned: [] });
  expect(kit.defis).toHaveLength(3);
  expect(kit.assigned).toEqual(kit.defis.map(({ id }) => id));
});

test('the canonical text, the digest and the receipt of a ballot never change', () => {
  const body = ballotBody(
    ballotOf({
      parents: [asDigest('b'.repeat(64)), asDigest('a'.repeat(64))],
      entries: [
        {
          defi: defi(2),
          deport: 'Ancien employeur – « direct »',
          marks: [],
          notes: [],
        },
        {
          defi: defi(1),
          deport: null,
          marks: [
            { criterion: criterion(2), value: 375 },
            { criterion: criterion(1), value: 100 },
          ],
          notes: [{ field: 'comment', text: 'œuvre, 3 €,\n« à l’heure » 😀' }],
        },
      ],
    }),
  );
  expect(body).toBe(readFileSync(fixture('exchange/golden-ballot.json'), 'utf8'));
  // Worked out apart from this application, from the file and the published list of words.
  const digest = nodePorts.hash(body);
  expect(digest).toBe('d0d97c3fc9ed533e6d2672d69f5c57a9f94f335037f93fe164a1295ada5a456b');
  expect(receiptOf(digest)).toBe('d0d97-c3fc9');
  expect(receiptWordsOf(digest)).toBe('rituel feutre psychose tympan');
});
