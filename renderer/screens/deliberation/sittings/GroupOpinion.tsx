import type { ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { GroupId } from '#core/ids.ts';
import { avisSentence } from '#core/texts/said-sentence.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { CheckField } from '../../../components/fields.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { AvisForm } from './AvisForm.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { GroupText } from './GroupText.tsx';
import { useRecord } from './use-record.ts';

export type Opinion = Pick<OpenDefi, 'defi' | 'avis' | 'reason' | 'dissent' | 'coupDeCoeur' | 'mostVotes'>;

interface Props {
  readonly group: GroupId | null;
  readonly opinion: Opinion;
  readonly chairs: OpenDefi['chairs'];
  readonly readOnly: boolean;
}

/** What the group says of one défi beside its marks: avis and vote, reason, dissent, coup de cœur. */
export function GroupOpinion({ group, opinion, chairs, readOnly }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.avis;
  const language = useLanguage();
  const { record, error, dismiss } = useRecord(group);
  const { defi, avis, reason, dissent, coupDeCoeur } = opinion;
  const nameOf = (juror: string): string | null =>
    chairs.find((chair) => chair.juror === juror)?.name ?? null;
  return (
    <div className="opinion">
      <ErrorMessage error={error} onDismiss={dismiss} />
      <ConflictChoice
        what={texts.legend}
        recorded={avis}
        write={(value) => (value === null ? texts.none : avisSentence(value, nameOf, language))}
        readOnly={readOnly}
        onSettle={(value, why) => record({ field: 'avis', defi, value }, { reason: why })}
      />
      <AvisForm
        defi={defi}
        avis={avis.value}
        chairs={chairs}
        mostVotes={opinion.mostVotes}
        readOnly={readOnly}
        onAvis={(value) => record({ field: 'avis', defi, value }, { over: avis })}
      />
      <ConflictChoice
        what={texts.reason}
        recorded={reason}
        write={(value) => value ?? all.conflict.nothing}
        readOnly={readOnly}
        onSettle={(value, why) => record({ field: 'reason', defi, value: value ?? '' }, { reason: why })}
      />
      <GroupText
        label={texts.reason}
        draftKey={`${defi} opinion-reason`}
        text={reason.value ?? ''}
        readOnly={readOnly}
        onTake={(value, quiet) => record({ field: 'reason', defi, value }, { over: reason, quiet })}
      />
      <ConflictChoice
        what={texts.dissent}
        recorded={dissent}
        write={(value) => value ?? all.conflict.nothing}
        readOnly={readOnly}
        onSettle={(value, why) => record({ field: 'dissent', defi, value: value ?? '' }, { reason: why })}
      />
      <GroupText
        label={texts.dissent}
        hint={texts.dissentHint}
        draftKey={`${defi} dissent`}
        text={dissent.value ?? ''}
        readOnly={readOnly}
        onTake={(value, quiet) => record({ field: 'dissent', defi, value }, { over: dissent, quiet })}
      />
      <ConflictChoice
        what={texts.coupDeCoeur}
        recorded={coupDeCoeur}
        write={(value) => (value === true ? texts.yes : texts.no)}
        readOnly={readOnly}
        onSettle={(value, why) =>
          record({ field: 'coup-de-coeur', defi, value: value ?? false }, { reason: why })
        }
      />
      <CheckField
        label={texts.coupDeCoeur}
        checked={coupDeCoeur.value ?? false}
        disabled={readOnly}
        onChange={(value) => void record({ field: 'coup-de-coeur', defi, value }, { over: coupDeCoeur })}
      />
    </div>
  );
}
