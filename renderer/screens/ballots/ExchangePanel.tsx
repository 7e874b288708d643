import type { ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ExchangeFolderView } from '#core/contract/requests/exchange.ts';
import { exchangeTexts } from '#core/texts/exchange.ts';
import { ask, askShell } from '../../api.ts';
import { useArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { OutcomeList } from './OutcomeList.tsx';

interface Props {
  readonly canReceive: boolean;
  readonly onError: (error: AppError | null) => void;
}

/** The folder that is watched for ballots, and what came by it. */
export function ExchangePanel({ canReceive, onError }: Props): ReactElement {
  const texts = useTexts(exchangeTexts);
  const view = useView('exchange-folder-view', {});
  const set = async (folder: string | null): Promise<void> => {
    const answer = await ask('exchange-folder-set', { folder });
    onError(answer.ok ? null : answer.error);
    view.reload();
  };
  const choose = async (): Promise<void> => {
    const folder = await askShell('chooseFolder', { purpose: 'exchange-folder' });
    if (!folder.ok) onError(folder.error);
    else if (folder.value !== null) await set(folder.value.token);
  };
  return (
    <section className="panel" aria-labelledby="ballots-exchange">
      <h2 id="ballots-exchange">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>
        {(exchange) => (
          <>
            <FolderState exchange={exchange} canReceive={canReceive} />
            <div className="actions">
              <Button onClick={() => void choose()}>
                {exchange.folder === null ? texts.choose : texts.change}
              </Button>
              {exchange.folder !== null && (
                <Button kind="tertiary" onClick={() => void set(null)}>
                  {texts.giveUp}
                </Button>
              )}
            </div>
            {exchange.folder !== null && <Arrivals arrivals={exchange.arrivals} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function FolderState({
  exchange: { folder, passedOver, leftOut },
  canReceive,
}: {
  readonly exchange: ExchangeFolderView;
  readonly canReceive: boolean;
}): ReactElement {
  const texts = useTexts(exchangeTexts);
  const archived = useArchived();
  if (folder === null) return <p className="hint">{texts.none}</p>;
  return (
    <>
      <p>
        <strong>{folder.name}</strong>{' '}
        <Tag kind={folder.reachable ? 'success' : 'warning'}>
          {folder.reachable ? texts.watched : texts.gone}
        </Tag>
      </p>
      {!folder.reachable && <p>{texts.goneText}</p>}
      {!canReceive && <p className="hint">{archived ? texts.waitingArchived : texts.waiting}</p>}
      {passedOver > 0 && <p className="hint">{texts.passedOver(passedOver)}</p>}
      {leftOut !== null && <p className="remark">{texts.leftOut(leftOut)}</p>}
    </>
  );
}

function Arrivals({ arrivals }: Pick<ExchangeFolderView, 'arrivals'>): ReactElement {
  const texts = useTexts(exchangeTexts);
  if (arrivals.length === 0) return <p className="hint">{texts.noArrival}</p>;
  return (
    <details>
      <summary>{texts.arrivals(arrivals.length)}</summary>
      <OutcomeList lines={arrivals} />
    </details>
  );
}
