import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppFailure } from '#core/contract/app-error.ts';
import { checkLine } from '#core/texts/verification-sentences.ts';
import { removalSentence } from '#core/texts/removal-sentence.ts';
import { faultsOfFile } from '#db/check-file.ts';
import { ReadableDb } from '#db/handles.ts';
import { firstBrokenEntry, journalHead } from '#db/journal.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readRemovalFacts } from '#db/queries/removals.ts';
import { readBallotRows } from '#db/queries/verification.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { verifySession } from '#electron/service/usecases/verification/verify-session.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { decideAll } from '#tests/support/decide-all.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { fillSheet } from '#tests/support/fill-sheet.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { reportFile } from '#tests/support/report-file.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { SheetSession } from '#tests/support/sheet-session.ts';
import { attach } from '#tests/support/session-with-attachments.ts';
import { SittingBench } from '#tests/support/sittings.ts';

let bench: SittingBench;
let service: TestService;

beforeEach(async () => {
  bench = new SittingBench();
  await bench.start();
  service = bench.coordinator;
}, 60_000);
afterEach(() => bench.close());

const job = 'job-of-test';
const attachedText = `%PDF-1.7 ${'Signé : Sacha SIGNATAIRE '.repeat(400)}`;

/** Decided, with an attachment that bears a name, and a reason that names a juror. */
async function decide(): Promise<void> {
  attach(service, bench.defi('Alpha'), [
    {
      name: 'Accord de Sacha SIGNATAIRE.pdf',
      mediaType: 'application/pdf',
      content: new TextEncoder().encode(attachedText),
    },
  ]);
  await service.ask('phase-change', { to: 'decision', reason: null });
  await decideAll(service);
  await service.ask('motivation-save', {
    round: 'comite',
    defi: bench.defi('Gamma'),
    motivation: 'Présenté par Basile Noir.',
  });
}

const path = (): string => bench.at('s.eigjury');
/** The whole file, in both ways in which SQLite may keep a text. */
const holds = (text: string): boolean => {
  const bytes = readFileSync(path());
  return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
};
const emails = [1, 2, 3, 4, 5].map((place) => `porteur300000${String(place)}@exemple.fr`);
const names = ['Ada Martin', 'Abel Roy', 'Bea Petit', 'Basile Noir', 'ada-martin', 'basile-noir'];

test('nothing is removed before the committee has decided on everything', async () => {
  expect((await service.ask('personal-data-view', {})).removable).toBe(false);
  const wanted = { contacts: true, jurors: true };
  expect(await service.refusal('personal-data-remove', wanted)).toBe('removal-not-now');
  await service.ask('phase-change', { to: 'decision', reason: null });
  expect(await service.refusal('personal-data-remove', wanted)).toBe('removal-not-now');
  expect(holds('porteur3000001@exemple.fr')).toBe(true);
  expect(await service.refusal('personal-data-remove', { contacts: false, jurors: false })).toBe(
    'request-invalid',
  );
});

test('contacts go from every byte of the file, with attachments, and the rest stays', async () => {
  await decide();
  for (const text of [...emails, 'SIGNATAIRE'])
    expect({ text, there: holds(text) }).toEqual({ text, there: true });
  const before = await service.ask('decisions-view', { language: 'fr' });
  const { length } = journalHead(service.context.session().db);
  const removal = await service.ask('personal-data-remove', { contacts: true, jurors: false });
  expect(removal).toMatchObject({ contacts: { versions: 5, attachments: 1 }, jurors: null });
  for (const text of [...emails, 'SIGNATAIRE', 'signataire'])
    expect({ text, there: holds(text) }).toEqual({ text, there: false });
  // The jurors were not asked for.
  expect(holds('Ada Martin')).toBe(true);
  expect(await service.ask('decisions-view', { language: 'fr' })).toEqual(before);
  expect(await service.ask('attachments-list', { defi: bench.defi('Alpha') })).toEqual([]);
  const { hits } = await service.ask('search', { query: 'alpha', limit: 10 });
  expect(hits.map(({ title }) => title)).toContain('Alpha');
  expect((await service.ask('search', { query: 'porteur3000001', limit: 10 })).hits).toEqual([]);
  expect((await service.ask('search', { query: 'signataire', limit: 10 })).hits).toEqual([]);
  // An entry of its own says so, and the chain holds with it.
  const { db } = service.context.session();
  expect(journalHead(db).length).toBe(length + 1);
  expect(firstBrokenEntry(db, nodePorts.hash)).toBe(null);
  const view = await service.ask('personal-data-view', {});
  expect(view.removals).toEqual([removal]);
  expect(removalSentence(removal, 'fr')).toMatch(
    /^Le .*\s: coordonnées et contacts de 5 versions de dossier, avec 1 pièce jointe\.$/u,
  );
});

