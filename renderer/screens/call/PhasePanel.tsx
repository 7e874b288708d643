import { useState, type ReactElement } from 'react';
import { phases, type Phase } from '#core/call/phase.ts';
import type { AppError } from '#core/contract/app-error.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

export function PhasePanel({ call }: PanelProps): ReactElement {
  const { call: texts, reason: reasonLabel } = useTexts(coordinationTexts);
  const frame = useTexts(frameTexts);
  const [backTo, setBackTo] = useState<Phase | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const { nextStep: next, previousPhase: previous } = call;

  const goForward = async (to: Phase): Promise<void> => {
    const answer = await ask('phase-change', { to, reason: null });
    setError(answer.ok ? null : answer.error);
  };

  return (
    <section className="panel" aria-labelledby="call-phases">
      <h2 id="call-phases">{texts.phases}</h2>
      <ol className="phases">
        {phases.map((phase) => (
          <li key={phase} aria-current={phase === call.phase ? 'step' : undefined}>
            {frame.phases[phase]}
          </li>
        ))}
      </ol>
      <p>{texts.now(frame.phases[call.phase])}</p>
      {next !== null && (
        <>
          {texts.meaning[next.to] !== '' && <p>{texts.meaning[next.to]}</p>}
          {[...next.blocking, ...next.warnings].map((remark) => (
            <p key={remark} className="remark">
              {texts.remarks[remark]}
            </p>
          ))}
        </>
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        {next !== null && (
          <Button kind="primary" disabled={next.blocking.length > 0} onClick={() => void goForward(next.to)}>
            {texts.forward[next.to]}
          </Button>
        )}
        {previous !== null && (
          <Button kind="tertiary" onClick={() => setBackTo(previous)}>
            {texts.back(frame.phases[previous])}
          </Button>
        )}
      </div>
      {backTo !== null && (
        <ReasonDialog
          title={texts.backTitle(frame.phases[backTo])}
          text={texts.backText}
          label={reasonLabel}
          confirm={texts.backTitle(frame.phases[backTo])}
          onClose={() => setBackTo(null)}
          onConfirm={async (reason) => {
            const answer = await ask('phase-change', { to: backTo, reason });
            return answer.ok ? null : answer.error;
          }}
        />
      )}
    </section>
  );
}
