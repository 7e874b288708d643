import type { Removal } from '../contract/requests/privacy.ts';
import type { Language } from '../contract/shell.ts';
import { counted, formatInstant } from './format.ts';
import { privacyTexts } from './privacy.ts';

/** What was removed and when, in one line. */
export function removalSentence({ at, contacts, jurors }: Removal, language: Language): string {
  const texts = privacyTexts[language];
  const parts = [
    ...(contacts === null
      ? []
      : [
          texts.contactsGone(
            counted(contacts.versions, texts.versions, language),
            counted(contacts.attachments, texts.attachments, language),
          ),
        ]),
    ...(jurors === null ? [] : [texts.jurorsGone(counted(jurors.jurors, texts.jurors, language))]),
    ...(jurors === null || jurors.signed === 0 ? [] : [texts.signedLeft(jurors.signed)]),
    ...(jurors === null || jurors.kept === 0
      ? []
      : [texts.keptIn(counted(jurors.kept, texts.dialog.names.texts, language))]),
  ];
  return texts.line(formatInstant(at, language), parts.join(texts.and));
}
