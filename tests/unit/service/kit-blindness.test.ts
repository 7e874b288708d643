import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDefiVersion } from '#db/queries/defis.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { KitSession } from '#tests/support/kit-session.ts';
import { kitOrder, TestService } from '#tests/support/service.ts';
import { attach } from '#tests/support/session-with-attachments.ts';
import { found } from '#tests/support/spellings.ts';

// What a kit holds is looked for in its bytes: every word below that is no juror's business is unlike any other.

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = { mediaType: 'text/plain' } as const;
let session: KitSession;

beforeEach(async () => {
  session = new KitSession();
  await session.start(['Ada Lovelace', 'Blaise Pascal', 'Curie Marie']);
  const { service } = session;
  const alpha = session.addDefi('TITRE-ALPHA', {
    applicantEmail: 'porteur-secret@exemple.fr',
    privateAnswers: [{ label: 'Annotation de l’instruction', value: 'REPONSE-PRIVEE « é »\n"guillemets"' }],
    platformState: 'accepte',
    otherAnswers: [{ label: 'Autre', value: 'REPONSE-OUVERTE' }],
  });
  attach(service, alpha, [
    { ...text, name: 'piece.txt', content: bytesOf('OCTETS-PIECE'), field: 'Budget' },
    { ...text, name: 'fiche.txt', content: bytesOf('OCTETS-FICHE'), category: 'fiche' },
    { ...text, name: 'message.txt', content: bytesOf('OCTETS-MESSAGE'), category: 'message' },
    { ...text, name: 'avis.txt', content: bytesOf('OCTETS-AVIS'), category: 'avis' },
    { ...text, name: 'dossier.txt', content: bytesOf('OCTETS-DOSSIER'), category: 'dossier' },
    { ...text, name: 'resume.txt', content: bytesOf('OCTETS-RESUME'), category: 'summary' },
    // Of a private question, in an archive that gives it among the answers' files.
    {
      ...text,
      name: 'annexe-privee.txt',
      content: bytesOf('OCTETS-PRIVES'),
      field: 'Annotation de l’instruction',
    },
    {
      ...text,
      name: 'decision.txt',
      content: bytesOf('OCTETS-DECISION'),
      field: 'Motivation de la décision',
    },
  ]);
  const bravo = session.addDefi('TITRE-BRAVO « à l’abri »', { administration: 'ADMINISTRATION-BRAVO' });
  attach(service, bravo, [{ ...text, name: 'bravo.txt', content: bytesOf('OCTETS-BRAVO') }]);
  const charlie = session.addDefi('TITRE-CHARLIE', { administration: 'ADMINISTRATION-CHARLIE' });
  attach(service, charlie, [{ ...text, name: 'charlie.txt', content: bytesOf('OCTETS-CHARLIE') }]);
  session.addDefi('TITRE-IRRECEVABLE');
  session.addDefi('TITRE-SANS-DECISION');
  const gone = session.addDefi('TITRE-RETIRE');
  for (const title of ['TITRE-ALPHA', 'TITRE-BRAVO « à l’abri »', 'TITRE-CHARLIE', 'TITRE-RETIRE']) {
    await session.decide(title, 'recevable');
  }
  await session.decide('TITRE-IRRECEVABLE', 'irrecevable');
  const content = { ...emptyDefiContent, dossierNumber: '3000006', title: 'TITRE-RETIRE' };
  service.context.session().record({ kind: 'withdraw-for-test', subject: gone, payload: {} }, (db, entry) => {
    writeDefiVersion(db, entry, { defi: gone, content, source: null, withdrawn: true }, nodePorts.hash);
  });
  session.deport('Ada Lovelace', 'TITRE-BRAVO « à l’abri »', 'MOTIF-DE-DEPORT');
  session.deport('Blaise Pascal', 'TITRE-CHARLIE', 'MOTIF-DE-BLAISE');
  await session.open();
});
afterEach(() => session.service.close());

