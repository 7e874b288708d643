import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatScale, noFigure } from '#core/texts/format.ts';
import { DefiReading } from '../../components/DefiReading.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { isTextField } from '../../is-text-field.ts';
import { say } from '../../stores/announcer-store.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, usePreferences, useTexts } from '../../stores/preferences-store.ts';
import { ChangeNotice } from './ChangeNotice.tsx';
import { DefiList } from './DefiList.tsx';
import { GridForm } from './GridForm.tsx';
import type { KeyPress } from './key-press.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';

/** The juror's desk: the list, the dossier, the grid. Everything works by keyboard; every key is listed under "?". */
export function DeskScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(deskTexts);
  const dossier = useTexts(dossierTexts);
  const language = useLanguage();
  const letterKeys = usePreferences((store) => store.preferences.letterKeys);
  const { desk, open, error, load, openDefi, undo, declareDeport, acceptChange, dismissError } = useDesk();
  const { defi: current, go } = useNavigation();
  const [dialog, setDialog] = useState<'keys' | 'palette' | 'deport' | null>(null);
  const reading = useRef<HTMLDivElement>(null);
  /** The grid takes the focus when a défi was chosen by key: the next digit is its first mark. */
  const [focusGrid, setFocusGrid] = useState(false);
  /** The words that the palette found in the défi that is open; marked until another is chosen. */
  const [query, setQuery] = useState('');

  const defis = useMemo(() => desk?.defis ?? [], [desk]);
  const currentId = defis.find(({ id }) => id === current)?.id ?? defis[0]?.id ?? null;
  const marking = session.phase === 'notation';

  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (currentId !== null) void openDefi(currentId);
    reading.current?.scrollTo(0, 0);
  }, [currentId, openDefi]);

  const choose = useCallback(
    (id: string, toGrid: boolean, found = '') => {
      setFocusGrid(toGrid);
      setQuery(found);
      go(session, 'desk', id);
    },
    [go, session],
  );
  const step = useCallback(
    (by: -1 | 1) => {
      const place = defis.findIndex(({ id }) => id === currentId);
      const next = defis[place + by];
      if (next !== undefined) choose(next.id, true);
    },
    [defis, currentId, choose],
  );
  const undoLast = useCallback(async () => {
    const undone = await undo();
    if (undone === null) say(texts.nothingToUndo);
    else {
      const value = undone.value === null ? noFigure : formatScale(undone.value, language);
      say(texts.undone(undone.criterion, value));
      if (undone.defi !== currentId) choose(undone.defi, true);
    }
  }, [undo, texts, language, currentId, choose]);

  /** What a key means on the desk; answers whether it meant something. */
  const press = useCallback(
    (key: KeyPress): boolean => {
      if (key.altKey && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
        step(key.key === 'ArrowDown' ? 1 : -1);
        return true;
      }
      if (key.ctrlKey || key.metaKey) {
        if (key.key.toLowerCase() === 'k') setDialog('palette');
        else if (key.key.toLowerCase() === 'z') void undoLast();
        else return false;
        return true;
      }
      if (key.altKey || !letterKeys) return false;
      if (key.key === 'j') step(1);
      else if (key.key === 'k') step(-1);
      else if (key.key === '/') setDialog('palette');
      else if (key.key === '?') setDialog('keys');
      else if (key.key === 'd' && marking && open?.deport === null) setDialog('deport');
      else return false;
      return true;
    },
    [step, undoLast, letterKeys, marking, open],
  );

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (dialog !== null) return;
      const typing = isTextField(event.target);
      const combined = event.altKey || event.ctrlKey || event.metaKey;
      // Keys never fire while a text is being typed; there Ctrl+Z is the text's own undo.
      if (typing && (!combined || event.key.toLowerCase() === 'z')) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [press, dialog]);

  const shown = open !== null && open.defi.id === currentId ? open : null;
  const change = shown?.change ?? null;
  const title =
    shown === null ? '' : shown.defi.sight === 'whole' ? shown.defi.content.title : shown.defi.title;

  return (
    <div className="desk">
      <h1 className="fr-sr-only">{texts.title}</h1>
      {desk !== null && (
        <DefiList
          desk={desk}
          current={currentId}
          onChoose={(id) => choose(id, false)}
          onKeys={() => setDialog('keys')}
          onSearch={() => setDialog('palette')}
        />
      )}
      <section ref={reading} className="desk__reading" aria-label={texts.reading} tabIndex={0}>
        <ErrorMessage error={error} onDismiss={dismissError} />
        {desk !== null && defis.length === 0 && <p>{texts.noDefi}</p>}
        {shown !== null && change !== null && (
          <ChangeNotice
            key={shown.defi.id}
            defi={shown.defi.id}
            change={change}
            onAccept={() => void acceptChange(shown.defi.id)}
          />
        )}
        {shown !== null &&
          (shown.defi.sight === 'whole' ? (
            <DefiReading
              defi={shown.defi.id}
              content={shown.defi.content}
              late={shown.defi.late}
              query={query}
            />
          ) : (
            <article className="reading">
              <h2>{title}</h2>
              <p>{texts.deportDeclared}</p>
            </article>
          ))}
        {shown === null && defis.length > 0 && <p className="loading">{dossier.sections.presentation}…</p>}
      </section>
      {shown !== null && (
        <GridForm
          key={shown.defi.id}
          grid={session.grid}
          open={shown}
          row={defis.find(({ id }) => id === currentId)}
          title={title}
          editable={marking}
          focus={focusGrid}
          onKey={press}
          onDeport={() => setDialog('deport')}
          onNext={() => step(1)}
        />
      )}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      {dialog === 'palette' && (
        <Palette
          defis={defis}
          onClose={() => setDialog(null)}
          onDefi={(id, found) => {
            setDialog(null);
            choose(id, true, found);
          }}
          commands={[
            { label: texts.commandBallot, run: () => go(session, 'my-ballot') },
            {
              label: texts.commandUndo,
              run: () => {
                setDialog(null);
                void undoLast();
              },
            },
            { label: texts.commandKeys, run: () => setDialog('keys') },
          ]}
        />
      )}
      {dialog === 'deport' && currentId !== null && (
        <ReasonDialog
          title={texts.deportTitle}
          text={texts.deportText}
          label={texts.deportReason}
          missing={texts.deportMissing}
          confirm={texts.deportConfirm}
          onClose={() => setDialog(null)}
          onConfirm={(reason) => {
            setDialog(null);
            void declareDeport(currentId, reason).then(() => say(texts.deportDeclared));
          }}
        />
      )}
    </div>
  );
}
