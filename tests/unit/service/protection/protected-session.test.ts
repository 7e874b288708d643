import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePorts } from '#electron/service/node-ports.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const words = 'une phrase de passe à moi';
const others = 'une toute autre phrase';
/** Fewer rounds of scrypt than the application’s: what is tested is not how long it takes. */
const quick = {
  sealing: {
    ...nodePorts.sealing,
    lock: (passphrase: string, content: AsyncIterable<Uint8Array>) =>
      nodePorts.sealing.lock(passphrase, content, 10),
  },
};

describe('a session protected by a passphrase', () => {
  let folder: string;
  let path: string;
  let data: string;
  let service: TestService;
  const start = (): TestService =>
    new TestService(undefined, { ports: quick, backups: join(data, 'backups'), workingCopies: join(data, 'travail') });
  const copies = (): string[] => {
    try {
      return readdirSync(join(data, 'travail'));
    } catch {
      return [];
    }
  };
  const open = (given: string | null) => service.answer('session-open', { place: path, passphrase: given });
  const protect = (current: string | null, passphrase: string | null) =>
    service.ask('protection-set', { current, passphrase, job: 'job-of-test' });
  const rename = (name: string) => service.ask('session-rename', { name });
  const isClear = (at: string): boolean => readFileSync(at).includes('SQLite format 3');

  beforeEach(async () => {
    folder = newFolder();
    data = newFolder();
    path = join(folder, 'Jury.eigjury');
    service = start();
    await service.ask('session-create', { place: path, name: 'Jury de la promotion', gridTemplate: 'eig3' });
  });
  afterEach(async () => {
    service.close();
    await service.context.vault.settled();
  });

  test('is an age file when it is closed, and opens with its passphrase alone', async () => {
    const { session, backupsLeft } = await protect(null, words);
    expect(session.protected).toBe(true);
    expect(backupsLeft).toBe(0);
    await rename('Jury secret');
    await service.ask('session-close', {});
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1')).toMatch(/^\{"format":"eigjury-protected"[^\n]*\}\nage-encryption\.org\/v1\n/);
    expect(bytes.includes('Jury secret')).toBe(false);
    expect(copies()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['Jury.eigjury']);

    expect(await open(null)).toMatchObject({ ok: false, error: { code: 'session-protected' } });
    expect(await open(others)).toMatchObject({ ok: false, error: { code: 'protected-wrong-passphrase' } });
    expect(copies()).toEqual([]);
    expect(await open(`  ${words} `)).toMatchObject({ ok: true, value: { name: 'Jury secret', protected: true } });
    expect(statSync(join(data, 'travail')).mode & 0o777).toBe(0o700);
    const [copy = ''] = copies();
    expect(statSync(join(data, 'travail', copy)).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'travail', copy, 'session.eigjury')).mode & 0o777).toBe(0o600);
    expect(await service.ask('session-view', {})).toMatchObject({ fileName: 'Jury.eigjury' });
  });

  test('what a person protects is erased in clear, backups included', async () => {
    await service.ask('backup-write', {});
    const before = await service.ask('backups-view', { place: null });
    const backupsAt = join(data, 'backups', readdirSync(join(data, 'backups'))[0] ?? '');
    expect(readdirSync(backupsAt).filter((name) => name.endsWith('.eigjury')).every((name) => isClear(join(backupsAt, name)))).toBe(true);
    await protect(null, words);
    await service.context.backups.settled;
    const kept = readdirSync(backupsAt).filter((name) => name.endsWith('.eigjury'));
    expect(kept.length).toBeGreaterThanOrEqual(before.backups.length);
    expect(kept.filter((name) => isClear(join(backupsAt, name)))).toEqual([]);
    const after = await service.ask('backups-view', { place: null });
    expect(after.backups.every(({ sound }) => sound)).toBe(true);
    expect(existsSync(join(folder, '.Jury.eigjury.clair'))).toBe(false);
  });

  test('is changed and taken off with the present passphrase alone', async () => {
    await protect(null, words);
    const wrong = { current: others, passphrase: 'encore une autre phrase', job: 'job-of-test' };
    expect(await service.refusal('protection-set', wrong)).toBe('protected-wrong-passphrase');
    expect(await service.refusal('protection-set', { ...wrong, current: words, passphrase: 'trop court' })).toBe('passphrase-short');
    expect(await service.refusal('protection-set', { ...wrong, current: null })).toBe('protection-state');
    await rename('Après');
    await protect(words, others);
    await service.ask('session-close', {});
    expect(await open(words)).toMatchObject({ ok: false, error: { code: 'protected-wrong-passphrase' } });
    expect(await open(others)).toMatchObject({ ok: true, value: { name: 'Après' } });
    const { session } = await protect(others, null);
    expect(session).toMatchObject({ protected: false, name: 'Après' });
    expect(copies()).toEqual([]);
    await rename('En clair');
    await service.ask('session-close', {});
    expect(isClear(path)).toBe(true);
    expect(await open(null)).toMatchObject({ ok: true, value: { name: 'En clair' } });
    const told = service.context.session().db.all('SELECT kind FROM journal WHERE kind LIKE ? ORDER BY seq', '%p%s%');
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['protect-session', 'change-passphrase', 'unprotect-session']),
    );
    const journal = JSON.stringify(service.context.session().db.all('SELECT payload FROM journal_payload'));
    expect(journal).not.toContain('phrase');
  });
});