test('what was read before is forgotten: the open session shows and hands out no contact any more', async () => {
  await decide();
  const shown = async (): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        ['Alpha', 'Beta'].map((title) => service.ask('defi-view', { defi: bench.defi(title) })),
      ),
    );
  expect(await shown()).toContain('@exemple.fr');
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  expect(await shown()).not.toContain('@exemple.fr');
  const { defis } = readDefis(service.context.session().db, service.context.session().viewer());
  expect(JSON.stringify(defis)).not.toContain('@exemple.fr');
});

test('names of jurors go from every byte, and each juror keeps marks under another name', async () => {
  await decide();
  for (const name of names) expect({ name, there: holds(name) }).toEqual({ name, there: true });
  const totals = (await service.ask('ranking-view', {})).rows.map(({ defi, total }) => [defi, total]);
  const removal = await service.ask('personal-data-remove', { contacts: false, jurors: true });
  expect(removal.jurors).toEqual({ jurors: 4, signed: 0, kept: 0 });
  for (const name of names) expect({ name, there: holds(name) }).toEqual({ name, there: false });
  expect(holds('porteur3000001@exemple.fr')).toBe(true);
  const { jurors } = await service.ask('call-view', {});
  expect(jurors.map(({ name, organisation }) => [name, organisation]).sort()).toEqual(
    [1, 2, 3, 4].map((place) => [`Juré ${String(place)}`, '']),
  );
  expect((await service.ask('ranking-view', {})).rows.map(({ defi, total }) => [defi, total])).toEqual(
    totals,
  );
});

test('a short name goes as a whole word: « Li » stays in « Lille », and nothing that was verified is missing', async () => {
  await decide();
  const { id } = (await service.ask('call-view', {})).jurors.find(({ name }) => name === 'Ada Martin') ?? {
    id: '',
  };
  service.context.session().file.write((db) => {
    db.runAny(`UPDATE juror_version SET name = 'Li' WHERE juror = ?`, id);
  });
  await service.ask('motivation-save', {
    round: 'comite',
    defi: bench.defi('Beta'),
    motivation: 'Lille et son olivier, relié par Li.',
  });
  await service.ask('motivation-save', {
    round: 'comite',
    defi: bench.defi('Alpha'),
    motivation: 'Utile à Lille.',
  });
  const removedOf = async (): Promise<Map<string, number>> =>
    new Map(
      (await service.ask('session-verify', { report: null, job })).map(({ check, removed, holds: fine }) => [
        check,
        fine ? removed : -1,
      ]),
    );
  expect((await removedOf()).get('decisions')).toBe(0);
  const { head } = await service.ask('personal-data-names', {});
  await service.ask('personal-data-remove', { contacts: false, jurors: true, names: { head, kept: [] } });
  const said = JSON.stringify(await service.ask('decisions-view', { language: 'fr' }));
  expect(said).toContain('Lille et son olivier, relié par Juré');
  expect(said).toContain('Utile à Lille.');
  const after = await removedOf();
  // Every check holds; of the decisions the entries that named somebody are gone, and no other.
  expect([...after.values()]).not.toContain(-1);
  expect(after.get('decisions')).toBe(2);
});

