import type { TestService } from './service.ts';

/** The committee refuses every défi: a session is only archived when all are decided. In the phase of decision. */
export async function decideAll(service: TestService): Promise<void> {
  const { rows } = await service.ask('decisions-view', { language: 'fr' });
  for (const { defi } of rows) {
    await service.ask('decision-record', {
      round: 'comite',
      defi,
      outcome: 'non-retenu',
      option: null,
      motivation: 'Essai.',
      by: 'Le comité',
      on: '2026-07-10',
    });
  }
}
