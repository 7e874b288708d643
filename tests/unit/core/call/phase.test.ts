import { describe, expect, test } from 'vitest';
import { checkPhaseStep, type PhaseFacts } from '#core/call/phase.ts';

const done: PhaseFacts = {
  defis: 3,
  recevables: 3,
  recevabiliteOpen: 0,
  jurors: 4,
  ballotsMissing: 0,
  conflicts: 0,
  hintsOpen: 0,
  defisWithoutJuror: 0,
  undecided: 0,
  unconfirmed: 0,
  withoutMotivation: 0,
  deliberation: null,
};

describe('what is told before the deliberation is left', () => {
  const leaving = (deliberation: PhaseFacts['deliberation']): readonly string[] =>
    checkPhaseStep('deliberation', 'decision', { ...done, deliberation }, null).warnings;

  test('grids that are open, and what sittings say differently', () => {
    expect(leaving({ conflicts: 1, unfinished: 2 })).toEqual(['sittings-in-conflict', 'grids-open']);
    expect(leaving({ conflicts: 0, unfinished: 1 })).toEqual(['grids-open']);
    expect(leaving({ conflicts: 0, unfinished: 0 })).toEqual([]);
  });

  test('nothing that stands in the way', () => {
    const deliberation = { conflicts: 1, unfinished: 2 };
    expect(checkPhaseStep('deliberation', 'decision', { ...done, deliberation }, null).blocking).toEqual([]);
  });
});

test('reasons that are still to be written are told before archiving', () => {
  const step = checkPhaseStep('decision', 'archivee', { ...done, withoutMotivation: 2 }, null);
  expect(step).toEqual({ blocking: [], warnings: ['motivations-missing'] });
});
