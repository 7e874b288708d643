import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import type { AttachedFigures } from '#core/report/attached-figures.ts';
import { reportParts } from '#core/report/report-parts.ts';
import { setFrench } from '#core/texts/texts.ts';
import { checkLine } from '#core/texts/verification-sentences.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { verifyReport } from '#electron/service/usecases/verification/verify-report.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';
import { pdfOfPages } from '#tests/support/pdf-samples.ts';
import { reportFile } from '#tests/support/report-file.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let decided: string;
const service = new TestService();

beforeAll(async () => {
  decided = await decidedSession();
  await service.ask('session-open', { place: decided });
});
afterAll(() => service.close());

const checked = (path: string, of = service): Promise<SessionCheck[]> =>
  verifyReport(of.context, path, quietJob());
const wrongIn = (checks: readonly SessionCheck[]): [string, string[]][] =>
  checks.filter(({ holds }) => !holds).map(({ check, wrong }) => [check, wrong]);

const withFigure =
  (id: string, value: number) =>
  (attached: AttachedFigures): AttachedFigures => ({
    ...attached,
    figures: attached.figures.map((figure) => (figure.id === id ? { ...figure, value } : figure)),
  });

test('a report of the session as it is holds, figure by figure and word by word', async () => {
  const checks = await checked(await reportFile(service));
  expect(wrongIn(checks)).toEqual([]);
  expect(checks.map(({ check }) => check)).toEqual([
    'report-session',
    'report-moment',
    'report-figures',
    'report-words',
  ]);
  expect(checks[2]?.checked).toBeGreaterThan(200);
});

test.each<[string, Partial<ReportOptions>]>([
  ['the page that decides alone', { parts: [] }],
  ['the ordered list and the scenarios', { parts: ['ranking', 'scenarios'] }],
  ['all but the method', { parts: reportParts.filter((part) => part !== 'method') }],
  [
    'the pages of the défis, with names and comments',
    { parts: ['defis'], namedJurors: true, comments: true },
  ],
  ['a draft', { draft: true }],
  ['a mention of who may read it', { confidentiality: 'Comité de pilotage seulement' }],
  ['English', { language: 'en' }],
])('a report of %s holds, and says no figure of what it leaves out', async (_what, more) => {
  const attachedIds: string[] = [];
  const path = await reportFile(
    service,
    (attached) => {
      attachedIds.push(...attached.figures.map(({ id }) => id));
      return attached;
    },
    more,
  );
  const checks = await checked(path);
  expect(wrongIn(checks)).toEqual([]);
  expect(checks.map(({ check }) => check)).toContain('report-words');
  const parts = more.parts ?? reportParts;
  const has = (start: string): boolean => attachedIds.some((id) => id.startsWith(start));
  expect([
    has('reliability/'),
    has('scenario/'),
    has('complementary/'),
    has('sitting/') || has('juror/'),
  ]).toEqual([
    parts.includes('method'),
    parts.includes('scenarios'),
    parts.includes('complementary'),
    parts.includes('jury') || parts.includes('method'),
  ]);
});

test('a figure of a scenario that somebody changed is named', async () => {
  const id = 'scenario/S1/seats';
  expect(wrongIn(await checked(await reportFile(service, withFigure(id, 5))))).toEqual([
    ['report-figures', [id]],
  ]);
});

test('a scenario that was not proven in time stays so when the report is checked', async () => {
  const slow = new TestService(undefined, {
    solve: () => Promise.resolve({ kind: 'limit', values: null }),
  });
  await slow.ask('session-open', { place: tampered(decided, 'UPDATE session SET only_one = 1') });
  const seen: AttachedFigures[] = [];
  const path = await reportFile(slow, (attached) => {
    seen.push(attached);
    return attached;
  });
  slow.close();
  expect(seen[0]?.unproven).toEqual(['S1']);
  expect(seen[0]?.figures.find(({ id }) => id === 'scenario/S1/seats')?.value).toBeNull();
  // The checking machine proves it at once.
  expect(wrongIn(await checked(path))).toEqual([]);
});

