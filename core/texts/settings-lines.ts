import type { CallSettings } from '../call/settings.ts';
import type { Language } from '../contract/shell.ts';
import { requirableFields } from '../defi/fields.ts';
import { profiles } from '../defi/profile.ts';
import { coordinationTexts } from './coordination.ts';
import { deliberationSettingsTexts, tieRuleSentence } from './deliberation-settings.ts';
import { dossierTexts } from './dossier.ts';
import { formatCount, formatDay, formatInstant, formatMoney } from './format.ts';
import { historyTexts } from './history.ts';
import { recevabiliteTexts } from './recevabilite.ts';
import { selectionSettingsTexts } from './selection-settings.ts';

/** A setting as its screen calls it, and what it is in words. */
type SettingLine = readonly [label: string, value: string];

/**
 * The settings of a call in words, in the order of their screens; always as many lines in the same order. Whether the
 * deliberation is open to jurors is on no screen, and not told.
 */
export function settingsLines(
  settings: CallSettings,
  criterion: (id: string) => string,
  language: Language,
): readonly SettingLine[] {
  const { call } = coordinationTexts[language];
  const recevabilite = recevabiliteTexts[language];
  const deliberation = deliberationSettingsTexts[language];
  const selection = selectionSettingsTexts[language];
  const { fields, profiles: profileNames } = dossierTexts[language];
  const { notSet, yes, no } = historyTexts[language];
  const told = <Value>(value: Value | null, tell: (value: Value) => string): string =>
    value === null ? notSet : tell(value);
  const count = (value: number): string => formatCount(value, language);
  const day = (value: string): string => formatDay(value, language);
  const money = (value: number): string => formatMoney(value, language);
  const tick = (value: boolean): string => (value ? yes : no);
  return [
    [call.deadline, told(settings.deadline, (at) => formatInstant(at, language))],
    [call.juryDay, told(settings.juryDay, day)],
    [call.ballotsDue, told(settings.ballotsDue, day)],
    [call.kitLimit, told(settings.kitLimitMegabytes, count)],
    [call.seatCap, told(settings.seatCap, count)],
    [call.envelope, told(settings.envelopeCents, money)],
    [call.costPerEig, money(settings.costPerEigCents)],
    [call.fundShare, count(settings.fundSharePercent)],
    [call.minTeam, count(settings.minTeam)],
    [call.maxTeam, count(settings.maxTeam)],
    ...requirableFields.map((key): SettingLine => [
      `${recevabilite.requiredFields}, ${fields[key]}`,
      tick(settings.requiredFields.includes(key)),
    ]),
    [recevabilite.charactersPerLine, count(settings.charactersPerLine)],
    [deliberation.impressions, count(settings.minutes.impressions)],
    [deliberation.hearing, count(settings.minutes.hearing)],
    [deliberation.deliberation, count(settings.minutes.deliberation)],
    [deliberation.generalGrid, count(settings.minutes.generalGrid)],
    [deliberation.official, deliberation.orders[settings.officialOrder]],
    [
      deliberation.ties,
      settings.tieRules.length === 0
        ? notSet
        : settings.tieRules.map((rule) => tieRuleSentence(rule, criterion, language)).join(' · '),
    ],
    [deliberation.severity, tick(settings.showSeverity)],
    [deliberation.names, tick(settings.namesInDeliberation)],
    [deliberation.room, tick(settings.namesInRoom)],
    [deliberation.weightPoints, count(settings.weightPoints)],
    [selection.reducedLoss, count(settings.reducedLoss)],
    [selection.moneyStep, money(settings.moneyStepCents)],
    [selection.complementaryList, tick(settings.complementaryList)],
    ...profiles.map((profile): SettingLine => [
      `${selection.pool}, ${profileNames[profile]}`,
      told(settings.profilePool[profile] ?? null, count),
    ]),
  ];
}
