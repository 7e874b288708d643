import { actBody, type Act, type KnownAct, type Said } from '#core/deliberation/act.ts';
import { defaultCallSettings } from '#core/call/settings.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { Deliberated } from '#core/deliberation/readings.ts';
import { asOptionId, asSittingId, type GroupId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { MinutesBlock, MinutesModel } from '#core/report/minutes-model.ts';
import type { MinutesSource } from '#core/report/minutes/minutes-source.ts';
import type { DeliberatedRow } from '#core/report/tell-deliberation.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import type { Decision, GrantedTeam, Outcome, Round } from '#core/selection/decision.ts';
import { afterDecision } from '#core/selection/next-decisions.ts';
import { defi, device, digestOf, gridOf, juror, sessionId, sha256 } from './core-samples.ts';
import { nobodysMarks } from './mark-tables.ts';

// Sources of minutes made by hand, as small as what a test looks at.

export const sittingOf = (number: number): ReturnType<typeof asSittingId> =>
  asSittingId(`c000000${String(number)}-0000-4000-8000-000000000000`);

let nonce = 0;
/** Something said; `machine`: two that say different things on one place are a conflict. */
export function said(
  what: Said,
  more: { machine?: number; group?: GroupId; reason?: string } = {},
): KnownAct {
  nonce += 1;
  const act: Act = {
    session: sessionId,
    device: device(more.machine ?? 1),
    nonce: nonce.toString(16).padStart(32, '0'),
    by: 'coordination',
    group: more.group ?? null,
    said: what,
    reason: more.reason ?? '',
    follows: [],
    undoes: null,
    at: '2026-01-01T10:00:00.000Z',
  };
  return { digest: sha256(actBody(act)), act };
}

export const member = (number: number, name: string, more: Partial<Juror> = {}): Juror => ({
  id: juror(number),
  name,
  organisation: '',
  office: 'membre',
  group: null,
  withdrawn: null,
  ...more,
});

export const row = (
  number: number,
  {
    hearing,
    ...more
  }: Partial<Omit<DeliberatedRow, 'hearing'>> & {
    readonly hearing?: Partial<DeliberatedRow['hearing']>;
  } = {},
): DeliberatedRow => ({
  defi: defi(number),
  status: 'ranked',
  rank: number,
  exAequo: false,
  below: [],
  total: 1_500,
  exactTotal: '1500/1',
  median: null,
  trimmedMean: null,
  spread: null,
  given: nobodysMarks,
  marks: 0,
  jurors: 0,
  complete: 0,
  expected: 0,
  deports: [],
  individual: { rank: number, exAequo: false, total: 1_500 },
  ...more,
  hearing: {
    label: '',
    rank: null,
    avis: null,
    reason: '',
    dissent: '',
    coupDeCoeur: false,
    ...hearing,
  },
});

const team = (seats: number): GrantedTeam => ({
  option: asOptionId('requested'),
  label: '',
  eigs: Array.from({ length: seats }, () => ({ profile: 'designer', words: '', mission: '' })),
  seats,
  costCents: seats * 100_00,
  fundCents: seats * 70_00,
});

export interface Ruling {
  readonly round: Round;
  readonly defi: number;
  readonly outcome: Outcome;
  /** None: no team. */
  readonly seats?: number;
  readonly motivation?: string;
}

/** What was decided, oldest first. */
export function decided(...all: readonly Ruling[]): ReturnType<typeof currentDecisions> {
  const decisions: Decision[] = [];
  for (const { round, defi: number, outcome, seats = 0, motivation = '' } of all) {
    const granted = seats === 0 ? null : team(seats);
    const by = round === 'jury' ? 'Le jury' : 'Le comité';
    const on = round === 'jury' ? '2026-07-04' : '2026-07-10';
    decisions.push(
      ...afterDecision(currentDecisions(decisions), {
        round,
        defi: defi(number),
        outcome,
        granted,
        motivation,
        by,
        on,
      }),
    );
  }
  return currentDecisions(decisions);
}

/** Defis called Défi 1, Défi 2 … as many as there are rows; nothing else has happened. */
export function minutesSource(
  more: Partial<Omit<MinutesSource, 'settings' | 'deliberated' | 'options'>> & {
    readonly settings?: Partial<MinutesSource['settings']>;
    readonly options?: Partial<MinutesSource['options']>;
    readonly acts?: readonly KnownAct[];
  } = {},
): MinutesSource {
  const { acts = [], settings, options, ...rest } = more;
  const rows = rest.rows ?? [];
  const contents = new Map(
    rows.map(({ defi: id }, at) => [
      id,
      { ...emptyDefiContent, dossierNumber: String(at + 1), title: `Défi ${String(at + 1)}` },
    ]),
  );
  return {
    session: { id: sessionId, name: 'Promotion 9', demonstration: false },
    phase: 'deliberation',
    grid: gridOf([{ weight: 100 }]),
    gridFingerprint: digestOf('grid'),
    jurors: [],
    official: 'individual',
    rows,
    groups: [],
    deliberated: Deliberated.of(acts),
    collectiveMarks: new Map(),
    breaks: [],
    passedOver: [],
    contents,
    teams: new Map(),
    recevabilite: [...contents].map(([id, content]) => ({
      defi: id,
      content,
      state: 'recevable',
      reason: '',
      at: '2026-06-20T10:00:00.000Z',
    })),
    decisions: { standings: new Map(), order: rows.map(({ defi: id }) => id) },
    deports: [],
    ballots: new Map(),
    freeze: { fingerprint: digestOf('ballots'), closedAt: '2026-06-30T16:00:00.000Z', after: [] },
    withdrawn: [],
    journal: { length: 12, digest: digestOf('journal') },
    ballotsReceived: { all: 0, aside: 0 },
    ...rest,
    settings: { ...defaultCallSettings, ...settings },
    options: { language: 'fr', date: '2026-07-11', venue: '', draft: false, confidentiality: '', ...options },
  };
}

/** What a section reads like, a block a line; tables have a line a row. */
export function readSection({ sections }: MinutesModel, id: string): string[] {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return section.blocks.flatMap(readBlock);
}

export function readBlock(block: MinutesBlock): string[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'people':
      return [`${block.label}: ${block.names.join(', ')}`];
    case 'table':
      return block.rows.map((cells) =>
        cells.map((cell) => (Array.isArray(cell) ? cell.join(' / ') : String(cell.value ?? '–'))).join(' | '),
      );
    case 'fill':
      return block.lines.map((line) => `${line} …`);
    case 'room':
      return [];
  }
}
