import { useState, type ReactElement } from 'react';
import type { AssignmentHow, AssignmentProposal } from '#core/contract/requests/jury.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { GroupsTable, presentHearings, type Hearings } from './GroupsTable.tsx';
import type { PartProps } from './panel-props.ts';
import { ProposalPreview } from './ProposalPreview.tsx';

const kinds = ['balanced', 'by-group', 'all'] as const;
type Kind = (typeof kinds)[number];

/** A whole number from 1; null for what is none. */
const countOf = (text: string): number | null =>
  /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text.trim()) : null;

/** Says how défis are given out, shows what would come of it, and applies it when the person agrees. */
export function ProposePanel({ view, onError }: PartProps): ReactElement {
  const texts = useTexts(juryTexts);
  const run = useJobs((store) => store.run);
  const [kind, setKind] = useState<Kind>('balanced');
  const [perDefi, setPerDefi] = useState(String(Math.min(3, view.jurors.length)));
  const [maxLoad, setMaxLoad] = useState('');
  const [keep, setKeep] = useState(false);
  const [seed, setSeed] = useState('1');
  const [hearings, setHearings] = useState<Hearings>(() => presentHearings(view));
  const [checked, setChecked] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const [found, setFound] = useState<{ how: AssignmentHow; proposal: AssignmentProposal } | null>(null);
  const [applied, setApplied] = useState(false);

  const perDefiWrong = countOf(perDefi) === null;
  const maxLoadWrong = maxLoad.trim() !== '' && countOf(maxLoad) === null;
  const how = (): AssignmentHow | null => {
    switch (kind) {
      case 'all':
        return { kind };
      case 'by-group':
        return {
          kind,
          groups: view.groups.map(({ id }) => ({ group: id, defis: [...(hearings.get(id) ?? [])] })),
        };
      case 'balanced': {
        const wanted = countOf(perDefi);
        if (wanted === null || maxLoadWrong || seed.trim() === '') return null;
        return { kind, perDefi: wanted, maxLoad: countOf(maxLoad), keep, seed: seed.trim() };
      }
    }
  };

  const propose = async (): Promise<void> => {
    setChecked(true);
    setApplied(false);
    setFound(null);
    const wanted = how();
    if (wanted === null) return;
    const answer = await run((id) => {
      setJob(id);
      return ask('assignment-propose', { how: wanted, job: id });
    });
    setJob(null);
    if (answer.ok) setFound({ how: wanted, proposal: answer.value });
    else if (answer.error.code !== 'cancelled') onError(answer.error);
  };

  const apply = async (): Promise<void> => {
    if (found?.proposal.kind !== 'possible') return;
    const { lists, head } = found.proposal;
    const answer = await ask('assignment-apply', { how: found.how, lists: [...lists], head });
    if (!answer.ok) {
      onError(answer.error);
      return;
    }
    setFound(null);
    setApplied(true);
    say(texts.applied);
  };

  return (
    <section className="panel" aria-labelledby="assignment-propose">
      <h2 id="assignment-propose">{texts.how}</h2>
      <form
        aria-labelledby="assignment-propose"
        onSubmit={(event) => {
          event.preventDefault();
          void propose();
        }}
      >
        <ChoiceField
          label={texts.howField}
          value={kind}
          disabled={!view.open}
          choices={kinds.map((value) => ({ value, label: texts.hows[value] }))}
          onChange={(value) => {
            setKind(value);
            setFound(null);
          }}
        />
        {kind === 'all' && <p>{texts.allText}</p>}
        {kind === 'by-group' &&
          (view.groups.length === 0 ? (
            <p>{texts.needsGroups}</p>
          ) : (
            <GroupsTable view={view} hearings={hearings} onHearings={setHearings} />
          ))}
        {kind === 'balanced' && (
          <>
            <div className="columns">
              <TextField
                label={texts.perDefiField}
                inputMode="numeric"
                value={perDefi}
                error={checked && perDefiWrong ? texts.notANumber : null}
                onChange={setPerDefi}
              />
              <TextField
                label={texts.maxLoad}
                hint={texts.maxLoadHint}
                inputMode="numeric"
                value={maxLoad}
                error={checked && maxLoadWrong ? texts.notANumber : null}
                onChange={setMaxLoad}
              />
              <TextField
                label={texts.seed}
                hint={texts.seedHint}
                value={seed}
                maxLength={100}
                error={checked && seed.trim() === '' ? texts.seedMissing : null}
                onChange={setSeed}
              />
            </div>
            <CheckField label={texts.keep} hint={texts.keepHint} checked={keep} onChange={setKeep} />
          </>
        )}
        <div className="propose__go">
          <Button
            submit
            kind={found === null ? 'primary' : 'secondary'}
            disabled={!view.open || job !== null || (kind === 'by-group' && view.groups.length === 0)}
          >
            {texts.propose}
          </Button>
        </div>
      </form>
      {job !== null && <JobProgressBar job={job} />}
      {applied && (
        <Notice kind="success" quiet>
          {texts.applied} {texts.kitsAfter}
        </Notice>
      )}
      {found !== null && (
        <ProposalPreview
          proposal={found.proposal}
          perDefi={found.how.kind === 'balanced' ? found.how.perDefi : 0}
          view={view}
          onApply={() => void apply()}
          onDiscard={() => setFound(null)}
        />
      )}
    </section>
  );
}
