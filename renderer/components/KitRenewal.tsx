import { useCallback, type ReactElement } from 'react';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import type { Place } from '#core/contract/shell.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { useKit } from '../stores/kit-store.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useDroppedKit } from '../use-dropped-kit.ts';
import { Dialog } from './Dialog.tsx';
import { ErrorMessage } from './Notice.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';

/** A newer kit, or a further part, brought into the juror's open session: chosen by a button or dropped on the window. */
export function KitRenewal(): ReactElement {
  const texts = useTexts(jurorTexts).kit;
  const { locked, brought, error, take, unlock, dismiss } = useKit();
  const takeDropped = useCallback((kit: Place) => void take(kit), [take]);
  const over = useDroppedKit(takeDropped);
  return (
    <>
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p>{texts.drop}</p>
        </div>
      )}
      {error !== null && (
        <div className="floating">
          <ErrorMessage error={error} onDismiss={dismiss} />
        </div>
      )}
      {locked !== null && <PassphraseDialog fileName={locked.name} onTry={unlock} onClose={dismiss} />}
      {brought !== null && (
        <Dialog title={texts.broughtTitle} onClose={dismiss}>
          <Brought brought={brought} />
        </Dialog>
      )}
    </>
  );
}

function Brought({ brought }: { readonly brought: KitBrought }): ReactElement {
  const texts = useTexts(jurorTexts).kit;
  const { outcome, added, changed, gone, ballots } = brought;
  if (outcome !== 'brought') return <p role="status">{texts[outcome]}</p>;
  const nothing = added.length + changed.length + gone.length + ballots === 0;
  return (
    <div role="status">
      {nothing && <p>{texts.nothingNew}</p>}
      <Titles heading={texts.added(added.length)} titles={added} />
      <Titles heading={texts.changed(changed.length)} titles={changed} hint={texts.changedHint} />
      <Titles heading={texts.gone(gone.length)} titles={gone} hint={texts.goneHint} />
      {ballots > 0 && <p>{texts.ballots(ballots)}</p>}
      <p>{texts.kept}</p>
    </div>
  );
}

function Titles(props: {
  readonly heading: string;
  readonly titles: readonly string[];
  readonly hint?: string;
}): ReactElement | null {
  if (props.titles.length === 0) return null;
  return (
    <section>
      <h3 className="brought__heading">{props.heading}</h3>
      <ul>
        {props.titles.map((title, place) => (
          <li key={place}>{title}</li>
        ))}
      </ul>
      {props.hint !== undefined && <p className="hint">{props.hint}</p>}
    </section>
  );
}
