import { expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { teamRequest } from '#core/defi/team.ts';
import { asOptionId } from '#core/ids.ts';
import { namingOf } from '#core/report/naming.ts';
import { tellWhyTeam } from '#core/report/tell-why-team.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import type { GrantedTeam } from '#core/selection/decision.ts';
import { gatherAdvice, type AdviceNote } from '#core/selection/gather-advice.ts';
import { setFrench } from '#core/texts/texts.ts';
import { defi, juror } from '#tests/support/core-samples.ts';

const settings = { ...defaultCallSettings, costPerEigCents: 100_00 };
const content = { ...emptyDefiContent, title: 'Alpha', dossierNumber: '1', statedTeamSize: 3 };
const contents = new Map([[defi(1), content]]);

const sizes = (...wanted: number[]): AdviceNote[] =>
  wanted.map((size, at) => ({ juror: juror(at + 1), field: 'advice-size', text: String(size) }));

const granted = (option: string, seats: number, more: Partial<GrantedTeam> = {}): GrantedTeam => ({
  option: asOptionId(option),
  label: '',
  eigs: [],
  seats,
  costCents: seats * 100_00,
  fundCents: 0,
  ...more,
});

function why(notes: readonly AdviceNote[], team: GrantedTeam | null) {
  const options = ReportOptions.parse({
    language: 'fr',
    date: '2026-07-11',
    namedJurors: false,
    comments: false,
  });
  const standings = currentDecisions(
    team === null
      ? []
      : [
          {
            round: 'jury',
            defi: defi(1),
            outcome: 'retenu',
            granted: team,
            position: null,
            motivation: '',
            by: 'Le jury',
            on: '2026-07-04',
            follows: null,
          },
        ],
  );
  return tellWhyTeam(
    {
      options,
      settings,
      contents,
      teams: new Map([[defi(1), teamRequest(content, settings)]]),
      advice: new Map([[defi(1), gatherAdvice(notes, [], 3)]]),
      decisions: { standings, order: [defi(1)] },
    },
    defi(1),
    namingOf([], contents, options),
  );
}

const values = ({ figures }: ReturnType<typeof why>) => figures.map(({ id, value }) => [id, value]);

test('nobody advised anything, and nothing is granted', () => {
  const told = why([], null);
  expect(told.sentences).toEqual([setFrench('Aucun juré n’a donné d’avis sur l’équipe.')]);
  expect(told.figures).toEqual([]);
});

test('a team reduced to the median size says so, with what the jurors advised', () => {
  const told = why(sizes(2, 2, 3), granted('reduced', 2));
  expect(told.sentences).toEqual([
    setFrench('Les jurés conseillent 2 EIG : c’est la médiane de 3 conseils.'),
    'L’équipe est ramenée à la taille médiane que les jurés conseillent.',
  ]);
  expect(values(told)).toEqual([
    ['defi/1/advisers', 3],
    ['defi/1/advised-size', 2],
    ['defi/1/size-advisers', 3],
  ]);
});

test('one that was granted by advice which has changed since does not claim the present advice', () => {
  expect(why(sizes(3, 3), granted('reduced', 2)).sentences[1]).toContain('tels qu’ils étaient');
});

test('the team as requested, against the advice; and one that the coordination put together', () => {
  expect(why(sizes(2), granted('requested', 3)).sentences).toEqual([
    'Un juré conseille 2 EIG.',
    'L’équipe est celle qui est demandée.',
  ]);
  expect(why([], granted('x', 1, { label: 'Une seule' })).sentences[1]).toContain(
    setFrench('sous le nom « Une seule »'),
  );
});

test('a cost that was set by hand stands beside the one that the size gives', () => {
  const told = why([], granted('requested', 3, { costCents: 250_00 }));
  expect(told.sentences[2]).toContain('fixé à la main');
  expect(values(told)).toEqual([
    ['defi/1/granted-cost', 250_00],
    ['defi/1/granted-cost-by-size', 300_00],
  ]);
});

test('jurors may speak of the profiles without a size', () => {
  const note = { juror: juror(1), field: 'advice-reason', text: 'Il manque un designer.' };
  expect(why([note], null).sentences).toEqual([
    '1 juré a donné un avis sur l’équipe, sans conseiller de taille.',
  ]);
});
