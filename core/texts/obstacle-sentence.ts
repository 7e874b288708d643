import type { Language } from '../contract/shell.ts';
import type { AssignmentProposal } from '../contract/requests/jury.ts';
import { formatCount } from './format.ts';
import { juryTexts } from './jury.ts';

/** Whom and what the identifiers stand for. */
export interface Names {
  readonly defi: (id: string) => string;
  readonly juror: (id: string) => string;
}

type Impossible = Extract<AssignmentProposal, { kind: 'impossible' }>;

/** Why an assignment is impossible: a sentence, and the things that it is about. */
export function obstacleSentence(
  { obstacle, keptInTheWay }: Impossible,
  perDefi: number,
  names: Names,
  language: Language,
): { readonly sentence: string; readonly items: readonly string[]; readonly after: readonly string[] } {
  const texts = juryTexts[language];
  const count = (value: number): string => formatCount(value, language);
  const hint = keptInTheWay ? [texts.keptInTheWay] : [];
  switch (obstacle.kind) {
    case 'too-few-jurors':
      return {
        sentence: texts.obstacle['too-few-jurors'](perDefi),
        items: obstacle.defis.map(({ defi, available, missing }) =>
          texts.missing(names.defi(defi), available, missing),
        ),
        after: hint,
      };
    case 'total':
      return {
        sentence: texts.obstacle.total(obstacle.needed, count(obstacle.room)),
        items: [],
        after: hint,
      };
    case 'group': {
      const jurors = obstacle.jurors.map(names.juror).join(', ');
      return {
        sentence: texts.obstacle.group(obstacle.needed, count(obstacle.room)),
        items: obstacle.defis.map(names.defi),
        after: [`${texts.obstacle.jurors} ${jurors === '' ? texts.obstacle.nobody : jurors}`, ...hint],
      };
    }
  }
}
