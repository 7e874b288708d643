import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { JurorKit, KitsView } from '#core/contract/requests/kits.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { CheckField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import type { View } from '../../use-view.ts';
import { KitsTable } from './KitsTable.tsx';
import { PassphraseShown } from './PassphraseShown.tsx';
import { WrittenKits } from './WrittenKits.tsx';
import { writeChosenId, type ChosenKits } from './use-chosen-kits.ts';
import { useKitWriting } from './use-kit-writing.ts';

interface Props {
  readonly view: View<KitsView>;
  readonly picking: ChosenKits;
  readonly onError: (error: AppError | null) => void;
}

/** Kits for the jurors: who needs one, writing them into a folder, and what is to be told and sent with each. */
export function KitsPanel({ view, ...props }: Props): ReactElement {
  const texts = useTexts(kitsTexts);
  return (
    <section className="panel" aria-labelledby="ballots-kits">
      <h2 id="ballots-kits">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>{(kits) => <Kits kits={kits} {...props} />}</Loaded>
    </section>
  );
}

interface KitsProps extends Omit<Props, 'view'> {
  readonly kits: KitsView;
}

function Kits({ kits, picking: { chosen, choose }, onError }: KitsProps): ReactElement {
  const texts = useTexts(kitsTexts);
  const [locked, setLocked] = useState(true);
  const [reissued, setReissued] = useState<JurorKit | null>(null);
  const [told, setTold] = useState<JurorKit | null>(null);
  const { write, job, result, hide } = useKitWriting(onError);
  if (kits.jurors.length === 0) return <p>{texts.noJuror}</p>;

  const due = kits.jurors.filter(({ state }) => state !== 'current').map(({ juror }) => juror);
  const picked = kits.jurors.filter(({ juror }) => chosen.has(juror)).map(({ juror }) => juror);
  const busy = job !== null || !kits.canWrite;
  return (
    <>
      <KitsTable
        kits={kits.jurors}
        busy={busy}
        chosen={chosen}
        onChosen={choose}
        onReissue={setReissued}
        onTell={setTold}
      />
      <CheckField
        label={texts.lock}
        hint={texts.lockHint}
        checked={locked}
        disabled={busy}
        onChange={setLocked}
      />
      {!locked && (
        <Notice kind="warning" quiet>
          {texts.open}
        </Notice>
      )}
      <p className="hint">
        {kits.limitMegabytes === null ? texts.noLimit : texts.limit(String(kits.limitMegabytes))}
      </p>
      <div className="actions">
        {due.length > 0 && due.length < kits.jurors.length && (
          <Button disabled={busy} onClick={() => void write({ jurors: due, locked, reissue: null })}>
            {texts.writeDue(due.length)}
          </Button>
        )}
        {picked.length > 0 && (
          <Button
            native={{ id: writeChosenId }}
            disabled={busy}
            onClick={() => {
              choose(new Set());
              void write({ jurors: picked, locked, reissue: null });
            }}
          >
            {texts.writeChosen(picked.length)}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void write({ jurors: null, locked, reissue: null })}>
          {texts.writeAll}
        </Button>
        {!kits.canWrite && <span className="hint">{texts.notNow}</span>}
      </div>
      {job !== null && <JobProgressBar job={job} />}
      {result !== null && <WrittenKits result={result} due={kits.ballotsDue} onHide={hide} />}
      {reissued !== null && (
        <ReasonDialog
          title={texts.reissueTitle(reissued.name)}
          text={texts.reissueText}
          label={texts.reissueReason}
          confirm={texts.reissueConfirm}
          onConfirm={(reason) => {
            setReissued(null);
            void write({ jurors: [reissued.juror], locked, reissue: reason });
          }}
          onClose={() => setReissued(null)}
        />
      )}
      {told !== null && <PassphraseShown kit={told} onClose={() => setTold(null)} />}
    </>
  );
}
