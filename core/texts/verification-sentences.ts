import type { SessionCheck, SessionCheckName } from '../contract/requests/verification.ts';
import type { Language } from '../contract/shell.ts';
import { formatCount, listSeparator, plural } from './format.ts';
import { verificationTexts, type Counted } from './verification.ts';

type Texts = (typeof verificationTexts)[Language];

interface Told {
  /** By what the wrong things of a check are named. */
  readonly wrong: keyof Texts['wrong'];
  readonly counted: Counted;
}
const told: Readonly<Record<SessionCheckName, Told>> = {
  'archive-files': { wrong: 'files', counted: 'files' },
  'archive-contents': { wrong: 'files', counted: 'files' },
  'archive-secrets': { wrong: 'files', counted: 'none' },
  journal: { wrong: 'from', counted: 'entries' },
  removals: { wrong: 'entries', counted: 'none' },
  digests: { wrong: 'ballots', counted: 'ballots' },
  received: { wrong: 'ballots', counted: 'ballots' },
  signatures: { wrong: 'ballots', counted: 'ballots' },
  proofs: { wrong: 'ballots', counted: 'ballots' },
  tables: { wrong: 'ballots', counted: 'rows' },
  placements: { wrong: 'ballots', counted: 'rows' },
  merge: { wrong: 'ballots', counted: 'jurors' },
  freeze: { wrong: 'ballots', counted: 'ballots' },
  call: { wrong: 'entries', counted: 'rows' },
  dossiers: { wrong: 'defis', counted: 'versions' },
  rulings: { wrong: 'decided', counted: 'rows' },
  deports: { wrong: 'decided', counted: 'rows' },
  acts: { wrong: 'acts', counted: 'acts' },
  sittings: { wrong: 'files', counted: 'files' },
  options: { wrong: 'decided', counted: 'rows' },
  scenarios: { wrong: 'scenarios', counted: 'rows' },
  decisions: { wrong: 'decided', counted: 'rows' },
  lists: { wrong: 'defis', counted: 'defis' },
  ranking: { wrong: 'defis', counted: 'defis' },
  statistics: { wrong: 'results', counted: 'results' },
  proposal: { wrong: 'defis', counted: 'defis' },
  'report-session': { wrong: 'figures', counted: 'none' },
  'report-moment': { wrong: 'moment', counted: 'entries' },
  'report-figures': { wrong: 'figures', counted: 'figures' },
  'report-words': { wrong: 'figures', counted: 'none' },
};

const mostNames = 20;

export type CheckVerdict = 'holds' | 'fails' | 'nothing' | 'withheld' | 'removed';

export function verdictOf({ holds, checked, withheld, removed }: SessionCheck): CheckVerdict {
  if (!holds) return 'fails';
  if (checked > 0) return 'holds';
  if (withheld > 0) return 'withheld';
  return removed > 0 ? 'removed' : 'nothing';
}

/** What was counted, or what is wrong by name; may be empty. */
export function checkDetail(
  { check, holds, checked, without, withheld, removed, wrong }: SessionCheck,
  language: Language,
): string {
  const texts = verificationTexts[language];
  const count = (value: number): string => formatCount(value, language);
  if (!holds) {
    if (wrong.length > 0) return texts.wrong[told[check].wrong](namesIn(wrong, language));
    return ofReport(check, texts);
  }
  if (check === 'report-session') return '';
  if (check === 'removals') return texts.removals(checked, without);
  if (check === 'report-words') {
    if (checked > 0) return '';
    return without > 1 ? texts.wordsRemoved : texts.otherVersion;
  }
  if (check === 'report-moment') {
    const later = without === 1 ? texts.laterEntry : texts.laterEntries(count(without));
    return without === 0 ? texts.current : texts.older(count(checked), later);
  }
  if (check === 'freeze' && checked === 0) return texts.open;
  return [
    ...(checked === 0 ? [] : [countOf(told[check].counted, checked, language)]),
    ...(without === 0 || checked === 0 ? [] : [texts.without(count(without))]),
    ...(withheld === 0 || checked === 0 ? [] : [texts.secret(withheld)]),
    ...(removed === 0 || checked === 0 ? [] : [texts.rowsRemoved(removed)]),
  ]
    .filter((part) => part !== '')
    .join(listSeparator(language));
}

function countOf(what: Counted, count: number, language: Language): string {
  const [one, many] = verificationTexts[language].counted[what];
  return one === '' ? '' : `${formatCount(count, language)} ${plural(count, language, one, many)}`;
}

/** What is wrong with a report where nothing in it can be named. */
function ofReport(check: SessionCheckName, texts: Texts): string {
  switch (check) {
    case 'report-session':
      return texts.otherSession;
    case 'report-figures':
      return texts.otherFingerprints;
    case 'report-words':
      return texts.otherWords;
    default:
      return '';
  }
}

/** The first of them, and how many more there are. */
export function namesIn(names: readonly string[], language: Language): string {
  const first = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? verificationTexts[language].more(first, formatCount(more, language)) : first;
}

/** All of them in one sentence. */
export function checksSentence(checks: readonly SessionCheck[], language: Language): string {
  const texts = verificationTexts[language];
  const fails = checks.filter(({ holds }) => !holds).length;
  const all = formatCount(checks.length, language);
  if (fails === 0) return texts.allHold(all);
  return texts.someFail(fails, formatCount(fails, language), all);
}

/** One check in one line. */
export function checkLine(check: SessionCheck, language: Language): string {
  const texts = verificationTexts[language];
  return texts.line(texts.checks[check.check], texts[verdictOf(check)], checkDetail(check, language));
}
