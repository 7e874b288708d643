import type { DefiContent, EigRow, ProjectMember } from '../defi/defi.ts';
import { normaliseProfile } from '../defi/profile.ts';
import type { ColumnTarget } from './column-target.ts';
import { longestLine, oneLine, readShare } from './read-values.ts';

/** A dossier that is being filled. */
export type Draft = { -readonly [Key in keyof DefiContent]: DefiContent[Key] };

/** One filled cell of a repeated row. */
export interface Told {
  readonly target: ColumnTarget;
  readonly label: string;
  readonly text: string;
}

const textOf = (told: readonly Told[], target: ColumnTarget): string =>
  told
    .filter((one) => one.target === target)
    .map(({ text }) => text)
    .join('\n');

/** What a row says beside the parts that it plays; private columns are told apart. */
const detailsOf = (told: readonly Told[], parts: string): string[] =>
  told
    .filter(({ target }) => !target.startsWith(parts) && target !== 'kept-private')
    .map(({ label, text }) => `${label} : ${text}`);

const addPrivate = (draft: Draft, block: string, told: readonly Told[]): void =>
  addAnswers(
    draft,
    block,
    told.filter(({ target }) => target === 'kept-private'),
  );

/**
 * A row counts when it names a profile or a mission; what else it says goes with the mission, and is an answer where it
 * says nothing but that.
 */
export function addEig(draft: Draft, block: string, told: readonly Told[]): void {
  const mission = textOf(told, 'row-mission');
  const profileWords = oneLine(textOf(told, 'row-profile'));
  if (mission === '' && profileWords === '') {
    addAnswers(draft, block, told);
    return;
  }
  addPrivate(draft, block, told);
  const row = eigRow({
    profileWords,
    mission: [mission, ...detailsOf(told, 'row-')].filter((part) => part !== '').join('\n'),
  });
  draft.team = [...draft.team, row].slice(0, 50);
}

export function addMember(draft: Draft, block: string, told: readonly Told[]): void {
  addPrivate(draft, block, told);
  const member: ProjectMember = {
    name: oneLine(textOf(told, 'member-name')),
    role: oneLine(textOf(told, 'member-role')),
    status: oneLine(textOf(told, 'member-status')),
    share: readShare(textOf(told, 'member-share')),
    contribution: [textOf(told, 'member-contribution'), ...detailsOf(told, 'member-')]
      .filter((part) => part !== '')
      .join('\n'),
  };
  if (told.some(({ target }) => target !== 'kept-private'))
    draft.projectTeam = [...draft.projectTeam, member].slice(0, 100);
}

/**
 * A block that is no team becomes answers, row by row; its private columns go to the coordination alone. A row of nothing
 * but 0 is none: that is how a table writes numbers left blank.
 */
export function addAnswers(draft: Draft, block: string, told: readonly Told[]): void {
  const answer = (kept: readonly Told[]): { label: string; value: string }[] =>
    kept.every(({ text }) => text === '0')
      ? []
      : [
          {
            label: block.slice(0, longestLine),
            value: kept.map(({ label, text }) => `${label} : ${text}`).join('\n'),
          },
        ];
  const isPrivate = ({ target }: Told): boolean => target === 'kept-private';
  draft.otherAnswers = [...draft.otherAnswers, ...answer(told.filter((one) => !isPrivate(one)))].slice(
    0,
    500,
  );
  draft.privateAnswers = [...draft.privateAnswers, ...answer(told.filter(isPrivate))].slice(0, 500);
}

/** One requested EIG, its profile normalised beside the original words. */
export const eigRow = (words: { mission: string; profileWords: string }): EigRow => ({
  ...words,
  profile: normaliseProfile(words.profileWords === '' ? words.mission : words.profileWords),
});

export const isFilled = (row: EigRow): boolean => row.mission !== '' || row.profileWords !== '';
