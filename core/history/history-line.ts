import type { Language } from '../contract/shell.ts';
import { countTerms, countTermsIn } from '../reading/find-words.ts';
import { searchTerms } from '../reading/search-query.ts';
import { foldedWords } from '../reading/fold-text.ts';
import { changeSentences } from '../texts/history-sentence.ts';
import { historyTexts } from '../texts/history.ts';
import { journalWords } from '../texts/journal-words.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { HistoryNames } from './history-names.ts';
import { groupOfKind, type HistoryGroup } from './kind-groups.ts';

/** One entry as a person reads it. */
export interface HistoryLine {
  readonly seq: number;
  readonly at: string;
  readonly group: HistoryGroup;
  /** The person, or the coordination. */
  readonly who: string;
  readonly kind: string;
  /** The défi, juror, group or scenario it is about; empty: the session itself, or what is in it no more. */
  readonly about: string;
  /** What changed, one sentence each. */
  readonly details: string[];
  /** All of it in one. */
  readonly sentence: string;
}

/** A line with what it can be found by. */
export interface FoundBy {
  readonly line: HistoryLine;
  /** The words of its sentence as they are searched. */
  readonly words: string;
  readonly defis: ReadonlySet<string>;
  readonly jurors: ReadonlySet<string>;
}

/** Tells an entry of which only what may be told is left (`visibleEntry`). */
export function historyLine(entry: HistoryEntry, names: HistoryNames, language: Language): FoundBy {
  const texts = historyTexts[language];
  const { seq, at, actor, subject, changes } = entry;
  const defis = new Set<string>();
  const jurors = new Set<string>(actor === 'coordination' ? [] : [actor]);
  if (subject !== null && names.defi(subject) !== null) defis.add(subject);
  if (subject !== null && names.juror(subject) !== null) jurors.add(subject);
  for (const change of changes) {
    if ('defi' in change && change.defi !== null) defis.add(change.defi);
    if ('juror' in change) jurors.add(change.juror);
    if (change.what === 'act' && change.by !== 'coordination') jurors.add(change.by);
  }
  const who = actor === 'coordination' ? texts.coordination : (names.juror(actor) ?? texts.someone);
  const kind = journalWords(entry.kind, language);
  const about = subject === null ? '' : nameOf(subject, names);
  const details = changes.flatMap((change) => changeSentences(change, subject, names, language));
  const sentence = texts.sentence(who, about === '' ? kind : texts.about(kind, about), details.join(' '));
  return {
    line: { seq, at, group: groupOfKind(entry.kind), who, kind, about, details, sentence },
    words: foldedWords(sentence),
    defis,
    jurors,
  };
}

const nameOf = (id: string, names: HistoryNames): string =>
  names.defi(id)?.title ?? names.juror(id) ?? names.other(id) ?? '';

export interface HistoryWanted {
  /** Words that the line holds, in any order, whatever their accents and capitals. */
  readonly query: string;
  /** A dossier number, or words of the title of a défi. */
  readonly defi: string;
  /** The identifier of a juror who did it or whom it is about. */
  readonly juror: string | null;
}

/** Whether a line is among those that are looked for. */
export function historyMatcher(
  { query, defi, juror }: HistoryWanted,
  names: HistoryNames,
): (found: FoundBy) => boolean {
  const terms = searchTerms(query);
  const titleTerms = searchTerms(defi);
  const number = foldedWords(defi);
  const known = new Map<string, boolean>();
  const isWanted = (id: string): boolean => {
    let wanted = known.get(id);
    if (wanted === undefined) {
      const named = names.defi(id);
      wanted =
        named !== null &&
        (foldedWords(named.number ?? '') === number ||
          countTerms(named.title, titleTerms) === titleTerms.length);
      known.set(id, wanted);
    }
    return wanted;
  };
  return ({ words, defis, jurors }) =>
    (juror === null || jurors.has(juror)) &&
    (titleTerms.length === 0 || [...defis].some(isWanted)) &&
    (terms.length === 0 || countTermsIn(words, terms) === terms.length);
}
