import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCsv } from './export-csv.ts';
import { loadFiles } from './loading.ts';
import { kitOrder, newFolder, TestService } from './service.ts';

/** What somebody might write into a form in order to harm whoever reads it, by what it tries. */
export const hostileTexts = {
  script: '<script>window.ran=["script"]</script>',
  handler: '<img src=x onerror=\'window.ran=["image"]\'>',
  link: '<a href="javascript:window.ran=1">Cliquez</a> [Lien](javascript:alert(1)) https://exemple.org/',
  style: '</style><style>body{display:none}</style>',
  template: '{{constructor.constructor("alert(1)")()}} ${alert(1)} %s %n',
  formula: "=cmd|' /C calc'!A0",
  plus: '+1+cmd|x!A0',
  minus: '-2+3+cmd|x!A0',
  at: '@SUM(1+9)*cmd|x!A0',
  tab: '\t=HYPERLINK("http://exemple.org","x")',
  turned: 'Facture \u202egpj.exe\u202c et \u2066isolée\u2069',
  invisible: 'Au\u200bdi\u2060t\ufeff des ai\u200cdes',
  control: 'Sonne\u0007 et \u001b[31mrouge\u001b[0m',
  arabic: 'هوية رقمية للجميع 2018',
  emoji: 'Fusée 👩🏽\u200d🚀 et drapeau 🇫🇷',
  flood: `Haut${'\u0300\u0301\u0302'.repeat(400)} et bas`,
  sql: "'); DROP TABLE journal; --",
  path: '../../etc/passwd%00 C:\\Windows\\con',
  xml: ']]> <!ENTITY x SYSTEM "file:///etc/passwd"> &x; _x0041_',
} as const;

/** As long as a reason may be. */
const hugeTexts = ['W'.repeat(4_000), 'mot '.repeat(1_000)] as const;

/** What none of our lines may hold, once shown. */
export const deceiving =
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}|\p{M}{9}/u;

export interface HostileSession {
  readonly folder: string;
  /** The coordinator's closed session file: marked, deliberated and decided. */
  readonly path: string;
}

/**
 * A session whose titles, administrations, answers, jurors, comments, groups, reasons and motivations are hostile. They
 * come in as they would: by a file of the platform, by kits and ballots, by what the coordination types.
 */
export async function hostileSession(): Promise<HostileSession> {
  const folder = newFolder();
  const path = join(folder, 'hostile.eigjury');
  const coordinator = new TestService();
  const all = Object.values(hostileTexts);
  try {
    await coordinator.ask('session-create', {
      place: path,
      name: `Appel ${hostileTexts.turned}`,
      gridTemplate: 'eig3',
    });
    const file = join(folder, 'export.csv');
    writeFileSync(
      file,
      exportCsv(
        all.map((text, at) => ({
          number: String(3_000_001 + at),
          title: text,
          administration: `${all[(at + 1) % all.length] ?? ''} – administration`,
          eigs: 2,
          problem: at === 0 ? `${text} ${'long '.repeat(200_000)}` : `${text}\n${all.join('\n')}`,
        })),
      ),
    );
    await loadFiles(coordinator, [file]);
    const defis = await coordinator.ask('defis-list', {});
    await coordinator.ask('recevabilite-decide-many', {
      defis: defis.map(({ id }) => id),
      state: 'recevable',
      reason: `Complet ${hostileTexts.turned} ${hostileTexts.script}`,
    });
    for (const name of [hostileTexts.turned, hostileTexts.handler]) {
      const organisation = hostileTexts.invisible;
      await coordinator.ask('juror-save', { id: null, name, organisation, office: 'membre', group: null });
    }
    await coordinator.ask('phase-change', { to: 'notation', reason: null });
    const { written } = await coordinator.ask('kits-write', kitOrder(folder));
    for (const [at, { files }] of written.entries()) {
      // The names of places have a limit, which a hostile juror's kit goes beyond.
      const kit = `k${String(at)}.eigkit`;
      copyFileSync(join(folder, files[0]?.fileName ?? ''), join(folder, kit));
      await mark(coordinator, folder, kit);
    }
    await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    await coordinator.ask('phase-change', { to: 'deliberation', reason: null });
    // What the jury proposes, in one word that no line holds and in more words than a page.
    for (const [at, { id }] of defis.entries())
      await coordinator.ask('decision-record', {
        round: 'jury',
        defi: id,
        outcome: at % 2 === 0 ? 'retenu' : 'non-retenu',
        option: at % 2 === 0 ? 'requested' : null,
        motivation: `${all[at] ?? ''} ${hostileTexts.turned} ${at < 2 ? (hugeTexts[at] ?? '') : ''}`.slice(
          0,
          4_000,
        ),
        by: `Le jury ${hostileTexts.turned}`,
        on: '2026-07-04',
      });
    await coordinator.ask('phase-change', { to: 'decision', reason: null });
    for (const [at, { id }] of defis.entries()) {
      await coordinator.ask('decision-record', {
        round: 'comite',
        defi: id,
        outcome: at % 3 === 0 ? 'non-retenu' : 'retenu',
        option: at % 3 === 0 ? null : 'requested',
        motivation: `${all[at] ?? ''} ${hostileTexts.turned}`,
        by: `Le comité ${hostileTexts.turned}`,
        on: '2026-07-10',
      });
    }
  } finally {
    coordinator.close();
  }
  return { folder, path };
}

/** A juror marks every défi and comments each with what is hostile. */
async function mark(coordinator: TestService, folder: string, kit: string): Promise<void> {
  const juror = new TestService();
  const all = Object.values(hostileTexts);
  try {
    await juror.ask('kit-open', {
      kit: join(folder, kit),
      passphrase: null,
      place: join(folder, `${kit}.eigjury`),
    });
    const { defis } = await juror.ask('desk-view', {});
    for (const [at, { id }] of defis.entries()) {
      for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5'])
        await juror.ask('mark-save', { defi: id, criterion, value: 100 + 50 * (at % 7) });
      const text = `${all[at % all.length] ?? ''} moitié \ud83d seule`;
      await juror.ask('note-save', { defi: id, field: 'comment', text });
    }
    const ballot = join(folder, `${kit}.eigballot`);
    await juror.ask('ballot-export', { place: ballot });
    await coordinator.ask('ballots-receive', { files: [ballot] });
  } finally {
    juror.close();
  }
}