test('a short removed text deletes no payload that merely holds it', async () => {
  await decide();
  attach(service, bench.defi('Alpha'), [
    { name: 'par', mediaType: 'application/pdf', content: new TextEncoder().encode(attachedText) },
  ]);
  const holding = (): number =>
    service.context
      .session()
      .db.all(`SELECT 1 FROM journal_payload WHERE payload LIKE '%Présenté par Basile Noir.%'`).length;
  expect(holding()).toBe(1);
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  expect(holding()).toBe(1);
  const checks = await service.ask('session-verify', { report: null, job });
  expect(checks.filter(({ holds: fine }) => !fine)).toEqual([]);
});

test('what was verified before holds after, and says what is gone', async () => {
  await decide();
  const report = await reportFile(service);
  const before = await service.ask('session-verify', { report, job });
  expect(before.filter(({ holds: fine }) => !fine)).toEqual([]);
  expect(before.some(({ check }) => check === 'removals')).toBe(false);
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  await service.ask('personal-data-remove', { contacts: false, jurors: true });
  const after = await service.ask('session-verify', { report, job });
  expect(after.filter(({ holds: fine }) => !fine)).toEqual([]);
  const named = new Map(after.map((check) => [check.check, check]));
  expect(named.get('removals')).toMatchObject({ checked: 2 });
  expect(named.get('removals')?.without).toBeGreaterThan(0);
  expect(named.get('dossiers')).toMatchObject({ checked: 5, wrong: [] });
  expect(named.get('signatures')).toMatchObject({ checked: 4 });
  // Its sentences were made with the names: they cannot be made again.
  expect(named.get('report-figures')?.holds).toBe(true);
});

// Bug: « rien à vérifier » was said of ballots that came under their jurors’ names, once these were removed.
test('where ballots were put is verified after their jurors’ names went from the names of their files', async () => {
  const folder = newFolder();
  const coordinator = await coordinatorWithKits(folder, { jurors: ['Ada Martin'], defis: ['Alpha'] });
  const ada = await jurorAt(folder, 'Ada Martin');
  await markDefi(ada, 'Alpha', 300);
  const ballot = join(folder, 'bulletin-ada-martin.eigballot');
  await ada.ask('ballot-export', { place: ballot });
  ada.close();
  await coordinator.ask('ballots-receive', { files: [ballot] });
  for (const to of ['depouillement', 'deliberation', 'decision'] as const)
    await coordinator.ask('phase-change', { to, reason: null });
  await decideAll(coordinator);
  const placements = async (): Promise<string> => {
    const checks = await coordinator.ask('session-verify', { report: null, job });
    expect(checks.filter(({ holds: fine }) => !fine)).toEqual([]);
    const line = checks.flatMap((one) => (one.check === 'placements' ? checkLine(one, 'fr') : [])).join();
    return line.replaceAll('\u00a0', ' ');
  };
  expect(await placements()).toBe('Bulletins mis de côté et conflits réglés : tient – 1 ligne');
  await coordinator.ask('personal-data-remove', { contacts: false, jurors: true });
  expect(await placements()).toBe('Bulletins mis de côté et conflits réglés : tient – 1 ligne');
  coordinator.context.session().file.write((db) => {
    db.run(1, `UPDATE ballot SET held = 'late'`);
  });
  const checks = await coordinator.ask('session-verify', { report: null, job });
  expect(checks.find(({ check }) => check === 'placements')?.holds).toBe(false);
  coordinator.close();
});

test('what the journal no longer says is told to have gone, not to be nothing', () => {
  const check = { check: 'placements' as const, holds: true, without: 0, withheld: 0, wrong: [] };
  const said = (checked: number, removed: number): string =>
    checkLine({ ...check, checked, removed }, 'fr').replaceAll(/\s/gu, ' ');
  expect(said(0, 0)).toBe('Bulletins mis de côté et conflits réglés : rien à vérifier');
  expect(said(0, 2)).toBe(
    'Bulletins mis de côté et conflits réglés : non vérifié : ce que le journal en disait est parti avec des données personnelles',
  );
  expect(said(3, 1)).toBe(
    'Bulletins mis de côté et conflits réglés : tient – 3 lignes ; 1 ligne non vérifiée : ce que le journal en disait est parti avec des données personnelles',
  );
});

