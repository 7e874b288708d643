import { useCallback, type ReactElement } from 'react';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import type { Place } from '#core/contract/shell.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { sittingFilesTexts } from '#core/texts/sitting-files.ts';
import { useKit } from '../stores/kit-store.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useDroppedKit } from '../use-dropped-kit.ts';
import { Dialog } from './Dialog.tsx';
import { ErrorMessage } from './Notice.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';

/** A newer kit, or a further part, brought into the juror's or référent's open session: chosen by a button or dropped on the window. */
export function KitRenewal({ referent }: { readonly referent: boolean }): ReactElement {
  const kit = useTexts(jurorTexts).kit;
  const sitting = useTexts(sittingFilesTexts).renewed;
  const { locked, brought, error, take, unlock, dismiss } = useKit();
  const takeDropped = useCallback((kit: Place) => void take(kit), [take]);
  const over = useDroppedKit(takeDropped);
  return (
    <>
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p>{referent ? sitting.drop : kit.drop}</p>
        </div>
      )}
      {error !== null && (
        <div className="floating">
          <ErrorMessage error={error} onDismiss={dismiss} />
        </div>
      )}
      {locked !== null && <PassphraseDialog of="kit" name={locked.name} onTry={unlock} onClose={dismiss} />}
      {brought !== null && (
        <Dialog title={referent ? sitting.title : kit.broughtTitle} onClose={dismiss}>
          {referent ? <BroughtToReferent brought={brought} /> : <Brought brought={brought} />}
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
      <Titles heading={texts.gone(gone.length)} titles={gone} hint={texts.goneHint(gone.length)} />
      {ballots > 0 && <p>{texts.ballots(ballots)}</p>}
      <p>{texts.kept}</p>
    </div>
  );
}

/** A group's part has no marks of its holder in it: what others recorded comes, and nothing is to be marked again. */
function BroughtToReferent({ brought }: { readonly brought: KitBrought }): ReactElement {
  const kit = useTexts(jurorTexts).kit;
  const texts = useTexts(sittingFilesTexts).renewed;
  const { outcome, added, changed, gone, acts } = brought;
  if (outcome !== 'brought') return <p role="status">{texts[outcome]}</p>;
  return (
    <div role="status">
      {added.length + changed.length + gone.length + acts === 0 && <p>{texts.nothing}</p>}
      {acts > 0 && <p>{texts.acts(acts)}</p>}
      <Titles heading={kit.added(added.length)} titles={added} />
      <Titles heading={kit.changed(changed.length)} titles={changed} />
      <Titles heading={texts.gone(gone.length)} titles={gone} />
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