/** What must be nowhere in Ada's kits. */
function forbidden(): string[] {
  return [
    'porteur-secret',
    'REPONSE-PRIVEE',
    'Annotation de l’instruction',
    'accepte',
    'OCTETS-MESSAGE',
    'OCTETS-AVIS',
    'OCTETS-DOSSIER',
    'OCTETS-RESUME',
    'OCTETS-PRIVES',
    'OCTETS-DECISION',
    'annexe-privee',
    'MOTIF-SECRET',
    'TITRE-BRAVO',
    'à l’abri',
    'ADMINISTRATION-BRAVO',
    'OCTETS-BRAVO',
    'bravo.txt',
    session.defi('TITRE-BRAVO « à l’abri »'),
    'MOTIF-DE-DEPORT',
    'MOTIF-DE-BLAISE',
    'TITRE-IRRECEVABLE',
    session.defi('TITRE-IRRECEVABLE'),
    'TITRE-SANS-DECISION',
    'TITRE-RETIRE',
    session.defi('TITRE-RETIRE'),
    'Blaise',
    'Pascal',
    session.juror('Blaise Pascal'),
    'Curie',
  ];
}

async function kitOf(name: string, more: Parameters<typeof kitOrder>[1] = {}) {
  const { written } = await session.service.ask(
    'kits-write',
    kitOrder(session.folder, { jurors: [session.juror(name)], ...more }),
  );
  const [kit] = written;
  if (kit === undefined) throw new Error('no kit');
  const file = kit.files[0]?.fileName ?? '';
  return { ...kit, file, bytes: readFileSync(session.at(file)) };
}

test('a kit holds what its juror is to read and, in all its bytes, nothing else', async () => {
  const { bytes } = await kitOf('Ada Lovelace');
  const wanted = ['TITRE-ALPHA', 'TITRE-CHARLIE', 'REPONSE-OUVERTE', 'OCTETS-PIECE', 'OCTETS-FICHE', 'Ada'];
  expect(found(bytes, [...wanted, 'OCTETS-CHARLIE'])).toEqual([...wanted, 'OCTETS-CHARLIE']);
  expect(found(bytes, forbidden())).toEqual([]);
});

test('the search would find each of these words in the kit of someone who may read them', async () => {
  const { bytes } = await kitOf('Curie Marie');
  const words = ['TITRE-BRAVO', 'à l’abri', 'ADMINISTRATION-BRAVO', 'OCTETS-BRAVO', 'bravo.txt', 'Curie'];
  expect(found(bytes, words)).toEqual(words);
});

test('a locked kit shows nothing at all of what it holds', async () => {
  const { bytes } = await kitOf('Ada Lovelace', { locked: true });
  const words = ['TITRE-ALPHA', 'OCTETS-PIECE', 'Ada', 'Lovelace', 'Essai', session.juror('Ada Lovelace')];
  expect(found(bytes, [...words, ...forbidden()])).toEqual([]);
});

test('a déport that came with a ballot keeps the défi out of the next kit, and out of one on a new laptop', async () => {
  const { file } = await kitOf('Ada Lovelace');
  const juror = new TestService();
  await juror.ask('kit-open', { kit: session.at(file), passphrase: null, place: session.at('ada.eigjury') });
  const charlie = session.defi('TITRE-CHARLIE');
  await juror.ask('deport-declare', { defi: charlie, reason: 'Ancien employeur' });
  const alpha = session.defi('TITRE-ALPHA');
  await juror.ask('mark-save', { defi: alpha, criterion: 'C1', value: 300 });
  await juror.ask('ballot-export', { place: session.at('ada.eigballot') });
  juror.close();
  await session.service.ask('ballots-receive', { files: [session.at('ada.eigballot')] });

  const gone = ['TITRE-CHARLIE', 'ADMINISTRATION-CHARLIE', 'OCTETS-CHARLIE', 'charlie.txt'];
  expect(found((await kitOf('Ada Lovelace')).bytes, gone)).toEqual([]);
  const anew = await kitOf('Ada Lovelace', { reissue: 'Ordinateur perdu' });
  expect(anew.returned).toBe(1);
  expect(found(anew.bytes, gone)).toEqual([]);

  // The ballot from the new laptop cannot speak of a défi that was never on it: the déport stands nevertheless.
  const other = new TestService();
  await other.ask('kit-open', {
    kit: session.at(anew.file),
    passphrase: null,
    place: session.at('b.eigjury'),
  });
  await other.ask('mark-save', { defi: alpha, criterion: 'C1', value: 350 });
  await other.ask('ballot-export', { place: session.at('b.eigballot') });
  other.close();
  const { outcomes } = await session.service.ask('ballots-receive', { files: [session.at('b.eigballot')] });
  expect(outcomes[0]?.outcome).toBe('accepted');
  expect(found((await kitOf('Ada Lovelace')).bytes, gone)).toEqual([]);
});
