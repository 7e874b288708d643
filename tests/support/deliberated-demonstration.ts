import { join } from 'node:path';
import type { RequestInput } from '#core/contract/requests.ts';
import { asSittingId } from '#core/ids.ts';
import { newFolder, TestService } from './service.ts';

type Said = RequestInput<'deliberation-record'>['said'];

export const [morning, afternoon] = [
  asSittingId('0f8fad5b-d9cb-469f-a165-70867728950e'),
  asSittingId('7c9e6679-7425-40de-944b-e07fc1f90ae7'),
];

export interface DeliberatedDemonstration {
  readonly service: TestService;
  readonly place: string;
  /** In the order of the jury. */
  readonly jurors: readonly { readonly id: string; readonly name: string }[];
  /** In the official order, those that are ranked. */
  readonly defis: readonly { readonly defi: string; readonly title: string }[];
}

/**
 * The demonstration after two sittings: presence, votes, a tied one, a collective mark, words, and who left
 * the room.
 */
export async function deliberatedDemonstration(): Promise<DeliberatedDemonstration> {
  const service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  const say = (said: Said, reason = '') => service.ask('deliberation-record', { group: null, said, reason });
  const { jurors } = await service.ask('agenda-view', { group: null });
  const { rows } = await service.ask('ranking-view', {});
  const defis = rows.flatMap(({ defi, title, rank }) => (rank === null ? [] : [{ defi, title }]));
  const at = (place: number): string => defis[place]?.defi ?? '';
  await say({
    field: 'sitting',
    sitting: morning,
    value: { label: 'Matin', date: '2018-07-04', quorum: 5, removed: false },
  });
  await say({
    field: 'sitting',
    sitting: afternoon,
    value: { label: 'Après-midi', date: null, quorum: null, removed: false },
  });
  for (const [index, { id }] of jurors.entries()) {
    const presence = index === 6 ? 'absent' : 'present';
    if (index !== 7) await say({ field: 'presence', sitting: morning, juror: id, value: presence });
    if (index > 0) await say({ field: 'presence', sitting: afternoon, juror: id, value: presence });
  }
  const chair = jurors[0]?.id ?? '';
  await say({
    field: 'avis',
    defi: at(0),
    value: { avis: 'favorable', votes: { for: 7, against: 0, abstained: 0 }, casting: null },
  });
  await say({ field: 'coup-de-coeur', defi: at(0), value: true });
  await say({
    field: 'avis',
    defi: at(1),
    value: { avis: 'defavorable', votes: { for: 3, against: 3, abstained: 1 }, casting: chair },
  });
  await say({ field: 'reason', defi: at(1), value: 'Plus de mentor.' });
  await say({ field: 'dissent', defi: at(1), value: 'Deux membres tenaient le défi pour prêt.' });
  await say({ field: 'mark', defi: at(1), criterion: 'C2', value: 300 }, 'Le mentor quitte le ministère.');
  await say({ field: 'avis', defi: at(2), value: { avis: 'favorable', votes: null, casting: null } });
  const deport = rows.find(({ deports }) => deports.length > 0);
  await say({ field: 'left-room', defi: deport?.defi ?? '', value: [...(deport?.deports ?? [])] });
  return { service, place, jurors, defis };
}

/** What the jury proposes of it, and what the committee makes of that. */
export async function decideDemonstration({ service, defis }: DeliberatedDemonstration): Promise<void> {
  const jury = { by: 'Le jury', on: '2018-07-04' };
  const comite = { by: 'Le comité de pilotage', on: '2018-07-10' };
  const { id: scenario } = await service.ask('scenario-save', {
    id: null,
    scenario: {
      name: 'Vingt places',
      teams: 'requested',
      objective: 'value',
      rules: [{ kind: 'seats', max: 20 }],
    },
  });
  await service.ask('decisions-propose', { scenario, ...jury, job: 'job-of-test' });
  const [first, second] = [defis[0]?.defi ?? '', defis.at(-1)?.defi ?? ''];
  await service.ask('motivation-save', {
    round: 'jury',
    defi: first,
    motivation: 'Le jury le retient à l’unanimité.',
  });
  await service.ask('decision-record', {
    round: 'jury',
    defi: second,
    outcome: 'non-retenu',
    option: null,
    motivation: 'Le périmètre reste trop large.',
    ...jury,
  });
  await service.ask('phase-change', { to: 'decision', reason: null });
  await service.ask('decision-record', {
    round: 'comite',
    defi: defis[3]?.defi ?? '',
    outcome: 'non-retenu',
    option: null,
    motivation: 'MOT-DU-COMITE',
    ...comite,
  });
  await service.ask('decisions-confirm', comite);
  const wanted = { defi: first, language: 'fr' } as const;
  const { next } = await service.ask('withdrawal-preview', wanted);
  await service.ask('withdrawal-record', {
    ...wanted,
    ...comite,
    reason: 'Plus de porteur.',
    moveUp: next === null ? null : { defi: next.defi, granted: next.granted },
  });
}
