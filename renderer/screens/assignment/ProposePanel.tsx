import { useState, type ReactElement } from 'react';
import type { AssignmentHow, AssignmentProposal } from '#core/contract/requests/jury.ts';
import type { GroupId } from '#core/ids.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { GroupsTable, presentHearings, type Hearings } from './GroupsTable.tsx';
import { namesOf } from './names.ts';
import type { PartProps } from './panel-props.ts';
import { ProposalPreview } from './ProposalPreview.tsx';

const kinds = ['balanced', 'by-group', 'all'] as const;
type Kind = (typeof kinds)[number];

/** Says how défis are given out, shows what would come of it, and applies it when the person agrees. */
export function ProposePanel({ view, onError }: PartProps): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const run = useJobs((store) => store.run);
  const [kind, setKind] = useState<Kind>('balanced');
  const [perDefi, setPerDefi] = useState(String(Math.min(3, view.jurors.length)));
  const [maxLoad, setMaxLoad] = useState('');
  const [keep, setKeep] = useState(false);
  const [seed, setSeed] = useState('1');
  const [hearings, setHearings] = useState<Hearings>(() => presentHearings(view));
  /** What of them needs no telling: what was there at first, or was applied since. */
  const [known, setKnown] = useState(hearings);
  const [checked, setChecked] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const [found, setFound] = useState<{ how: AssignmentHow; proposal: AssignmentProposal } | null>(null);
  const [applied, setApplied] = useState(false);
  const names = namesOf(view);
  const titles = (of: Hearings, group: GroupId): string =>
    [...(of.get(group) ?? [])].map(names.defi).join(', ');
  useUnrecorded(
    texts.how,
    kind === 'by-group'
      ? view.groups.map(({ id, label }) => ({
          field: label,
          typed: titles(hearings, id),
          recorded: titles(known, id),
        }))
      : [],
  );

  const countOf = (text: string): number | null => readWholeNumber(text, language, { least: 1, most: 9_999 });
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

  // What was worked out for other words than those on screen is not applied in their place.
  const shown = found !== null && JSON.stringify(found.how) === JSON.stringify(how()) ? found : null;

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
    if (shown?.proposal.kind !== 'possible') return;
    const { lists, head } = shown.proposal;
    const answer = await ask('assignment-apply', { how: shown.how, lists: [...lists], head });
    if (!answer.ok) {
      onError(answer.error);
      return;
    }
    setFound(null);
    if (shown.how.kind === 'by-group')
      setKnown(new Map(shown.how.groups.map(({ group, defis }) => [group, new Set(defis)])));
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
                disabled={!view.open}
                error={checked && perDefiWrong ? texts.notANumber : null}
                onChange={setPerDefi}
              />
              <TextField
                label={texts.maxLoad}
                hint={texts.maxLoadHint}
                inputMode="numeric"
                value={maxLoad}
                disabled={!view.open}
                error={checked && maxLoadWrong ? texts.notANumber : null}
                onChange={setMaxLoad}
              />
              <TextField
                label={texts.seed}
                hint={texts.seedHint}
                value={seed}
                disabled={!view.open}
                maxLength={100}
                error={checked && seed.trim() === '' ? texts.seedMissing : null}
                onChange={setSeed}
              />
            </div>
            <CheckField
              label={texts.keep}
              hint={texts.keepHint}
              checked={keep}
              disabled={!view.open}
              onChange={setKeep}
            />
          </>
        )}
        <div className="propose__go">
          <Button
            submit
            kind={shown === null ? 'primary' : 'secondary'}
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
      {shown !== null && (
        <ProposalPreview
          proposal={shown.proposal}
          perDefi={shown.how.kind === 'balanced' ? shown.how.perDefi : 0}
          view={view}
          onApply={() => void apply()}
          onDiscard={() => setFound(null)}
        />
      )}
    </section>
  );
}