test('a dossier that was changed after its contacts were removed is told', async () => {
  await decide();
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  service.context.session().file.write((db) => {
    db.run(
      1,
      `UPDATE defi_version SET content = replace(content, 'Alpha', 'Zulu') WHERE defi = ?`,
      bench.defi('Alpha'),
    );
  });
  const checks = await service.ask('session-verify', { report: null, job });
  expect(checks.find(({ check }) => check === 'dossiers')?.holds).toBe(false);
});

test('a second removal takes out what came since, and a removal that fails leaves everything', async () => {
  await decide();
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  const { length } = journalHead(service.context.session().db);
  expect(() =>
    service.context.session().file.erase((db) => {
      db.runAny('DELETE FROM defi_attachment');
      throw new Error('in the middle');
    }),
  ).toThrow();
  expect(journalHead(service.context.session().db).length).toBe(length);
  const again = await service.ask('personal-data-remove', { contacts: true, jurors: true });
  expect(again).toMatchObject({ contacts: { attachments: 0 }, jurors: { jurors: 4 } });
});

test('a file loaded from the platform keeps no address in what its reading noted', async () => {
  const other = new TestService();
  try {
    const folder = newFolder();
    const place = join(folder, 's.eigjury');
    await other.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
    const row = { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 };
    const problem = 'Écrire à paul@exemple.fr ou au 01 42 75 80 00.';
    await loadFiles(other, [put(folder, 'e.csv', exportCsv([{ ...row, problem }]))]);
    await loadFiles(other, [put(folder, 'e2.csv', exportCsv([{ ...row, problem: `${problem} Bis.` }]))]);
    const { eraseContacts } = await import('#db/erase.ts');
    const session = other.context.session();
    expect(readFileSync(place).includes('paul@exemple.fr')).toBe(true);
    const erased = session.file.erase((db) => eraseContacts(db, nodePorts.hash));
    expect(erased.versions).toHaveLength(2);
    for (const text of ['paul@exemple.fr', '01 42 75 80 00', 'porteur3000001'])
      expect(readFileSync(place).includes(text)).toBe(false);
  } finally {
    other.close();
  }
});

test('a later removal leaves what an earlier one says: what was left would look changed without it', async () => {
  await decide();
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  const { db } = service.context.session();
  const [version] = readRemovalFacts(db).digests.values();
  // As short numbers do, it stands in one of the digests by chance.
  attach(service, bench.defi('Alpha'), [
    {
      name: version?.slice(0, 8) ?? '',
      mediaType: 'application/pdf',
      content: new TextEncoder().encode(attachedText),
    },
  ]);
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  expect((await service.ask('personal-data-view', {})).removals).toHaveLength(2);
  await service.ask('personal-data-remove', { contacts: false, jurors: true });
  expect((await service.ask('personal-data-view', {})).removals).toHaveLength(3);
});

test('what went is told as gone, and read anew, when the file cannot be written anew at once', async () => {
  await decide();
  const { file } = service.context.session();
  // As on a full disk, which has no room for a second copy.
  file.rewrite = () => {
    throw new AppFailure('disk-full', { file: 's.eigjury' });
  };
  const told = service.events.length;
  expect(await service.refusal('personal-data-remove', { contacts: true, jurors: false })).toBe(
    'removal-unfinished',
  );
  expect(service.events.slice(told)).toContainEqual({ event: 'session-changed' });
  expect((await service.ask('personal-data-view', {})).removals).toHaveLength(1);
});

