import { useState, type ReactElement } from 'react';
import type { DecisionsView } from '#core/contract/requests/decisions.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { ComplementaryList } from './decisions/ComplementaryList.tsx';
import { ConfirmDialog } from './decisions/ConfirmDialog.tsx';
import { DecisionsTable } from './decisions/DecisionsTable.tsx';
import { DefiDecision } from './decisions/DefiDecision.tsx';
import { ProposeDialog } from './decisions/ProposeDialog.tsx';
import { Summary } from './decisions/Summary.tsx';
import { useDeciding } from './decisions/deciding.ts';
import { WithdrawDialog } from './decisions/WithdrawDialog.tsx';

/** What becomes of each défi: proposed by the jury, decided by the committee, and what a withdrawal changes after. */
export function DecisionsPart({ session }: { readonly session: SessionView }): ReactElement {
  const language = useLanguage();
  const view = useView('decisions-view', { language });
  return <Loaded view={view}>{(decisions) => <Decisions session={session} view={decisions} />}</Loaded>;
}

interface Props {
  readonly session: SessionView;
  readonly view: DecisionsView;
}

function Decisions({ session, view }: Props): ReactElement {
  const { defi, go } = useNavigation();
  const open = (id: DefiId | null): void => go(session, 'selection', id, 'decisions');
  const row = view.rows.find((one) => one.defi === defi);
  return row === undefined ? (
    <Overview session={session} view={view} onOpen={open} />
  ) : (
    <DefiDecision session={session.id} view={view} row={row} onOpen={open} />
  );
}

function Overview({
  session,
  view,
  onOpen,
}: Props & { readonly onOpen: (defi: DefiId) => void }): ReactElement {
  const texts = useTexts(decisionsTexts);
  const { open, complementaryList, undecided, unconfirmed } = view;
  const go = useNavigation((store) => store.go);
  // From a scenario's answer, or from another of its optima, one comes to propose it.
  const [[, from = null, optimum = '0']] = useState((useNavigation.getState().part ?? '').split(':'));
  const [asking, setAsking] = useState<'propose' | 'confirm' | 'withdraw' | null>(
    from !== null && open.jury ? 'propose' : null,
  );
  const jury = useDeciding(session.id, 'jury', view);
  const comite = useDeciding(session.id, 'comite', view);
  const round = open.jury && !open.comite ? 'jury' : 'comite';
  const close = (): void => {
    setAsking(null);
    if (from !== null) go(session, 'selection', null, 'decisions');
  };
  const anyone = view.rows.some(({ current }) => current !== null && current.outcome !== 'desiste');
  return (
    <>
      <p className="lead">{texts.lead}</p>
      {session.phase === 'archivee' ? (
        <Notice kind="info">{texts.archived}</Notice>
      ) : open.jury ? (
        !open.comite && <p className="hint">{texts.comiteLater}</p>
      ) : (
        <Notice kind="info">{texts.notYet}</Notice>
      )}
      {(open.jury || open.comite) && (
        <div className="actions">
          <Button kind={undecided > 0 ? 'primary' : 'tertiary'} onClick={() => setAsking('propose')}>
            {texts.actions.propose}
          </Button>
          {open.comite && unconfirmed > 0 && (
            <Button kind={undecided > 0 ? 'secondary' : 'primary'} onClick={() => setAsking('confirm')}>
              {texts.actions.confirm}
            </Button>
          )}
          {open.comite && anyone && (
            <Button kind="tertiary" onClick={() => setAsking('withdraw')}>
              {texts.actions.withdraw}
            </Button>
          )}
        </div>
      )}
      <Summary view={view} />
      <DecisionsTable rows={view.rows} onOpen={onOpen} />
      {complementaryList && (
        <ComplementaryList
          view={view}
          round={round}
          deciding={round === 'jury' ? jury : comite}
          onOpen={onOpen}
        />
      )}
      {asking === 'propose' && (
        <ProposeDialog
          complementaryList={complementaryList}
          deciding={jury}
          from={from === null ? null : { scenario: from, optimum: Number(optimum) }}
          onClose={close}
        />
      )}
      {asking === 'confirm' && <ConfirmDialog unconfirmed={unconfirmed} deciding={comite} onClose={close} />}
      {asking === 'withdraw' && <WithdrawDialog view={view} deciding={comite} onClose={close} />}
    </>
  );
}
