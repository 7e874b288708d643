import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { newFolder } from './service.ts';
import { SittingBench } from './sittings.ts';

/**
 * A session in which everything has happened: marks, what a group decided on another machine, teams, a scenario, its
 * proposal, the committee's decisions, a withdrawal. Answers the path of a file of its own, which is closed.
 */
export async function decidedSession(): Promise<string> {
  made ??= makeDecided();
  const copy = join(newFolder(), 's.eigjury');
  copyFileSync(await made, copy);
  return copy;
}

/** Made once a worker: every copy has the same identity. */
let made: Promise<string> | undefined;

async function makeDecided(): Promise<string> {
  const bench = new SittingBench();
  await bench.start();
  const { coordinator } = bench;
  const defi = (title: string) => bench.defi(title);
  const group = bench.group('Groupe A');
  const say = (service: typeof coordinator, value: string) =>
    service.ask('deliberation-record', {
      group,
      said: { field: 'reason', defi: defi('Beta'), value },
      reason: 'Après débat',
    });
  await say(coordinator, 'Déjà dit');
  const referent = await bench.referent('Groupe A', 'Abel Roy');
  await say(referent, 'Dit par le groupe');
  await bench.receive(await bench.sent(referent));
  await coordinator.ask('option-save', {
    defi: defi('Alpha'),
    option: null,
    label: 'Une seule',
    eigs: [{ profile: 'designer', words: '', mission: '' }],
    costCents: null,
    value: null,
  });
  await coordinator.ask('options-reduce', { size: 1 });
  const { id: scenario } = await coordinator.ask('scenario-save', {
    id: null,
    scenario: {
      name: 'Quatre places',
      teams: 'requested',
      objective: 'value',
      rules: [{ kind: 'seats', max: 4 }],
    },
  });
  const jury = { by: 'Le jury', on: '2026-07-04' };
  const comite = { by: 'Le comité de pilotage', on: '2026-07-10' };
  await coordinator.ask('decisions-propose', { scenario, ...jury, job: 'job-of-test' });
  await coordinator.ask('motivation-save', {
    round: 'jury',
    defi: defi('Delta'),
    motivation: 'Le jury le retient à l’unanimité.',
  });
  await coordinator.ask('phase-change', { to: 'decision', reason: null });
  await coordinator.ask('decisions-confirm', comite);
  const wanted = { defi: defi('Beta'), language: 'fr' } as const;
  const { next } = await coordinator.ask('withdrawal-preview', wanted);
  await coordinator.ask('withdrawal-record', {
    ...wanted,
    ...comite,
    reason: 'Plus de porteur.',
    moveUp: next === null ? null : { defi: next.defi, granted: next.granted },
  });
  bench.close();
  return bench.at('s.eigjury');
}

/** A copy in which someone changed rows behind the application's back. */
export function tampered(path: string, ...statements: readonly string[]): string {
  const copy = join(newFolder(), 'copie.eigjury');
  copyFileSync(path, copy);
  const sqlite = new Sqlite(copy);
  try {
    sqlite.pragma('foreign_keys = OFF');
    for (const statement of statements) {
      if (sqlite.prepare(statement).run().changes === 0) throw new Error(`nothing changed: ${statement}`);
    }
  } finally {
    sqlite.close();
  }
  return copy;
}