test('a backup under way while personal data go is whole, and holds none of them', async () => {
  await decide();
  const filler = new Uint8Array(12_000_000).fill(7);
  attach(service, bench.defi('Beta'), [{ name: 'gros.pdf', mediaType: 'application/pdf', content: filler }]);
  const target = join(newFolder(), 'copie.eigjury');
  const copying = service.context.session().file.copySlowlyTo(target);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  await copying;
  expect([...faultsOfFile(target)].filter((fault) => fault !== null)).toEqual([]);
  const copied = readFileSync(target);
  for (const text of emails) expect({ text, there: copied.includes(text) }).toEqual({ text, there: false });
});

test('bug: a kit whose entry went with the names was told as one of an older version', async () => {
  await decide();
  const states = async (): Promise<unknown[]> =>
    (await service.ask('kits-view', {})).jurors.map(({ state, changes }) => [state, changes]);
  expect(await states()).not.toContainEqual(['unknown', null]);
  await service.ask('personal-data-remove', { contacts: false, jurors: true });
  expect(await states()).toEqual(Array.from({ length: 4 }, () => ['unknown', null]));
});

test('a ticked name does not stay in a text that looks like a file’s name', async () => {
  await decide();
  const { file } = service.context.session();
  const wordings = ['Lu dans Rose-notes.pdf', 'bulletin de rose.csv', 'Vu avec Rose-Marie, voir site.fr'];
  file.write((db) => {
    db.runAny(`UPDATE juror_version SET name = 'Rose' WHERE name = 'Ada Martin'`);
  });
  for (const [place, motivation] of wordings.entries())
    await service.ask('motivation-save', {
      round: 'comite',
      defi: bench.defi(['Alpha', 'Beta', 'Gamma'][place] ?? ''),
      motivation,
    });
  const { head, names: doubtful } = await service.ask('personal-data-names', {});
  expect(doubtful[0]?.places).toHaveLength(wordings.length);
  await service.ask('personal-data-remove', { contacts: false, jurors: true, names: { head, kept: [] } });
  for (const words of wordings) expect({ words, there: holds(words) }).toEqual({ words, there: false });
  expect(await decisionsOf()).not.toMatch(/\brose\b/i);
});

test('a name of several words in another one, in a text that ends like a file’s name, went without a question', async () => {
  await decide();
  const words = 'Vu avec Li-Ada Martin, voir site.fr';
  await service.ask('motivation-save', { round: 'comite', defi: bench.defi('Alpha'), motivation: words });
  const wanted = { contacts: false, jurors: true };
  expect(await service.refusal('personal-data-remove', { ...wanted, names: null })).toBe(
    'removal-names-open',
  );
  const { head, names } = await service.ask('personal-data-names', {});
  expect(names.map(({ name, places }) => [name, places.map(({ rows }) => rows)])).toEqual([
    ['Ada Martin', [2]],
  ]);
  const kept = names.flatMap(({ places }) => places.map(({ id }) => id));
  const { jurors } = await service.ask('personal-data-remove', { ...wanted, names: { head, kept } });
  expect(jurors?.kept).toBe(1);
  expect(await decisionsOf()).toContain(words);
});

test('the places of doubtful names were looked for twice by one removal', async () => {
  await withFrance();
  const { head, names } = await service.ask('personal-data-names', {});
  const kept = names.flatMap(({ places }) => places.map(({ id }) => id));
  const asked = vi.spyOn(ReadableDb.prototype, 'all');
  const { jurors } = await service.ask('personal-data-remove', {
    ...{ contacts: false, jurors: true, names: { head, kept } },
  });
  const looks = asked.mock.calls.filter(([sql]) =>
    sql.startsWith('SELECT motivation AS words FROM decision'),
  );
  asked.mockRestore();
  expect(looks).toHaveLength(1);
  expect(jurors?.kept).toBe(kept.length);
});

