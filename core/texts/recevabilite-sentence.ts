import type { Language } from '../contract/shell.ts';
import type { FieldKey } from '../defi/fields.ts';
import type { CheckOf, RecevabiliteCheck } from '../defi/recevabilite-check.ts';
import { dossierTexts } from './dossier.ts';
import { formatCount, formatInstant, formatMoney, listSeparator } from './format.ts';
import { recevabiliteTexts } from './recevabilite.ts';

/** What a point of the checklist says of this dossier, in one sentence, with its figures. */
export function checkSentence(check: RecevabiliteCheck, language: Language): string {
  const { sentences } = recevabiliteTexts[language];
  const names = (fields: readonly FieldKey[]): string =>
    fields.map((key) => dossierTexts[language].fields[key]).join(', ');
  const count = (value: number): string => formatCount(value, language);
  // A short form lacks a dozen fields, the same for every dossier: their number says enough.
  const silent = (fields: readonly FieldKey[]): string =>
    fields.length > 3
      ? sentences.manyNotAsked(count(fields.length))
      : sentences.fieldsNotAsked(names(fields));
  switch (check.code) {
    case 'filed-in-time': {
      const { filedAt, deadline } = check.params;
      if (deadline === null) return sentences.noDeadline;
      if (check.verdict === 'unknown') return sentences.noFiling;
      const [filed, end] = [formatInstant(filedAt, language), formatInstant(deadline, language)];
      return check.verdict === 'met' ? sentences.filedInTime(filed, end) : sentences.filedLate(filed, end);
    }
    case 'platform-state': {
      const { state } = check.params;
      return state === null
        ? sentences.noPlatformState
        : sentences.platformState(dossierTexts[language].states[state]);
    }
    case 'applicant':
      return check.verdict === 'met'
        ? sentences.applicant(check.params.administration)
        : sentences.noApplicant;
    case 'team-size': {
      const { size, min, max } = check.params;
      if (size === null) return sentences.noTeam;
      const say = check.verdict === 'met' ? sentences.teamWithin : sentences.teamOutside;
      return say(count(size), count(min), count(max));
    }
    case 'required-fields': {
      const { missing, notAsked } = check.params;
      if (missing.length > 0) return sentences.missingFields(names(missing));
      return notAsked.length > 0 ? silent(notAsked) : sentences.allFields;
    }
    case 'mentors': {
      const { missing, notAsked } = check.params;
      if (missing.length > 0) return sentences.missingMentors(names(missing));
      return notAsked.length > 0 ? silent(notAsked) : sentences.allMentors;
    }
    case 'attestations': {
      const { refused, unclear, notAsked } = check.params;
      if (refused.length > 0) return sentences.refusedAttestations(names(refused));
      if (unclear.length > 0) return sentences.unclearAttestations(names(unclear));
      return notAsked.length > 0 ? silent(notAsked) : sentences.allAttestations;
    }
    case 'amounts':
      return amountsSentence(check, language);
    case 'line-limits': {
      const { exceeded, charactersPerLine } = check.params;
      if (check.verdict === 'unknown') return sentences.noLimited;
      if (exceeded.length === 0) return sentences.withinLines(count(charactersPerLine));
      const list = exceeded.map(({ field, lines, max }) =>
        sentences.tooLongField(names([field]), count(lines), count(max)),
      );
      return sentences.tooLong(list.join(listSeparator(language)), count(charactersPerLine));
    }
  }
}

function amountsSentence({ verdict, params }: CheckOf<'amounts'>, language: Language): string {
  const { sentences } = recevabiliteTexts[language];
  const { selfFinanced, cost, fund, expected, sharePercent } = params;
  const money = (cents: number | null): string => formatMoney(cents, language);
  if (selfFinanced)
    return verdict === 'met' ? sentences.selfFinanced : sentences.selfFinancedAsks(money(fund));
  if (cost === null) return sentences.noCost;
  if (fund === null) return sentences.noFund;
  const share = formatCount(sharePercent, language);
  return verdict === 'met'
    ? sentences.amountsAgree(money(fund), share, money(cost))
    : sentences.amountsDisagree(money(fund), share, money(cost), money(expected));
}

/** A reason that the failed points would give; null when none failed. A person takes it over, or does not. */
export function suggestedReason(checks: readonly RecevabiliteCheck[], language: Language): string | null {
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  return failed.length === 0 ? null : failed.map((check) => checkSentence(check, language)).join(' ');
}
