import type { Language } from '#core/contract/shell.ts';
import type { DocumentFacts } from './xmp.ts';

/** Who gives out the documents of the programme. */
export const author = 'Etalab – programme Entrepreneur·e d’intérêt général';

/** What all documents say of themselves alike. `day`: ISO, that the document bears; `version`: of the application. */
export function factsOf(
  language: Language,
  day: string,
  version: string,
): Pick<DocumentFacts, 'language' | 'date' | 'producer'> {
  return {
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    date: new Date(`${day}T12:00:00Z`),
    producer: `Jury EIG ${version}`,
  };
}