test('a draft that is passed off as final does not hold', async () => {
  const path = await reportFile(
    service,
    (attached) => ({ ...attached, options: { ...attached.options, draft: false } }),
    { draft: true },
  );
  expect(wrongIn(await checked(path))).toEqual([['report-words', []]]);
});

test('each changed, removed or added figure is named', async () => {
  const total = 'defi/3000001/total';
  expect(wrongIn(await checked(await reportFile(service, withFigure(total, 499))))).toEqual([
    ['report-figures', [total]],
  ]);
  const path = await reportFile(service, (attached) => ({
    ...attached,
    figures: [
      ...attached.figures.filter(({ id }) => id !== total),
      { id: 'defi/3000001/bonus', kind: 'hundredths', value: 100 },
    ],
  }));
  expect(wrongIn(await checked(path))).toEqual([['report-figures', ['defi/3000001/bonus', total]]]);
});

test('other options than those it was printed with, or other fingerprints, do not go with it', async () => {
  const named = await reportFile(service, (attached) => ({
    ...attached,
    options: { ...attached.options, namedJurors: true },
  }));
  expect(wrongIn(await checked(named))).toEqual([['report-words', []]]);
  const grid = await reportFile(service, (attached) => ({
    ...attached,
    session: { ...attached.session, gridFingerprint: '0'.repeat(64) },
  }));
  expect(wrongIn(await checked(grid))).toEqual([['report-figures', []]]);
});

test('another session’s, an older one, and one of a journal that was written anew are told apart in words', async () => {
  const lines = (checks: readonly SessionCheck[]): string[] => checks.map((one) => checkLine(one, 'fr'));
  const other = await reportFile(service, (attached) => ({
    ...attached,
    session: { ...attached.session, sessionId: '00000000-0000-4000-8000-000000000000' },
  }));
  expect(lines(await checked(other))).toEqual([
    setFrench('Rapport de cette session : NE TIENT PAS – c’est le rapport d’une autre session'),
  ]);
  const strange = await reportFile(service, (attached) => ({
    ...attached,
    session: { ...attached.session, journalHead: 'f'.repeat(64) },
  }));
  expect(lines(await checked(strange))[1]).toContain('qui n’est pas celui de cette session');

  const older = await reportFile(service);
  const later = new TestService();
  await later.ask('session-open', { place: tampered(decided, 'UPDATE session SET only_one = 1') });
  await later.ask('motivation-save', {
    round: 'comite',
    defi: (await later.ask('defis-list', {})).find(({ title }) => title === 'Gamma')?.id ?? '',
    motivation: 'Écrit après le rapport.',
  });
  const checks = await checked(older, later);
  expect(wrongIn(checks)).toEqual([]);
  expect(lines(checks)[1]).toContain('rapport plus ancien');
  expect(lines(checks)[1]).toContain('une entrée a suivi');
  later.close();
});

test('a mark that was changed in the session after the report was printed is found by the report', async () => {
  const path = await reportFile(service);
  const changed = new TestService();
  const sql = `UPDATE ballot SET body = replace(body, '"value":', '"value":1') WHERE digest = (SELECT min(digest) FROM ballot)`;
  await changed.ask('session-open', { place: tampered(decided, sql) });
  const wrong = new Map(wrongIn(await checked(path, changed)));
  expect(wrong.get('report-figures')?.length).toBeGreaterThan(5);
  changed.close();
});

test.each([
  ['a PDF of another program', () => pdfOfPages(1)],
  ['no PDF at all', () => Buffer.from('%PDF-1.7 cut')],
])('%s is refused as no report', async (_what, bytes) => {
  const path = join(newFolder(), 'autre.pdf');
  writeFileSync(path, bytes());
  const refusal = await checked(path).catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(AppFailure);
  expect((refusal as AppFailure).error).toEqual({
    code: 'report-without-figures',
    details: { file: 'autre.pdf' },
  });
});
