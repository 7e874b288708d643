import type { Language } from '../contract/shell.ts';
import type { HistoryChange, JurorFields } from '../history/history-entry.ts';
import type { HistoryNames } from '../history/history-names.ts';
import type { Outcome } from '../selection/decision.ts';
import { coordinationTexts } from './coordination.ts';
import { decisionsTexts } from './decisions.ts';
import { dossierTexts } from './dossier.ts';
import { formatCount, formatRank, formatScale } from './format.ts';
import { frameTexts } from './frame.ts';
import { historyTexts } from './history.ts';
import { juryTexts } from './jury.ts';
import { saidSentence } from './said-sentence.ts';
import { settingsLines } from './settings-lines.ts';

/** What changed, from what to what, a sentence each; the défi is named where the entry is not about it alone. */
export function changeSentences(
  change: HistoryChange,
  subject: string | null,
  names: HistoryNames,
  language: Language,
): string[] {
  switch (change.what) {
    case 'settings':
      return settingsSentences(change, names, language);
    case 'juror':
      return jurorSentences(change, names, language);
    case 'dossiers':
      return dossiersSentences(change, language);
    default:
      return [oneSentence(change, subject, names, language)];
  }
}

type Of<What extends HistoryChange['what']> = Extract<HistoryChange, { readonly what: What }>;
type Single = Exclude<HistoryChange, Of<'settings' | 'juror' | 'dossiers'>>;

function settingsSentences(
  { from, to }: Of<'settings'>,
  { criterion }: HistoryNames,
  language: Language,
): string[] {
  const before = settingsLines(from, criterion, language);
  return settingsLines(to, criterion, language).flatMap(([label, value], at) => {
    const was = before[at]?.[1] ?? '';
    return was === value ? [] : [historyTexts[language].fromTo(label, was, value)];
  });
}

function jurorSentences({ from, to }: Of<'juror'>, names: HistoryNames, language: Language): string[] {
  const { call } = coordinationTexts[language];
  const { group } = juryTexts[language];
  const { fromTo, only, notSet } = historyTexts[language];
  const lines = (juror: JurorFields): readonly (readonly [string, string])[] => [
    [call.jurorName, juror.name],
    [call.organisation, juror.organisation === '' ? notSet : juror.organisation],
    [call.office, call.offices[juror.office]],
    [group, juror.group === null ? notSet : (names.other(juror.group) ?? notSet)],
  ];
  const before = from === null ? null : lines(from);
  const told = lines(to).flatMap(([label, value], at) => {
    if (before === null) return value === notSet ? [] : [only(label, value)];
    const was = before[at]?.[1] ?? '';
    return was === value ? [] : [fromTo(label, was, value)];
  });
  const left = from?.withdrawn ?? null;
  if (to.withdrawn !== null && to.withdrawn !== left) told.push(`${call.withdrawn(to.withdrawn)}.`);
  if (to.withdrawn === null && left !== null) told.push(historyTexts[language].backAgain);
  return told;
}

function dossiersSentences({ fresh, changed, withdrawn }: Of<'dossiers'>, language: Language): string[] {
  const { dossiers } = historyTexts[language];
  return [
    ...(fresh > 0 ? [dossiers.fresh(fresh, formatCount(fresh, language))] : []),
    ...(changed > 0 ? [dossiers.changed(changed, formatCount(changed, language))] : []),
    ...(withdrawn > 0 ? [dossiers.withdrawn(withdrawn, formatCount(withdrawn, language))] : []),
  ];
}

function oneSentence(
  change: Single,
  subject: string | null,
  names: HistoryNames,
  language: Language,
): string {
  const texts = historyTexts[language];
  const sentence = bareSentence(change, names, language);
  const defi = 'defi' in change ? change.defi : null;
  if (defi === null || defi === subject) return sentence;
  const title = names.defi(defi)?.title ?? null;
  return title === null ? sentence : texts.ofDefi(title, sentence);
}

function bareSentence(change: Single, names: HistoryNames, language: Language): string {
  const texts = historyTexts[language];
  const person = (id: string): string =>
    id === 'coordination' ? texts.coordination : (names.juror(id) ?? texts.someone);
  const withReason = (sentence: string, reason: string | null): string =>
    reason === null || reason === '' ? sentence : texts.reason(sentence, reason);
  switch (change.what) {
    case 'mark': {
      const told = (mark: number | null): string =>
        mark === null ? texts.noMark : formatScale(mark, language);
      return texts.fromTo(names.criterion(change.criterion), told(change.from), told(change.to));
    }
    case 'recevabilite': {
      const words = dossierTexts[language].recevabilite;
      const from = change.from === null ? texts.undecided : words[change.from];
      return withReason(texts.fromTo(texts.recevabilite, from, words[change.to]), change.reason);
    }
    case 'decision': {
      const { outcomes, rounds, placed } = decisionsTexts[language];
      const told = (outcome: Outcome | null, place: number | null): string => {
        if (outcome === null) return texts.undecided;
        return place === null ? outcomes[outcome] : placed(outcomes[outcome], formatRank(place, language));
      };
      const round = texts.decidedBy(rounds[change.round], change.by);
      const [from, to] = [told(change.from, change.fromPlace), told(change.to, change.toPlace)];
      // The same again: its reasons or its team were changed.
      return withReason(from === to ? texts.only(round, to) : texts.fromTo(round, from, to), change.reason);
    }
    case 'act': {
      const said = texts.actBy(saidSentence(change.to, names.juror, language), person(change.by));
      const before = change.from === null ? null : saidSentence(change.from, names.juror, language);
      return withReason(before === null ? `${said}.` : texts.before(`${said}.`, before), change.reason);
    }
    case 'name':
      return texts.fromTo(coordinationTexts[language].call.name, change.from, change.to);
    case 'ballot':
      return texts.ballot(person(change.juror), formatCount(change.sequence, language));
    case 'deport':
      return change.reason === null
        ? texts.lifted(person(change.juror))
        : withReason(texts.deport(person(change.juror)), change.reason);
    case 'phase': {
      const { phases } = frameTexts[language];
      const told =
        change.from === null
          ? texts.only(texts.phase, phases[change.to])
          : texts.fromTo(texts.phase, phases[change.from], phases[change.to]);
      return withReason(told, change.reason);
    }
  }
}
