import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { DefiReading } from '../../components/DefiReading.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useKit } from '../../stores/kit-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { usePreferences, useTexts } from '../../stores/preferences-store.ts';
import { useUndoMark } from '../../use-undo-mark.ts';
import { ChangeNotice } from './ChangeNotice.tsx';
import { DefiList } from './DefiList.tsx';
import { GridForm, type GridFocus } from './GridForm.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

const firstMark = (): GridFocus => ({ place: 0 });

/** The juror's desk: the list, the dossier, the grid. Everything works by keyboard; every key is listed under "?". */
export function DeskScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(deskTexts);
  const dossier = useTexts(dossierTexts);
  const kitTexts = useTexts(jurorTexts).kit;
  const { preferences, change: changePreferences } = usePreferences();
  const chooseKit = useKit((store) => store.choose);
  const { desk, open, error, load, openDefi, declareDeport, acceptChange, saveDraft, dismissError } =
    useDesk();
  const { defi: current, go } = useNavigation();
  const [dialog, setDialog] = useState<'keys' | 'palette' | 'deport' | null>(null);
  const reading = useRef<HTMLDivElement>(null);
  /** The grid takes the focus when a défi was chosen by key: the next digit is its first mark. */
  const [gridFocus, setGridFocus] = useState<GridFocus | null>(null);
  /** The words that the palette found in the défi that is open; marked until another is chosen. */
  const [query, setQuery] = useState('');

  const defis = useMemo(() => desk?.defis ?? [], [desk]);
  const currentId = defis.find(({ id }) => id === current)?.id ?? defis[0]?.id ?? null;
  const marking = session.phase === 'notation';
  const openDeport = useCallback(() => setDialog('deport'), []);

  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (currentId !== null) void openDefi(currentId);
    reading.current?.scrollTo(0, 0);
  }, [currentId, openDefi]);

  const choose = useCallback(
    (id: string, toGrid: boolean, found = '') => {
      setGridFocus(toGrid ? firstMark() : null);
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
  const undoLast = useUndoMark(session.grid, (defi, criterion) => {
    if (defi !== currentId) choose(defi, true);
    setGridFocus({ place: session.grid.criteria.findIndex(({ id }) => id === criterion) });
  });

  const nextOpen = useCallback(() => {
    const place = defis.findIndex(({ id }) => id === currentId);
    const below = [...defis.slice(place + 1), ...defis.slice(0, place)];
    const next = below.find(({ state }) => state === 'empty' || state === 'draft');
    if (next === undefined) say(texts.allComplete);
    else choose(next.id, true);
  }, [defis, currentId, choose, texts]);
  const press = useDeskKeys(
    {
      step,
      undo: undoLast,
      showKeys: useCallback(() => setDialog('keys'), []),
      find: useCallback(() => setDialog('palette'), []),
      comment: useCallback(() => document.getElementById('overall-comment')?.focus(), []),
      deport: marking && open?.deport === null ? openDeport : null,
    },
    dialog === null,
  );

  /** A command that leaves the palette behind. */
  const command = (label: string, run: () => void): { readonly label: string; readonly run: () => void } => ({
    label,
    run: () => {
      setDialog(null);
      run();
    },
  });
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
          editable={marking}
          focus={gridFocus}
          more={defis.at(-1)?.id !== currentId}
          onKey={press}
          onDeport={openDeport}
          onLifted={() => setGridFocus(firstMark())}
          onNext={() => (defis.at(-1)?.id === currentId ? go(session, 'my-ballot') : step(1))}
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
            command(texts.commandNextOpen, nextOpen),
            { label: texts.commandBallot, run: () => go(session, 'my-ballot') },
            command(texts.commandUndo, undoLast),
            ...(marking && shown?.deport === null ? [{ label: texts.commandDeport, run: openDeport }] : []),
            command(kitTexts.renew, () => void chooseKit()),
            command(
              preferences.letterKeys ? texts.commandLettersOff : texts.commandLettersOn,
              () => void changePreferences({ letterKeys: !preferences.letterKeys }),
            ),
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
          steps={texts.deportSteps}
          draft={shown?.drafts.find(({ field }) => field === 'deport')?.text ?? null}
          onDraft={(typed) => void saveDraft(currentId, 'deport', typed)}
          onClose={() => setDialog(null)}
          onConfirm={(reason) => {
            setDialog(null);
            void declareDeport(currentId, reason).then((declared) => {
              if (!declared) return;
              say(texts.deportDeclared);
              // What had the focus went with the grid.
              setGridFocus(firstMark());
            });
          }}
        />
      )}
    </div>
  );
}
