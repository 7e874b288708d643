import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CallSettings, defaultCallSettings } from '#core/call/settings.ts';
import { readAttestation } from '#core/defi/attestation.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { attestationFields, fieldKeys, requirableFields, type FieldKey } from '#core/defi/fields.ts';
import { countChecks, type CheckCode, type CheckOf } from '#core/defi/recevabilite-check.ts';
import { checkRecevabilite, fieldsFilledByAny } from '#core/defi/recevabilite-checks.ts';
import { fundShare } from '#core/defi/team.ts';

const settings: CallSettings = { ...defaultCallSettings, deadline: '2018-06-17T23:59:59+02:00' };

const dossier = (parts: Partial<DefiContent>): DefiContent => ({ ...emptyDefiContent, ...parts });

function checkOf<Code extends CheckCode>(
  code: Code,
  content: DefiContent,
  own: Partial<CallSettings> = {},
  asked?: ReadonlySet<FieldKey>,
): CheckOf<Code> {
  const found = checkRecevabilite(content, { ...settings, ...own }, asked).find(
    (check): check is CheckOf<Code> => check.code === code,
  );
  if (found === undefined) throw new Error(code);
  return found;
}

const whole = dossier({
  administration: 'Service fictif',
  filedAt: '2018-06-14T10:00:00+02:00',
  platformState: 'en_instruction',
  fields: Object.fromEntries(
    fieldKeys.map((key) => [key, attestationFields.some((own) => own === key) ? 'Oui' : 'Rempli.']),
  ),
  statedTeamSize: 2,
  declaredCostCents: 131_200_00,
  declaredFundCents: 91_840_00,
});

test('a dossier that lacks nothing meets every point', () => {
  const checks = checkRecevabilite(whole, settings);
  expect(checks.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'met'));
  expect(countChecks(checks)).toEqual({ failed: 0, unknown: 0 });
});

test('an empty dossier in a call that asked nothing: only the administration is missing, the rest is not told', () => {
  const checks = checkRecevabilite(emptyDefiContent, settings, new Set());
  expect(checks.filter(({ verdict }) => verdict === 'failed').map(({ code }) => code)).toEqual(['applicant']);
  expect(countChecks(checks)).toEqual({ failed: 1, unknown: 8 });
});

describe('filed in time', () => {
  test.each([
    ['the second before', '2018-06-17T23:59:58+02:00', 'met'],
    ['at the deadline itself', '2018-06-17T23:59:59+02:00', 'met'],
    ['at the deadline, told in another zone', '2018-06-17T21:59:59Z', 'met'],
    ['the second after', '2018-06-18T00:00:00+02:00', 'failed'],
    ['nobody knows when', null, 'unknown'],
    ['at what is no time', 'hier', 'unknown'],
  ])('%s', (_when, filedAt, verdict) => {
    expect(checkOf('filed-in-time', dossier({ filedAt })).verdict).toBe(verdict);
  });

  test('no deadline, no verdict', () => {
    expect(checkOf('filed-in-time', whole, { deadline: null }).verdict).toBe('unknown');
  });

  test('filing later never helps', () => {
    const instant = fc.integer({ min: 1_500_000_000, max: 1_560_000_000 });
    const verdict = (seconds: number): string =>
      checkOf('filed-in-time', dossier({ filedAt: new Date(seconds * 1000).toISOString() })).verdict;
    fc.assert(
      fc.property(instant, fc.nat(10_000_000), (filed, later) => {
        if (verdict(filed) === 'failed') expect(verdict(filed + later)).toBe('failed');
      }),
    );
  });
});

describe('size of the team', () => {
  test.each([
    [1, 'failed'],
    [2, 'met'],
    [3, 'met'],
    [4, 'failed'],
    [null, 'unknown'],
  ])('%s EIG for 2 to 3', (statedTeamSize, verdict) => {
    expect(checkOf('team-size', dossier({ statedTeamSize }))).toEqual({
      code: 'team-size',
      verdict,
      params: { size: statedTeamSize, min: 2, max: 3 },
    });
  });
});

