import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestService } from '#tests/support/service.ts';
import { isClear, others, ProtectionBench, words } from './bench.ts';

describe('a session protected by a passphrase', () => {
  let bench: ProtectionBench;
  let service: TestService;
  beforeEach(async () => {
    bench = new ProtectionBench();
    ({ service } = bench);
    await bench.create();
  });
  afterEach(() => bench.end());

  test('is an age file when it is closed, and opens with its passphrase alone', async () => {
    const { session, backupsLeft } = await bench.protect(null, words);
    expect(session.protected).toBe(true);
    expect(backupsLeft).toBe(0);
    await bench.rename('Jury secret');
    await service.ask('session-close', {});
    const bytes = readFileSync(bench.path);
    expect(bytes.toString('latin1')).toMatch(
      /^\{"format":"eigjury-protected"[^\n]*\}\nage-encryption\.org\/v1\n/,
    );
    expect(bytes.includes('Jury secret')).toBe(false);
    expect(bench.copies()).toEqual([]);
    expect(readdirSync(bench.folder)).toEqual(['Jury.eigjury']);

    expect(await bench.open(null)).toMatchObject({ ok: false, error: { code: 'session-protected' } });
    expect(await bench.open(others)).toMatchObject({
      ok: false,
      error: { code: 'protected-wrong-passphrase' },
    });
    expect(bench.copies()).toEqual([]);
    expect(await bench.open(`  ${words} `)).toMatchObject({
      ok: true,
      value: { name: 'Jury secret', protected: true },
    });
    expect(statSync(join(bench.data, 'travail')).mode & 0o777).toBe(0o700);
    const [copy = ''] = bench.copies();
    expect(statSync(join(bench.data, 'travail', copy)).mode & 0o777).toBe(0o700);
    expect(statSync(join(bench.data, 'travail', copy, 'session.eigjury')).mode & 0o777).toBe(0o600);
    expect(await service.ask('session-view', {})).toMatchObject({ fileName: 'Jury.eigjury' });
  });

  test('what a person protects is erased in clear, backups included', async () => {
    await service.ask('backup-write', {});
    const before = await service.ask('backups-view', { place: null });
    const backupsAt = join(bench.data, 'backups', readdirSync(join(bench.data, 'backups'))[0] ?? '');
    expect(
      readdirSync(backupsAt)
        .filter((name) => name.endsWith('.eigjury'))
        .every((name) => isClear(join(backupsAt, name))),
    ).toBe(true);
    await bench.protect(null, words);
    await service.context.backups.settled;
    const kept = readdirSync(backupsAt).filter((name) => name.endsWith('.eigjury'));
    expect(kept.length).toBeGreaterThanOrEqual(before.backups.length);
    expect(kept.filter((name) => isClear(join(backupsAt, name)))).toEqual([]);
    const after = await service.ask('backups-view', { place: null });
    expect(after.backups.every(({ sound }) => sound)).toBe(true);
    expect(existsSync(join(bench.folder, '.Jury.eigjury.clair'))).toBe(false);
  });

  test('is changed and taken off with the present passphrase alone', async () => {
    await bench.protect(null, words);
    const wrong = { current: others, passphrase: 'encore une autre phrase', job: 'job-of-test' };
    expect(await service.refusal('protection-set', wrong)).toBe('protected-wrong-passphrase');
    expect(
      await service.refusal('protection-set', { ...wrong, current: words, passphrase: 'trop court' }),
    ).toBe('passphrase-short');
    expect(await service.refusal('protection-set', { ...wrong, current: null })).toBe('protection-state');
    await bench.rename('Après');
    await bench.protect(words, others);
    await service.ask('session-close', {});
    expect(await bench.open(words)).toMatchObject({
      ok: false,
      error: { code: 'protected-wrong-passphrase' },
    });
    expect(await bench.open(others)).toMatchObject({ ok: true, value: { name: 'Après' } });
    const { session } = await bench.protect(others, null);
    expect(session).toMatchObject({ protected: false, name: 'Après' });
    expect(bench.copies()).toEqual([]);
    await bench.rename('En clair');
    await service.ask('session-close', {});
    expect(isClear(bench.path)).toBe(true);
    expect(await bench.open(null)).toMatchObject({ ok: true, value: { name: 'En clair' } });
    const told = service.context
      .session()
      .db.all('SELECT kind FROM journal WHERE kind LIKE ? ORDER BY seq', '%p%s%');
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['protect-session', 'change-passphrase', 'unprotect-session']),
    );
    const journal = JSON.stringify(service.context.session().db.all('SELECT payload FROM journal_payload'));
    expect(journal).not.toContain('phrase');
  });

  test('its backups are protected; they are compared, restored and copied', async () => {
    await bench.protect(null, words);
    await service.ask('backup-write', {});
    await bench.rename('Plus tard');
    const [backup] = (await service.ask('backups-view', { place: null })).backups;
    if (backup === undefined) throw new Error('no backup');
    const compared = await service.ask('backup-compare', { backup: backup.name });
    expect(compared.onlyHere.entries).toBe(1);
    expect(bench.copies()).toHaveLength(1);
    const { session } = await service.ask('backup-restore', { place: null, backup: backup.name });
    expect(session).toMatchObject({ name: 'Jury de la promotion', protected: true, readOnly: null });
    await bench.close();
    expect(isClear(bench.path)).toBe(false);
    expect(await bench.open(words)).toMatchObject({ ok: true, value: { name: 'Jury de la promotion' } });
    const target = join(bench.folder, 'c.eigjury');
    await service.ask('backup-copy', { place: null, backup: backup.name, target });
    expect((await service.ask('session-view', {}))?.protected).toBe(true);
    await bench.close();
    expect(isClear(target)).toBe(false);
    expect(bench.copies()).toEqual([]);
  });

  test('a damaged file offers its backups, which take the passphrase', async () => {
    await bench.protect(null, words);
    await bench.rename('À retrouver');
    await service.ask('backup-write', {});
    await bench.close();
    const bytes = readFileSync(bench.path);
    bytes[bytes.length - 50_000] = (bytes[bytes.length - 50_000] ?? 0) ^ 1;
    writeFileSync(bench.path, bytes);
    expect(await bench.open(words)).toMatchObject({ ok: false, error: { code: 'session-damaged' } });
    expect(bench.copies()).toEqual([]);
    const [backup] = (await service.ask('backups-view', { place: bench.path })).backups;
    const wanted = { place: bench.path, backup: backup?.name ?? '' };
    expect(await service.refusal('backup-restore', wanted)).toBe('session-protected');
    expect(await service.refusal('backup-restore', { ...wanted, passphrase: others })).toBe(
      'protected-wrong-passphrase',
    );
    const { session, keptAs } = await service.ask('backup-restore', { ...wanted, passphrase: words });
    expect(session).toMatchObject({ name: 'À retrouver', protected: true });
    expect(readFileSync(join(bench.folder, keptAs ?? '')).equals(bytes)).toBe(true);
  });

  test('another machine sees who has it, and may read it', async () => {
    await bench.protect(null, words);
    const second = new ProtectionBench();
    expect(await second.open(words, bench.path)).toMatchObject({
      ok: false,
      error: { code: 'session-locked' },
    });
    const read = { place: bench.path, way: 'read', passphrase: words } as const;
    expect(await second.service.ask('session-open', read)).toMatchObject({
      protected: true,
      readOnly: { why: 'locked' },
    });
    expect(await second.service.refusal('session-rename', { name: 'Non' })).toBe('session-read-only');
    const digest = bench.digest();
    await second.end();
    expect(second.copies()).toEqual([]);
    expect(bench.digest()).toBe(digest);
  });

  test('what is closed unchanged is not written anew', async () => {
    await bench.protect(null, words);
    await bench.close();
    const digest = bench.digest();
    await bench.open(words);
    await bench.close();
    expect(bench.digest()).toBe(digest);
    expect(bench.copies()).toEqual([]);
  });

  test('another session takes its place, and begins from it', async () => {
    await bench.protect(null, words);
    await bench.rename('Modèle');
    await bench.close();
    const place = join(bench.folder, 'n.eigjury');
    const wanted = { place, name: 'Suivante', gridTemplate: 'eig3', from: bench.path } as const;
    expect(await service.refusal('session-create', wanted)).toBe('session-protected');
    await service.ask('session-create', { ...wanted, passphrase: words });
    expect(await service.ask('session-view', {})).toMatchObject({ name: 'Suivante', protected: false });
    expect(bench.copies()).toEqual([]);
  });

  test('the passphrase is in no event, no log and no note', async () => {
    await bench.protect(null, words);
    await bench.open(words);
    const [id = ''] = bench.copies();
    const note = readFileSync(join(bench.data, 'travail', id, 'copie.json'), 'utf8');
    expect(JSON.stringify(service.events) + note).not.toContain(words);
    expect(note).not.toContain('AGE-SECRET-KEY');
  });
});
