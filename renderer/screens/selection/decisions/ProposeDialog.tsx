import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ProposalView } from '#core/contract/requests/decisions.ts';
import type { ScenarioId } from '#core/ids.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount, formatMoney } from '#core/texts/format.ts';
import { ask } from '../../../api.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useJobs } from '../../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { Deciding } from './deciding.ts';

interface Props {
  readonly complementaryList: boolean;
  readonly deciding: Deciding;
  /** The scenario that one comes from, and which of its optima; null: to be chosen. */
  readonly from: { readonly scenario: string; readonly optimum: number } | null;
  readonly onClose: () => void;
}

/** The jury's proposal for all défis at once, from a scenario's answer; what it would record is shown first. */
export function ProposeDialog({ complementaryList, deciding, from, onClose }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).propose;
  const language = useLanguage();
  const view = useView('scenarios-view', {});
  const [chosen, setScenario] = useState<ScenarioId | null>(null);
  const known = view.value?.scenarios.map(({ id }) => id);
  const scenario = chosen ?? known?.find((id) => id === from?.scenario) ?? null;
  const optimum = scenario !== null && scenario === from?.scenario ? from.optimum : 0;
  const { proposal, job, error } = useProposal(scenario, optimum);
  const run = useJobs((store) => store.run);
  const { by, on } = deciding;
  return (
    <DecisionDialog
      title={texts.title}
      deciding={deciding}
      confirm={texts.confirm}
      ready={scenario !== null && proposal !== null}
      onClose={onClose}
      onConfirm={async () => {
        if (scenario === null || proposal === null) return null;
        const { chosen: seen } = proposal;
        const answer = await run((own) =>
          ask('decisions-propose', { scenario, chosen: seen, by, on, job: own }),
        );
        if (!answer.ok) return answer.error;
        const { retenus } = answer.value;
        say(texts.done(retenus, formatCount(retenus, language)));
        return null;
      }}
    >
      {(checked) => (
        <>
          <p>{complementaryList ? texts.text : texts.textNoList}</p>
          <Loaded view={view}>
            {({ scenarios }) =>
              scenarios.length === 0 ? (
                <p className="remark">{texts.none}</p>
              ) : (
                <ChoiceField
                  label={texts.scenario}
                  value={scenario ?? ''}
                  error={checked && scenario === null ? texts.choose : null}
                  choices={[
                    { value: '', label: texts.choose },
                    ...scenarios.map(({ id, scenario: { name } }) => ({ value: id, label: name })),
                  ]}
                  onChange={(value) => setScenario(scenarios.find(({ id }) => id === value)?.id ?? null)}
                />
              )
            }
          </Loaded>
          {job !== null && <JobProgressBar job={job} />}
          <ErrorMessage error={error} />
          {proposal !== null && <Counts proposal={proposal} complementaryList={complementaryList} />}
        </>
      )}
    </DecisionDialog>
  );
}

interface Preview {
  readonly proposal: ProposalView | null;
  readonly job: string | null;
  readonly error: AppError | null;
}

/** Works out what a scenario's proposal would record, as soon as one is chosen. */
function useProposal(scenario: ScenarioId | null, optimum: number): Preview {
  const run = useJobs((store) => store.run);
  const cancel = useJobs((store) => store.cancel);
  const [preview, setPreview] = useState<Preview & { readonly of: ScenarioId | null }>({
    of: null,
    proposal: null,
    job: null,
    error: null,
  });
  useEffect(() => {
    if (scenario === null) return undefined;
    let current = true;
    let running: string | null = null;
    void run(async (job) => {
      running = job;
      setPreview({ of: scenario, proposal: null, job, error: null });
      const answer = await ask('proposal-preview', { scenario, optimum, job });
      running = null;
      if (!current) return;
      setPreview(
        answer.ok
          ? { of: scenario, proposal: answer.value, job: null, error: null }
          : { of: scenario, proposal: null, job: null, error: answer.error },
      );
    });
    return () => {
      current = false;
      if (running !== null) void cancel(running);
    };
  }, [scenario, optimum, run, cancel]);
  return preview.of === scenario ? preview : { proposal: null, job: null, error: null };
}

function Counts({
  proposal,
  complementaryList,
}: {
  readonly proposal: ProposalView;
  readonly complementaryList: boolean;
}): ReactElement {
  const { propose: texts, outcomes } = useTexts(decisionsTexts);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const { retenus, complementaires, nonRetenus, irrecevables, optimum, ties, leftAlone } = proposal;
  const { replaced, motivationsGone } = proposal;
  const lines = [
    { label: outcomes.retenu, value: retenus, shown: true },
    { label: outcomes.complementaire, value: complementaires, shown: complementaryList },
    { label: outcomes['non-retenu'], value: nonRetenus, shown: true },
    { label: outcomes.irrecevable, value: irrecevables, shown: irrecevables > 0 },
  ];
  return (
    <div role="status">
      <h3 className="decisions-sub">{texts.counts}</h3>
      <dl className="decisions-counts">
        {lines
          .filter(({ shown }) => shown)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count(value)}</dd>
            </div>
          ))}
      </dl>
      <p>{texts.money(proposal.seats, count(proposal.seats), formatMoney(proposal.fundCents, language))}</p>
      {ties > 0 && (
        <p className="hint">
          {optimum === 0 ? texts.ties(ties, count(ties)) : texts.optimum(count(optimum + 1), count(ties + 1))}
        </p>
      )}
      {leftAlone > 0 && <p className="hint">{texts.leftAlone(leftAlone, count(leftAlone))}</p>}
      {replaced > 0 && <p className="remark">{texts.replaced(replaced, count(replaced))}</p>}
      {motivationsGone > 0 && (
        <p className="remark">{texts.motivationsGone(motivationsGone, count(motivationsGone))}</p>
      )}
    </div>
  );
}