describe('required fields', () => {
  const solution: Partial<CallSettings> = { requiredFields: ['solution', 'problematique'] };

  test('blank ones are missing, in the order of the form', () => {
    expect(
      checkOf('required-fields', dossier({ fields: { impacts: 'x', solution: '  ' } }), solution),
    ).toEqual({
      code: 'required-fields',
      verdict: 'failed',
      params: { missing: ['problematique', 'solution'], notAsked: [] },
    });
  });

  test('what no dossier of the call fills is not told rather than missing', () => {
    const asked = fieldsFilledByAny([dossier({ fields: { problematique: 'x', solution: ' ' } })]);
    expect([...asked]).toEqual(['problematique']);
    const check = checkOf('required-fields', dossier({ fields: { problematique: 'x' } }), solution, asked);
    expect([check.verdict, check.params.notAsked]).toEqual(['unknown', ['solution']]);
  });

  test('nothing required, nothing missing', () => {
    expect(checkOf('required-fields', emptyDefiContent, { requiredFields: [] }).verdict).toBe('met');
  });

  test('filling one more field never makes another missing', () => {
    const subset = fc.subarray([...requirableFields]);
    const missing = (filled: readonly FieldKey[]): readonly FieldKey[] =>
      checkOf('required-fields', dossier({ fields: Object.fromEntries(filled.map((key) => [key, 'x'])) }))
        .params.missing;
    fc.assert(
      fc.property(subset, fc.constantFrom(...requirableFields), (filled, more) => {
        const before = missing(filled);
        for (const key of missing([...filled, more])) expect(before).toContain(key);
      }),
    );
  });
});

describe('attestations', () => {
  test.each([
    ['Oui', 'ticked'],
    ['oui', 'ticked'],
    ['on', 'ticked'],
    ['true', 'ticked'],
    ['X', 'ticked'],
    ['Cochée', 'ticked'],
    ['Non', 'not-ticked'],
    ['off', 'not-ticked'],
    ['false', 'not-ticked'],
    ['', 'silent'],
    [undefined, 'silent'],
    ['Oui, sauf le lundi', 'unclear'],
  ] as const)('%s', (answer, read) => {
    expect(readAttestation(answer)).toBe(read);
  });

  const answers = (own: Partial<Record<FieldKey, string>>): DefiContent =>
    dossier({ fields: { attest_hors_murs: 'Oui', attest_ouverture: 'on', attest_donnees: 'true', ...own } });

  test.each([
    ['all three ticked', {}, 'met', [], []],
    ['one answered no', { attest_ouverture: 'Non' }, 'failed', ['attest_ouverture'], []],
    ['one left blank', { attest_donnees: '' }, 'failed', ['attest_donnees'], []],
    ['one to read', { attest_donnees: 'En partie' }, 'unknown', [], ['attest_donnees']],
  ] as const)('%s', (_what, own, verdict, refused, unclear) => {
    expect(checkOf('attestations', answers(own))).toEqual({
      code: 'attestations',
      verdict,
      params: { refused, unclear, notAsked: [] },
    });
  });
});

describe('mentors, administration, state on the platform', () => {
  test('both mentors are wanted', () => {
    const one = checkOf('mentors', dossier({ fields: { mentor_operationnel: 'A. Martin' } }));
    expect([one.verdict, one.params.missing]).toEqual(['failed', ['mentor_haut_niveau']]);
  });

  test('the operational holder names the administration where nothing else does', () => {
    const named = dossier({ fields: { porteur_operationnel: 'Service fictif' } });
    expect(checkOf('applicant', named).params.administration).toBe('Service fictif');
    expect(checkOf('applicant', dossier({ administration: '  ' })).verdict).toBe('failed');
  });

  test.each([
    ['en_construction', 'met'],
    ['en_instruction', 'met'],
    ['accepte', 'met'],
    ['refuse', 'failed'],
    ['sans_suite', 'failed'],
    [null, 'unknown'],
  ] as const)('%s', (platformState, verdict) => {
    expect(checkOf('platform-state', dossier({ platformState })).verdict).toBe(verdict);
  });
});

