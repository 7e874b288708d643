import { isLate, type CallSettings } from '../call/settings.ts';
import { readAttestation } from './attestation.ts';
import type { DefiContent } from './defi.ts';
import { attestationFields, defiFields, fieldKeys, mentorFields, type FieldKey } from './fields.ts';
import { countLines } from './line-count.ts';
import type { CheckOf, CheckVerdict, RecevabiliteCheck } from './recevabilite-check.ts';
import { fundShare, teamRequest } from './team.ts';

const everyField: ReadonlySet<FieldKey> = new Set(fieldKeys);

/**
 * The fields that at least one dossier of a call fills. An export of the platform often comes from a shorter form:
 * what nobody answers was probably not asked, so it is no fault of anyone's.
 */
export function fieldsFilledByAny(contents: Iterable<DefiContent>): ReadonlySet<FieldKey> {
  const filled = new Set<FieldKey>();
  for (const content of contents) {
    for (const key of fieldKeys) if (isFilled(content, key)) filled.add(key);
  }
  return filled;
}

/**
 * The checklist of one dossier, in the order of reading. `asked` holds the fields that the call's form asks for; by
 * default all of ours. The findings inform the coordination; they never decide.
 */
export function checkRecevabilite(
  content: DefiContent,
  settings: CallSettings,
  asked: ReadonlySet<FieldKey> = everyField,
): readonly RecevabiliteCheck[] {
  return [
    filedInTime(content, settings),
    platformState(content),
    applicant(content),
    teamSize(content, settings),
    requiredFields(content, settings, asked),
    mentors(content, asked),
    attestations(content, asked),
    amounts(content, settings),
    lineLimits(content, settings),
  ];
}

const isFilled = (content: DefiContent, key: FieldKey): boolean => (content.fields[key] ?? '').trim() !== '';

/** A yes or no, or nothing to tell it by. */
const verdictOf = (met: boolean | null): CheckVerdict => (met === null ? 'unknown' : met ? 'met' : 'failed');

function filedInTime({ filedAt }: DefiContent, { deadline }: CallSettings): CheckOf<'filed-in-time'> {
  const late = isLate(filedAt, deadline);
  return {
    code: 'filed-in-time',
    verdict: verdictOf(late === null ? null : !late),
    params: { filedAt, deadline },
  };
}

/** Refused or closed without action by those who handle the dossiers on the platform. */
function platformState({ platformState: state }: DefiContent): CheckOf<'platform-state'> {
  const met = state === null ? null : state !== 'refuse' && state !== 'sans_suite';
  return { code: 'platform-state', verdict: verdictOf(met), params: { state } };
}

function applicant(content: DefiContent): CheckOf<'applicant'> {
  const named = [content.administration, content.fields.porteur_operationnel ?? '']
    .map((name) => name.trim())
    .find((name) => name !== '');
  return {
    code: 'applicant',
    verdict: verdictOf(named !== undefined),
    params: { administration: named ?? '' },
  };
}

function teamSize(content: DefiContent, settings: CallSettings): CheckOf<'team-size'> {
  const { size, outOfBounds } = teamRequest(content, settings);
  return {
    code: 'team-size',
    verdict: verdictOf(size === null ? null : !outOfBounds),
    params: { size, min: settings.minTeam, max: settings.maxTeam },
  };
}

/** Of the fields that are wanted and blank: those that the form asks for, and those that it may not have. */
function blankFields(
  content: DefiContent,
  wanted: readonly FieldKey[],
  asked: ReadonlySet<FieldKey>,
): { readonly missing: FieldKey[]; readonly notAsked: FieldKey[] } {
  const blank = wanted.filter((key) => !isFilled(content, key));
  return {
    missing: blank.filter((key) => asked.has(key)),
    notAsked: blank.filter((key) => !asked.has(key)),
  };
}

const blankVerdict = ({ missing, notAsked }: ReturnType<typeof blankFields>): CheckVerdict =>
  verdictOf(missing.length > 0 ? false : notAsked.length > 0 ? null : true);

function requiredFields(
  content: DefiContent,
  settings: CallSettings,
  asked: ReadonlySet<FieldKey>,
): CheckOf<'required-fields'> {
  // In the form's order, whatever the order in which they were chosen.
  const wanted = fieldKeys.filter((key) => settings.requiredFields.includes(key));
  const params = blankFields(content, wanted, asked);
  return { code: 'required-fields', verdict: blankVerdict(params), params };
}

function mentors(content: DefiContent, asked: ReadonlySet<FieldKey>): CheckOf<'mentors'> {
  const params = blankFields(content, mentorFields, asked);
  return { code: 'mentors', verdict: blankVerdict(params), params };
}

function attestations(content: DefiContent, asked: ReadonlySet<FieldKey>): CheckOf<'attestations'> {
  const refused: FieldKey[] = [];
  const unclear: FieldKey[] = [];
  const notAsked: FieldKey[] = [];
  for (const key of attestationFields) {
    const answer = readAttestation(content.fields[key]);
    // A box left alone comes out of the platform as a blank.
    if (answer === 'not-ticked' || (answer === 'silent' && asked.has(key))) refused.push(key);
    else if (answer === 'silent') notAsked.push(key);
    else if (answer === 'unclear') unclear.push(key);
  }
  const told = unclear.length + notAsked.length === 0;
  return {
    code: 'attestations',
    verdict: verdictOf(refused.length > 0 ? false : told ? true : null),
    params: { refused, unclear, notAsked },
  };
}

function amounts(content: DefiContent, settings: CallSettings): CheckOf<'amounts'> {
  const { declaredCostCents: cost, declaredFundCents: fund } = content;
  const selfFinanced = content.selfFinanced === true;
  const sharePercent = settings.fundSharePercent;
  const expected = selfFinanced ? 0 : cost === null ? null : fundShare(cost, sharePercent);
  return {
    code: 'amounts',
    verdict: verdictOf(areConsistent(fund, expected, selfFinanced)),
    params: { selfFinanced, cost, fund, expected, sharePercent },
  };
}

/** To the euro: a share declared to the cent is the same share. Who finances themselves asks for nothing. */
function areConsistent(fund: number | null, expected: number | null, selfFinanced: boolean): boolean | null {
  if (selfFinanced) return (fund ?? 0) === 0;
  if (fund === null || expected === null) return null;
  return fundShare(fund, 100) === expected;
}

function lineLimits(content: DefiContent, { charactersPerLine }: CallSettings): CheckOf<'line-limits'> {
  const limited = defiFields.flatMap(({ key, maxLines }) =>
    maxLines === null || !isFilled(content, key)
      ? []
      : [{ field: key, lines: countLines(content.fields[key] ?? '', charactersPerLine), max: maxLines }],
  );
  const exceeded = limited.filter(({ lines, max }) => lines > max);
  return {
    code: 'line-limits',
    verdict: verdictOf(limited.length === 0 ? null : exceeded.length === 0),
    params: { exceeded, charactersPerLine },
  };
}
