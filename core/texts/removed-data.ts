import type { RemovedData } from '../contract/requests/backups.ts';
import type { Language } from '../contract/shell.ts';
import { backupsTexts } from './backups.ts';

/** Which personal data, as a part of a sentence. */
export function removedDataWords({ contacts, jurors }: RemovedData, language: Language): string {
  const words = backupsTexts[language].removedData;
  if (contacts && jurors) return words.both;
  return contacts ? words.contacts : words.jurors;
}
