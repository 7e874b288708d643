import { describe, expect, test } from 'vitest';
import { isClosed, phases, type Phase } from '#core/call/phase.ts';
import { visibleEntry, type HistoryChange, type HistoryEntry } from '#core/history/history-entry.ts';
import { historyLine, historyMatcher } from '#core/history/history-line.ts';
import type { HistoryNames } from '#core/history/history-names.ts';
import { groupOfKind } from '#core/history/kind-groups.ts';
import { asCriterionId, asDefiId, asJurorId } from '#core/ids.ts';
import type { Moment, Viewer } from '#core/jury/visibility.ts';
import { journalTexts } from '#core/texts/journal-words.ts';
import { setFrench } from '#core/texts/texts.ts';

const [ada, bea] = [asJurorId('ada'), asJurorId('bea')];
const [eau, velo] = [asDefiId('eau'), asDefiId('velo')];
const names: HistoryNames = {
  juror: (id) => ({ ada: 'Ada Martin', bea: 'Béatrice Roy' })[id] ?? null,
  defi: (id) =>
    ({ eau: { title: 'L’eau à l’école', number: '3000001' }, velo: { title: 'Vélo', number: '3000012' } })[
      id
    ] ?? null,
  other: () => null,
  criterion: () => 'Impact',
};
const coordinator: Viewer = { role: 'coordinator', ownDeports: new Set() };
const juror = (...own: (typeof eau)[]): Viewer => ({ role: 'juror', juror: ada, ownDeports: new Set(own) });
const at = (phase: Phase, deliberationOpenToJurors = false): Moment => ({ phase, deliberationOpenToJurors });

const entry = (kind: string, subject: string, ...changes: HistoryChange[]): HistoryEntry => ({
  seq: 7,
  at: '2026-07-04T08:00:00.000Z',
  actor: 'coordination',
  kind,
  subject,
  changes,
});
const marked = (whose: typeof ada, defi: typeof eau): HistoryChange => ({
  what: 'mark',
  juror: whose,
  defi,
  criterion: asCriterionId('C1'),
  from: null,
  to: 375,
});
const collective: HistoryChange = {
  what: 'act',
  defi: eau,
  from: { field: 'mark', defi: eau, criterion: asCriterionId('C1'), value: 350 },
  to: { field: 'mark', defi: eau, criterion: asCriterionId('C1'), value: 225 },
  reason: 'Après débat',
  by: 'bea',
};
const decided: HistoryChange = {
  what: 'decision',
  defi: eau,
  round: 'comite',
  from: 'non-retenu',
  to: 'retenu',
  fromPlace: null,
  toPlace: null,
  reason: 'Un désistement.',
  by: 'Le comité',
};
const lineOf = (one: HistoryEntry, viewer = coordinator, moment = at('decision')) =>
  historyLine(visibleEntry(one, viewer, moment), names, 'fr');

test('every kind of entry is among those that people look for', () => {
  const kinds = Object.keys(journalTexts.fr);
  const settings = kinds.filter((kind) => groupOfKind(kind) === 'settings');
  // What is not sorted falls among the settings: none that is about marks, ballots or decisions may.
  expect(settings.sort()).toEqual(
    [
      'assign-defis',
      'change-phase',
      'create-demonstration',
      'create-session',
      'make-sealing-key',
      'remove-group',
      'remove-personal-data',
      'rename-session',
      'replace-juror',
      'save-grid',
      'save-group',
      'save-import-limits',
      'save-juror',
      'save-settings',
      'set-assignment',
      'withdraw-juror',
    ].sort(),
  );
});

describe('before the closing the coordination', () => {
  test.each(phases.filter((phase) => !isClosed(phase)))(
    'reads no mark, no act and no decision in phase %s, nor which défi they are about',
    (phase) => {
      for (const one of [
        entry('save-mark', eau, marked(ada, eau)),
        entry('deliberate', eau, collective),
        entry('decide', eau, decided),
      ]) {
        const { line, defis } = lineOf(one, coordinator, at(phase));
        expect(line.details).toEqual([]);
        expect(line.sentence).not.toMatch(/3,75|2,25|3,5|Retenu|débat|désistement/);
        if (one.kind !== 'save-mark') expect([...defis]).toEqual([]);
      }
    },
  );

  test('is told that a ballot came, and of whom', () => {
    const came = entry('receive-ballot', bea, { what: 'ballot', juror: bea, sequence: 3 });
    const { line, jurors } = lineOf(came, coordinator, at('notation'));
    expect(line.sentence).toBe(
      setFrench('Coordination : Bulletin reçu, Béatrice Roy. Bulletin n° 3 de Béatrice Roy.'),
    );
    expect([...jurors]).toEqual([bea]);
  });

  test('finds nothing by what it may not read', () => {
    const hidden = lineOf(entry('deliberate', eau, collective), coordinator, at('notation'));
    for (const wanted of [
      { query: 'débat', defi: '', juror: null },
      { query: '', defi: 'eau', juror: null },
      { query: '', defi: '', juror: bea },
    ]) {
      expect(historyMatcher(wanted, names)(hidden)).toBe(false);
      expect(historyMatcher(wanted, names)(lineOf(entry('deliberate', eau, collective)))).toBe(true);
    }
  });
});

describe('a juror', () => {
  test.each([at('notation'), at('deliberation', true)])('reads the own marks alone', (moment) => {
    const both = entry('save-marks', 'session', marked(ada, eau), marked(bea, eau), marked(ada, velo));
    expect(visibleEntry(both, juror(), moment).changes).toEqual([marked(ada, eau), marked(ada, velo)]);
  });

  test('reads nothing any more of a défi that they stepped aside from but that they did', () => {
    const stepped: HistoryChange = { what: 'deport', juror: ada, defi: eau, reason: 'Ancien poste' };
    const all = entry('save-marks', 'session', marked(ada, eau), stepped, marked(ada, velo));
    expect(visibleEntry(all, juror(eau), at('notation')).changes).toEqual([stepped, marked(ada, velo)]);
    const ruled: HistoryChange = {
      what: 'recevabilite',
      defi: eau,
      from: null,
      to: 'recevable',
      reason: 'Tout y est',
    };
    expect(
      visibleEntry(entry('decide-recevabilite', eau, ruled), juror(eau), at('notation')).changes,
    ).toEqual([]);
  });
});

describe('after the closing an entry tells', () => {
  test('a collective mark from what to what, who and why', () => {
    expect(lineOf(entry('receive-sitting', bea, collective)).line.details).toEqual([
      setFrench(
        'L’eau à l’école – Note du groupe, C1 : 2,25 (Béatrice Roy). Avant : Note du groupe, C1 : 3,50. Motif : Après débat',
      ),
    ]);
  });

  test('a decision from what to what, who and why', () => {
    expect(lineOf(entry('decide', eau, decided)).line.details).toEqual([
      setFrench('Comité de pilotage (Le comité) : Non retenu → Retenu. Motif : Un désistement.'),
    ]);
  });
});

describe('a line is found', () => {
  const line = lineOf(entry('save-mark', eau, marked(ada, eau)));
  test.each([
    ['without accents and capitals', 'ECOLE note', '', true],
    ['by what changed', 'impact 3 75', '', true],
    ['not by a word that is not in it', 'école vélo', '', false],
    ['by the dossier number', '', '3000001', true],
    ['not by the beginning of another number', '', '300000', false],
    ['by the title of the défi', '', 'eau ecole', true],
    ['not by another défi', '', 'velo', false],
  ])('%s', (_how, query, defi, found) => {
    expect(historyMatcher({ query, defi, juror: null }, names)(line)).toBe(found);
  });
});
