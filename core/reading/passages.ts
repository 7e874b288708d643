import type { DefiContent } from '../defi/defi.ts';
import { defiFields } from '../defi/fields.ts';

/** One text of a dossier that search reads, under the key of its field or the label of its answer. */
export interface Passage {
  readonly where: string;
  readonly text: string;
}

/**
 * All that a dossier says in words, in the order of reading; the title stands apart because a word found there
 * weighs more. Empty texts are left out.
 */
export function passagesOf(content: DefiContent, attachmentNames: readonly string[]): readonly Passage[] {
  return [
    { where: 'dossierNumber', text: content.dossierNumber ?? '' },
    { where: 'administration', text: content.administration },
    { where: 'ministries', text: content.ministries.join(' · ') },
    ...defiFields.map(({ key }) => ({ where: key, text: content.fields[key] ?? '' })),
    ...content.team.map(({ profileWords, mission }) => ({
      where: 'team',
      text: [profileWords, mission].filter((part) => part !== '').join(' – '),
    })),
    ...content.projectTeam.map(({ name, role, status, contribution }) => ({
      where: 'projectTeam',
      text: [name, role, status, contribution].filter((part) => part !== '').join(' – '),
    })),
    // No kit holds private answers, so a juror's search never meets them.
    ...[...content.otherAnswers, ...content.privateAnswers].flatMap(({ label, value }) => [
      { where: label, text: label },
      { where: label, text: value },
    ]),
    ...attachmentNames.map((name) => ({ where: 'attachments', text: name })),
  ].filter(({ text }) => text.trim() !== '');
}
