import { useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { formatInstant } from '#core/texts/format.ts';
import { removedDataWords } from '#core/texts/removed-data.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { PassphraseDialog } from '../../components/PassphraseDialog.tsx';
import { forgetDrafts } from '../../stores/drafts-store.ts';
import { forgetForms } from '../../stores/kept-forms.ts';
import { forgetKeptTexts } from '../../stores/kept-texts-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useRefused } from '../../stores/refused-store.ts';
import { comeBack, goAway, unwritten } from '../../stores/session-store.ts';
import { fileName } from '../start/part-props.ts';

/** A session that was entered, and under which name the damaged file is kept beside it. */
export interface Restored {
  readonly session: SessionView;
  readonly keptAs: string | null;
}

interface Props {
  readonly backup: BackupRow;
  /** The session file that could not be opened; null: the open session. */
  readonly place: Place | null;
  /** The open session’s file and role, or what is known of the one that could not be opened. */
  readonly file: string;
  readonly ofJuror: boolean;
  readonly onRestored: (restored: Restored) => void;
}

/** What is tried once more with a passphrase. */
type Again = (passphrase: string) => Promise<AppError | null>;

/** Both ways back, each with what will happen: this is where it is asked, once. */
export function RestoreChoices({ backup, place, file, ofJuror, onRestored }: Props): ReactElement {
  const texts = useTexts(backupsTexts);
  const errors = useTexts(errorTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<Again | null>(null);
  /** Why something typed is not in the present session, and so will not be in its backup either. */
  const [unkept, setUnkept] = useState<AppError | 'entry' | null>(null);
  /** Whether that was told: a passphrase is tried by what an earlier rendering made. */
  const told = useRef(false);
  const whose = place?.token ?? null;

  /** What is being typed goes into the present session first; where it cannot, the person is told once and decides. */
  const mayLeave = async (): Promise<boolean> => {
    const fault = (await goAway()) ?? (unwritten().length > 0 ? 'entry' : null);
    const isAgreed = fault === null || told.current;
    told.current = fault !== null;
    setUnkept(fault);
    if (isAgreed) return true;
    comeBack();
    // It is told below the question for a passphrase, which is asked again by whoever goes on.
    setAgain(null);
    return false;
  };
  const entered = (restored: Restored): void => {
    // What the backup holds is shown, and nothing of the window is written over it.
    forgetKeptTexts();
    forgetDrafts();
    forgetForms();
    useRefused.setState({ returned: backup.removed });
    onRestored(restored);
  };
  /** A protected backup takes its passphrase, where the open session has no key for it. */
  const refused = (failure: AppError, again: Again): AppError | null => {
    comeBack();
    if (failure.code !== 'session-protected') return failure;
    setAgain(() => again);
    return null;
  };
  const inPlace = async (passphrase: string | null): Promise<AppError | null> => {
    if (!(await mayLeave())) return null;
    setBusy(true);
    const answer = await ask('backup-restore', { place: whose, backup: backup.name, passphrase });
    setBusy(false);
    if (!answer.ok) return refused(answer.error, inPlace);
    entered(answer.value);
    return null;
  };
  const beside = async (): Promise<void> => {
    const at = formatInstant(backup.at, language);
    const suggestedName = fileName(texts.copyName(backup.file.replace(/\.eigjury$/i, ''), at));
    const target = await askShell('chooseSavePlace', { purpose: 'session', suggestedName });
    if (!target.ok) setError(target.error);
    if (!target.ok || target.value === null) return;
    const wanted = { place: whose, backup: backup.name, target: target.value.token };
    const copy = async (passphrase: string | null): Promise<AppError | null> => {
      if (!(await mayLeave())) return null;
      setBusy(true);
      const answer = await ask('backup-copy', { ...wanted, passphrase });
      setBusy(false);
      if (!answer.ok) return refused(answer.error, copy);
      entered({ session: answer.value, keptAs: null });
      return null;
    };
    setError(await copy(null));
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {again !== null && (
        <PassphraseDialog
          of="backup"
          name={formatInstant(backup.at, language)}
          onTry={again}
          onClose={() => setAgain(null)}
        />
      )}
      {unkept !== null && (
        <Notice kind="warning" title={texts.unkeptTitle}>
          {texts.unkept(unkept === 'entry' ? texts.unkeptEntry : errors[unkept.code](unkept.details))}
        </Notice>
      )}
      {backup.removed !== null && (
        <Notice kind="warning" quiet title={texts.bringsBackTitle}>
          {texts.bringsBack(removedDataWords(backup.removed, language))}
        </Notice>
      )}
      <section>
        <h3>{texts.restoreInPlace}</h3>
        <p>{place === null ? texts.restoreInPlaceText(file) : texts.restoreDamagedText(file)}</p>
        {ofJuror && <p>{texts.restoreJuror}</p>}
        <Button kind="primary" disabled={busy} onClick={() => void inPlace(null).then(setError)}>
          {texts.restoreInPlace}
        </Button>
      </section>
      <section>
        <h3>{texts.restoreBeside}</h3>
        <p>{texts.restoreBesideText}</p>
        <Button disabled={busy} onClick={() => void beside()}>
          {texts.restoreBeside}
        </Button>
      </section>
    </>
  );
}