describe('amounts', () => {
  test.each([
    // 70 % of 131,200 € is 91,840 €.
    ['the share to the euro', 131_200_00, 91_840_00, null, 'met'],
    ['one euro less', 131_200_00, 91_839_00, null, 'failed'],
    ['one euro more', 131_200_00, 91_841_00, null, 'failed'],
    // 70 % of 65,643.59 € is 45,950.513 €: 45,951 €.
    ['rounded up', 65_643_59, 45_951_00, null, 'met'],
    ['told to the cent', 65_643_59, 45_950_51, null, 'met'],
    // 70 % of 5 € is 3.50 €, rounded half up to 4 €.
    ['a half euro', 5_00, 4_00, null, 'met'],
    ['a half euro rounded down', 5_00, 3_00, null, 'failed'],
    ['no cost', null, 91_840_00, null, 'unknown'],
    ['no fund', 131_200_00, null, null, 'unknown'],
    ['nothing declared', null, null, null, 'unknown'],
    ['self-financed, nothing asked', 131_200_00, null, true, 'met'],
    ['self-financed, zero asked', 131_200_00, 0, true, 'met'],
    ['self-financed and asking', 131_200_00, 91_840_00, true, 'failed'],
  ] as const)('%s', (_what, declaredCostCents, declaredFundCents, selfFinanced, verdict) => {
    const content = dossier({ declaredCostCents, declaredFundCents, selfFinanced });
    expect(checkOf('amounts', content).verdict).toBe(verdict);
  });

  test('names what the fund would pay', () => {
    const content = dossier({ declaredCostCents: 131_200_00, declaredFundCents: 100_000_00 });
    expect(checkOf('amounts', content, { fundSharePercent: 50 }).params).toEqual({
      selfFinanced: false,
      cost: 131_200_00,
      fund: 100_000_00,
      expected: 65_600_00,
      sharePercent: 50,
    });
  });

  test('of all whole euros only the share itself is met, however large the cost', () => {
    const cost = fc.integer({ min: 0, max: 1_000_000_000_00 });
    fc.assert(
      fc.property(
        cost,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: -3, max: 3 }),
        (cents, share, off) => {
          const declaredFundCents = fundShare(cents, share) + off * 100;
          if (declaredFundCents < 0) return;
          const content = dossier({ declaredCostCents: cents, declaredFundCents });
          expect(checkOf('amounts', content, { fundSharePercent: share }).verdict).toBe(
            off === 0 ? 'met' : 'failed',
          );
        },
      ),
    );
  });
});

describe('length of the answers', () => {
  test('names the fields that go beyond the form, with their lines', () => {
    const fields = {
      problematique: 'a'.repeat(1_000),
      solution: 'a'.repeat(1_001),
      innovations: 'un\ndeux\ntrois\nquatre',
      donnees: 'a'.repeat(50_000),
    };
    expect(checkOf('line-limits', dossier({ fields }))).toEqual({
      code: 'line-limits',
      verdict: 'failed',
      params: {
        exceeded: [
          { field: 'solution', lines: 11, max: 10 },
          { field: 'innovations', lines: 4, max: 3 },
        ],
        charactersPerLine: 100,
      },
    });
  });

  test('a longer line in the settings lets a longer answer pass', () => {
    const content = dossier({ fields: { solution: 'a'.repeat(1_001) } });
    expect(checkOf('line-limits', content, { charactersPerLine: 120 }).verdict).toBe('met');
  });

  test('no field with a limit, no verdict', () => {
    expect(checkOf('line-limits', dossier({ fields: { donnees: 'x' } })).verdict).toBe('unknown');
  });
});

test('settings of before, as an older session file or kit holds them, are read with the defaults', () => {
  const { requiredFields, charactersPerLine, ...before } = defaultCallSettings;
  expect(CallSettings.parse(before)).toEqual({ ...before, requiredFields, charactersPerLine });
});
