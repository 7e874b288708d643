import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ReceivedBallots } from '#core/contract/requests/ballots.ts';
import type { Place } from '#core/contract/shell.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import { tallySentence } from '#core/texts/outcome-tally.ts';
import { ask, askShell } from '../../api.ts';
import { ArchivedNotice, useArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useGivenFiles } from '../../stores/given-files-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { FrozenBallots } from './FrozenBallots.tsx';
import { ExchangePanel } from './ExchangePanel.tsx';
import { Held } from './Held.tsx';
import { KitsPanel } from './KitsPanel.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Progress } from './Progress.tsx';
import { SheetsPanel } from './SheetsPanel.tsx';
import { useChosenKits } from './use-chosen-kits.ts';
import { useReturnedSheets } from './use-returned-sheets.tsx';

/** Kits out, ballots in, and how far each juror is; no mark is shown here. */
export function BallotsScreen(): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const language = useLanguage();
  const view = useView('ballots-view', {});
  const kits = useView('kits-view', {});
  const picking = useChosenKits();
  const [error, setError] = useState<AppError | null>(null);
  const [received, setReceived] = useState<ReceivedBallots | null>(null);
  const sheets = useReturnedSheets();
  const archived = useArchived();
  const given = useGivenFiles((store) => store.ballots);
  const [firstGiven] = given;
  const givenWords = useTexts(givenFilesTexts);

  const receive = async (files: readonly Place[]): Promise<void> => {
    setError(null);
    if (files.length === 0) return;
    const { left, outcomes: ofSheets } = await sheets.receiveCorrected(files);
    const answer =
      left.length === 0 ? null : await ask('ballots-receive', { files: left.map(({ token }) => token) });
    if (answer?.ok === false) {
      setError(answer.error);
      return;
    }
    const rest = answer?.value ?? { outcomes: [], passedOver: 0, leftOut: null };
    const told = [...ofSheets, ...rest.outcomes];
    // Sheets are received one by one, and what came after one may be in conflict with it.
    const inTheEnd = ofSheets.length === 0 ? null : await ask('ballots-outcomes', { outcomes: told });
    const all = { ...rest, outcomes: inTheEnd?.ok === true ? inTheEnd.value.outcomes : told };
    setReceived(all);
    say(tallySentence(all.outcomes, language));
  };

  const choose = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'ballot' });
    if (files.ok) await receive(files.value);
    else setError(files.error);
  };

  // Ballots that were double-clicked, once it is known whether any can be received.
  const canReceive = view.value?.canReceive ?? null;
  useEffect(() => {
    if (given.length === 0 || canReceive !== true) return;
    useGivenFiles.getState().forgetBallots();
    void Promise.resolve(given).then(receive);
  });

  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ArchivedNotice />
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {canReceive === false && !archived && firstGiven !== undefined && (
        <Notice kind="warning">{givenWords.tooEarly(firstGiven.name, given.length)}</Notice>
      )}
      <Loaded view={view}>
        {(ballots) => (
          <>
            <KitsPanel view={kits} picking={picking} onError={setError} />
            {!archived && (
              <DropZone disabled={!ballots.canReceive} onPlaces={(places) => void receive(places)}>
                <div className="actions">
                  <Button
                    kind={ballots.closed ? 'secondary' : 'primary'}
                    disabled={!ballots.canReceive}
                    onClick={() => void choose()}
                  >
                    {texts.receive}
                  </Button>
                  <span className="hint">{ballots.canReceive ? texts.dropHint : texts.notYetReceive}</span>
                </div>
                {ballots.closed && <p className="hint">{texts.lateReceive}</p>}
              </DropZone>
            )}
            {sheets.dialog}
            {received !== null && <Outcomes received={received} />}
            <ExchangePanel canReceive={ballots.canReceive} onError={setError} />
            <Progress kits={kits.value} onWriteKit={picking.chooseToWrite} />
            {ballots.freeze !== null && <FrozenBallots freeze={ballots.freeze} />}
            {ballots.held.length > 0 && <Held held={ballots.held} />}
            <SheetsPanel />
          </>
        )}
      </Loaded>
    </>
  );
}
