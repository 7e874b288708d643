import type { SessionCheck, SessionCheckName } from '../contract/requests/verification.ts';
import type { Language } from '../contract/shell.ts';
import { formatCount, listSeparator } from './format.ts';
import { verificationTexts } from './verification.ts';

/** By what the wrong things of a check are named. */
const namedBy: Readonly<Record<SessionCheckName, keyof (typeof verificationTexts)['fr']['wrong']>> = {
  'archive-files': 'files',
  'archive-contents': 'files',
  'archive-secrets': 'files',
  journal: 'from',
  digests: 'ballots',
  received: 'ballots',
  signatures: 'ballots',
  proofs: 'ballots',
  tables: 'ballots',
  placements: 'ballots',
  merge: 'ballots',
  freeze: 'ballots',
  call: 'entries',
  dossiers: 'defis',
  rulings: 'defis',
  deports: 'defis',
  acts: 'acts',
  sittings: 'files',
  options: 'defis',
  scenarios: 'scenarios',
  decisions: 'defis',
  lists: 'defis',
  ranking: 'defis',
  statistics: 'results',
  proposal: 'defis',
  'report-session': 'figures',
  'report-moment': 'moment',
  'report-figures': 'figures',
  'report-words': 'figures',
};

const mostNames = 20;

export type CheckVerdict = 'holds' | 'fails' | 'nothing' | 'withheld';

export function verdictOf({ holds, checked, withheld }: SessionCheck): CheckVerdict {
  if (!holds) return 'fails';
  if (checked > 0) return 'holds';
  return withheld > 0 ? 'withheld' : 'nothing';
}

/** What was counted, or what is wrong by name; may be empty. */
export function checkDetail(
  { check, holds, checked, without, withheld, wrong }: SessionCheck,
  language: Language,
): string {
  const texts = verificationTexts[language];
  const count = (value: number): string => formatCount(value, language);
  if (!holds) {
    if (wrong.length > 0) return texts.wrong[namedBy[check]](namesIn(wrong, language));
    return ofReport(check, texts);
  }
  if (check === 'report-session') return '';
  if (check === 'report-words') return checked === 0 ? texts.otherVersion : '';
  if (check === 'report-moment') {
    const later = without === 1 ? texts.laterEntry : texts.laterEntries(count(without));
    return without === 0 ? texts.current : texts.older(count(checked), later);
  }
  if (check === 'freeze' && checked === 0) return texts.open;
  return [
    ...(checked === 0 ? [] : [count(checked)]),
    ...(without === 0 || checked === 0 ? [] : [texts.without(count(without))]),
    ...(withheld === 0 || checked === 0 ? [] : [texts.secret(count(withheld))]),
  ].join(listSeparator(language));
}

/** What is wrong with a report where nothing in it can be named. */
function ofReport(check: SessionCheckName, texts: (typeof verificationTexts)[Language]): string {
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
  return fails === 1 ? texts.oneFails(all) : texts.someFail(formatCount(fails, language), all);
}

/** One check in one line. */
export function checkLine(check: SessionCheck, language: Language): string {
  const texts = verificationTexts[language];
  return texts.line(texts.checks[check.check], texts[verdictOf(check)], checkDetail(check, language));
}
