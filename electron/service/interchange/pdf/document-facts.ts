import type { Language } from '#core/contract/shell.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import type { Finish } from './finish-pdf.ts';

/** Who gives out the documents of the programme. */
const author = 'Etalab – programme Entrepreneur·e d’intérêt général';

/** What all documents say of themselves alike. `day`: ISO, that the document bears; `version`: of the application. */
export function factsOf(
  language: Language,
  day: string,
  version: string,
): Pick<Finish, 'author' | 'language' | 'date' | 'producer' | 'goTo'> {
  return {
    author,
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    date: new Date(`${day}T12:00:00Z`),
    producer: `Jury EIG ${version}`,
    goTo: reportProposalTexts[language].goTo,
  };
}