/** A juror who is called France, and three texts with the word, in one of which it is the person. */
async function withFrance(): Promise<void> {
  await decide();
  const { id } = (await service.ask('call-view', {})).jurors.find(({ name }) => name === 'Ada Martin') ?? {
    id: '',
  };
  service.context.session().file.write((db) => {
    db.runAny(`UPDATE juror_version SET name = 'France' WHERE juror = ?`, id);
  });
  const say = (title: string, motivation: string) =>
    service.ask('motivation-save', { round: 'comite', defi: bench.defi(title), motivation });
  await say('Alpha', 'Utile à toute la France, de Lille à Nice.');
  await say('Beta', 'France l’a défendu. Toute la France y gagne.');
  await say('Gamma', 'Présenté par FRANCE devant le jury.');
}

const decisionsOf = async (): Promise<string> =>
  JSON.stringify(await service.ask('decisions-view', { language: 'fr' }));

test('a name that is an ordinary word is replaced nowhere before somebody saw where it stands', async () => {
  expect(await service.refusal('personal-data-names', {})).toBe('removal-not-now');
  await withFrance();
  const wanted = { contacts: false, jurors: true };
  expect(await service.refusal('personal-data-remove', wanted)).toBe('removal-names-open');
  const { head, names: doubtful } = await service.ask('personal-data-names', {});
  expect(doubtful.map(({ name }) => name)).toEqual(['France']);
  // Each text once, also where the journal repeats it.
  expect(doubtful[0]?.places).toHaveLength(3);
  expect(doubtful[0]?.places).toContainEqual({
    id: nodePorts.hash('France\nFrance l’a défendu. Toute la France y gagne.'),
    kind: 'decisions',
    // A text is judged by more than its first place.
    excerpts: [
      { before: '', word: 'France', after: ' l’a défendu. Toute la France y gagne.' },
      { before: 'France l’a défendu. Toute la ', word: 'France', after: ' y gagne.' },
    ],
    times: 2,
    rows: 2,
  });
  // What is chosen is about what was seen.
  await service.ask('motivation-save', {
    round: 'comite',
    defi: bench.defi('Delta'),
    motivation: 'Une autre France.',
  });
  const stale = { ...wanted, names: { head, kept: [] } };
  expect(await service.refusal('personal-data-remove', stale)).toBe('removal-stale');
  const now = (await service.ask('personal-data-names', {})).head;
  const unknown = { ...wanted, names: { head: now, kept: ['0'.repeat(64)] } };
  expect(await service.refusal('personal-data-remove', unknown)).toBe('request-invalid');
  expect(await decisionsOf()).toContain('Présenté par FRANCE');
});

test('a long text with a name in five places is shown by three of them, and the rest is counted', async () => {
  await withFrance();
  const motivation = ['La', 'Dit par', 'Une', 'Deux', 'Trois'].map((word) => `${word} France.`).join(' ');
  await service.ask('motivation-save', { round: 'comite', defi: bench.defi('Delta'), motivation });
  const { names: doubtful } = await service.ask('personal-data-names', {});
  const place = doubtful[0]?.places.find(({ times }) => times === 5);
  expect(place?.excerpts.map(({ before }) => before)).toEqual([
    'La ',
    'La France. Dit par ',
    'La France. Dit par France. Une ',
  ]);
});

test('what is kept of two names is told in words that are right for both, each text once', async () => {
  await withFrance();
  service.context.session().file.write((db) => {
    db.runAny(`UPDATE juror_version SET name = 'Lille' WHERE name = 'Abel Roy'`);
  });
  const { head, names: doubtful } = await service.ask('personal-data-names', {});
  expect(doubtful.map(({ name }) => name).sort()).toEqual(['France', 'Lille']);
  const kept = doubtful.flatMap(({ places }) => places.map(({ id }) => id));
  expect(kept).toHaveLength(4);
  const names = { head, kept };
  const removal = await service.ask('personal-data-remove', { contacts: false, jurors: true, names });
  expect(removal.jurors?.kept).toBe(3);
  expect(removalSentence(removal, 'fr')).toContain(
    'dans 3 textes, un nom a été gardé, qui n’y désigne pas le juré',
  );
  expect(removalSentence(removal, 'en')).toContain('in 3 texts a name stays that is not the juror');
});

