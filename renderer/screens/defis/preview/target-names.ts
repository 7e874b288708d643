import { contentTargets, numberedEigs, rowTargets, type ColumnTarget } from '#core/intake/column-target.ts';
import { fieldKeys } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { importTexts } from '#core/texts/import.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

/** The name of one of our fields, whatever a column may be taken for. */
export function useTargetName(): (target: string) => string {
  const dossier = useTexts(dossierTexts);
  const texts = useTexts(importTexts);
  const names: Readonly<Record<string, string | undefined>> = {
    ...dossier.fields,
    ...dossier.other,
    ...texts.rowTargets,
    fundAsked: texts.fundAsked,
    'kept-aside': texts.keptAside,
    'kept-private': texts.keptPrivate,
    platform: texts.platform,
  };
  return (target) => {
    const eig = /^eig-(\d+)-(mission|profile)$/.exec(target);
    if (eig !== null) {
      return eig[2] === 'mission' ? texts.eigMission(eig[1] ?? '') : texts.eigProfile(eig[1] ?? '');
    }
    return names[target] ?? target;
  };
}

export interface TargetGroup {
  readonly name: 'fields' | 'dossier' | 'team' | 'rows' | 'rest';
  readonly targets: readonly ColumnTarget[];
}

const numbered = Array.from({ length: Math.min(3, numberedEigs) }, (_, index) => index + 1).flatMap(
  (number): ColumnTarget[] => [`eig-${number}-mission`, `eig-${number}-profile`],
);

/** What a column of the list of dossiers may be taken for, and a column of a repeated block. */
export const targetGroups = (block: string | null): readonly TargetGroup[] =>
  block === null
    ? [
        { name: 'rest', targets: ['kept-aside', 'kept-private', 'platform'] },
        { name: 'dossier', targets: contentTargets },
        { name: 'fields', targets: fieldKeys },
        { name: 'team', targets: numbered },
      ]
    : [
        { name: 'rest', targets: ['kept-aside', 'kept-private', 'platform'] },
        { name: 'rows', targets: rowTargets },
      ];
