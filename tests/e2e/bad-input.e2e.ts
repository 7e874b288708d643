import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ballotBody, type Ballot } from '#core/ballot/ballot.ts';

import { asDefiId, asDeviceId, asDigest, asJurorId, asSessionId } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { findingTexts } from '#core/texts/findings/findings.ts';
import { addJuror, chooseOpen, chooseSave, digestOf, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { wrapBodyV1 } from '#tests/support/ballot-v1.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { exportXlsx } from '#tests/support/xlsx-export.ts';

const sha256: Hash = (data) => asDigest(createHash('sha256').update(data).digest('hex'));

/** A whole ballot, of a session that nobody here knows. */
const strayBallot: Ballot = {
  session: asSessionId('11111111-1111-4111-8111-111111111111'),
  juror: asJurorId('22222222-2222-4222-8222-222222222222'),
  device: asDeviceId('33333333-3333-4333-8333-333333333333'),
  grid: asDigest('a'.repeat(64)),
  nonce: '0'.repeat(32),
  sequence: 1,
  parents: [],
  ancestors: [],
  writtenAt: '2026-11-24T10:00:00.000Z',
  entries: [
    {
      defi: asDefiId('44444444-4444-4444-8444-444444444444'),
      deport: null,
      marks: [],
      notes: [],
    },
  ],
};

test('bad input gets a sentence that says what to do, and changes nothing', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(
    at('good.csv'),
    exportCsv([{ number: '3000001', title: 'Alpha', administration: 'Service fictif', eigs: 2 }]),
  );
  const { app, page } = await startApp(at('data'));
  const main = page.locator('main');

  await page.getByLabel('Nom de la session').fill('Essai');
  await chooseSave(app, at('session.eigjury'));
  await page.getByRole('button', { name: 'Créer la session' }).click();
  await goTo(page, 'Défis');
  await chooseOpen(app, at('good.csv'));
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await page.getByRole('button', { name: 'Charger 1 dossier' }).click();
  await expect(page.getByRole('heading', { name: '1 défi' })).toBeVisible();
  await page.getByRole('button', { name: 'Sélectionner les dossiers sans point à vérifier' }).click();
  await page.getByRole('button', { name: 'Décider pour la sélection' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Dossier complet.');
  await page.getByRole('button', { name: 'Enregistrer les décisions' }).click();
  await goTo(page, 'Appel');
  await addJuror(page, 'Ada Jurée');
  await page.getByRole('button', { name: 'Ouvrir la notation' }).click();
  await expect(main.getByText('Phase en cours : Notation.')).toBeVisible();
  const before = digestOf(at('session.eigjury'));
  const unchanged = (): void => expect(digestOf(at('session.eigjury'))).toBe(before);

  await test.step('a picture that is called a CSV', async () => {
    writeFileSync(at('picture.csv'), Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'));
    await goTo(page, 'Défis');
    await chooseOpen(app, at('picture.csv'));
    await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
    await expect(main.getByText('Aucun dossier n’a pu être lu')).toBeVisible();
    await expect(main.getByText(findingTexts.fr['file-kind-unknown']())).toBeVisible();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    unchanged();
  });

  await test.step('a workbook cut in half', async () => {
    const whole = exportXlsx([
      ['ID', 'Titre du défi'],
      ['3000002', 'Bravo'],
    ]);
    writeFileSync(at('half.xlsx'), whole.subarray(0, whole.length / 2));
    await chooseOpen(app, at('half.xlsx'));
    await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
    await expect(main.getByText(findingTexts.fr['file-cut']())).toBeVisible();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    unchanged();
  });

  await goTo(page, 'Bulletins');
  const receive = async (file: string, text: string): Promise<void> => {
    writeFileSync(at(file), text);
    await chooseOpen(app, at(file));
    await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  };

  await test.step('a ballot of another session', async () => {
    await receive('stray.eigballot', wrapBodyV1('eigballot', ballotBody(strayBallot), sha256).text);
    await expect(
      main.getByText(errorTexts.fr['ballot-other-session']({ file: 'stray.eigballot' })),
    ).toBeVisible();
    unchanged();
  });

  await test.step('a ballot from a newer version', async () => {
    await receive('newer.eigballot', JSON.stringify({ format: 'eigballot', version: 99 }));
    await expect(
      main.getByText(errorTexts.fr['ballot-newer']({ file: 'newer.eigballot', version: 99, known: 2 })),
    ).toBeVisible();
    unchanged();
  });

  await test.step('a place that cannot be written to', async () => {
    const place = at('read-only');
    mkdirSync(place);
    // Permissions do not bind root: there a read-only file system does.
    const asRoot = process.getuid?.() === 0;
    if (asRoot) {
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', place]);
      expect(mounted.status, String(mounted.stderr)).toBe(0);
    } else chmodSync(place, 0o555);
    try {
      await chooseOpen(app, place);
      await page.getByRole('button', { name: 'Écrire les kits' }).click();
      await expect(page.getByRole('alert')).toContainText(
        'se trouve à un endroit où l’on ne peut pas écrire',
      );
      expect(readdirSync(place)).toEqual([]);
      unchanged();
    } finally {
      if (asRoot) spawnSync('umount', [place]);
      else chmodSync(place, 0o755);
    }
  });
  await app.close();
});