test('texts that were kept stay to the letter, with their entries; the juror and the others lose the name', async () => {
  await withFrance();
  const { head, names: doubtful } = await service.ask('personal-data-names', {});
  const kept = (doubtful[0]?.places ?? [])
    .filter(({ excerpts }) => excerpts[0]?.after.includes('Lille'))
    .map(({ id }) => id);
  expect(kept).toHaveLength(1);
  const payloadsWith = (words: string): number =>
    service.context
      .session()
      .db.all(`SELECT 1 FROM journal_payload WHERE payload LIKE '%' || ? || '%'`, words).length;
  const removal = await service.ask('personal-data-remove', {
    contacts: false,
    jurors: true,
    names: { head, kept },
  });
  expect(removal.jurors).toMatchObject({ jurors: 4, kept: 1 });
  expect(removalSentence(removal, 'fr')).toContain(
    'dans 1 texte, un nom a été gardé, qui n’y désigne pas le juré',
  );
  const said = await decisionsOf();
  expect(said).toContain('Utile à toute la France, de Lille à Nice.');
  expect(said).not.toContain('FRANCE');
  expect(said).not.toContain('France l’a');
  expect(payloadsWith('Utile à toute la France, de Lille')).toBe(1);
  expect(payloadsWith('Présenté par FRANCE')).toBe(0);
  const { jurors } = await service.ask('call-view', {});
  expect(jurors.map(({ name }) => name)).not.toContain('France');
  expect(firstBrokenEntry(service.context.session().db, nodePorts.hash)).toBe(null);
  const checks = await service.ask('session-verify', { report: null, job });
  expect(checks.filter(({ holds: fine }) => !fine)).toEqual([]);
  expect((await service.ask('personal-data-view', {})).removals).toEqual([removal]);
  // Nobody is called France any more: nothing is in doubt.
  expect((await service.ask('personal-data-names', {})).names).toEqual([]);
});

test('a first name alone stayed in the file, and nobody was asked', async () => {
  await decide();
  await service.ask('motivation-save', {
    round: 'comite',
    defi: bench.defi('Alpha'),
    motivation: 'Abel y est opposé, Mme MARTIN non.',
  });
  const { head, names: doubtful } = await service.ask('personal-data-names', {});
  expect(doubtful.map(({ name }) => name).sort()).toEqual(['Abel', 'Martin']);
  await service.ask('personal-data-remove', { contacts: false, jurors: true, names: { head, kept: [] } });
  expect(holds('Abel')).toBe(false);
  expect(holds('MARTIN')).toBe(false);
  expect(await decisionsOf()).toMatch(/Juré \d y est opposé, Mme Juré \d non\./);
});

test('a marking sheet that had come back kept the juror’s name in the file, after the names had gone', async () => {
  const sheets = new SheetSession();
  await sheets.start();
  const { coordinator } = sheets;
  await sheets.writeWorkbooks();
  await sheets.receive('ada.xlsx', fillSheet(sheets.workbook(), { notes: { D01: { C1: 3 } } }));
  for (const to of ['depouillement', 'deliberation', 'decision'] as const) {
    await coordinator.ask('phase-change', { to, reason: null });
  }
  await decideAll(coordinator);
  const { head } = await coordinator.ask('personal-data-names', {});
  const wanted = { contacts: false, jurors: true, names: { head, kept: [] } };
  await coordinator.ask('personal-data-remove', wanted);
  const [kept] = readBallotRows(coordinator.context.session().db);
  // Its title names the juror.
  expect(kept).toMatchObject({ source: 'sheet', received: null });
  const checks = await verifySession(coordinator.context, quietJob());
  expect(checks.filter(({ holds: stands }) => !stands)).toEqual([]);
  expect(checks.find(({ check }) => check === 'received')).toMatchObject({ checked: 0, without: 1 });
  sheets.close();
});
