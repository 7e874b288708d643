import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiRow, ImportPreview } from '#core/contract/requests/defis.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatDay } from '#core/texts/format.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { TextField } from '../../components/fields.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DossierPanel } from './DossierPanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';

/** The défis that were filed: loading them, reading them, deciding which may be marked. */
export function DefisScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(coordinationTexts).defis;
  const view = useView('defis-list', {});
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const read = async (places: readonly Place[]): Promise<void> => {
    if (places.length === 0) return;
    setError(null);
    setPreview(null);
    const answer = await run((id) => {
      setJob(id);
      return ask('import-read', { files: places.map(({ token }) => token), job: id });
    });
    setJob(null);
    if (answer.ok) setPreview(answer.value);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };

  const choose = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'import' });
    if (files.ok) await read(files.value);
    else setError(files.error);
  };

  const apply = async (importId: string): Promise<void> => {
    const answer = await ask('import-apply', { importId });
    setPreview(null);
    if (answer.ok) say(texts.preview.applied(String(answer.value.new), String(answer.value.changed)));
    else setError(answer.error);
  };

  const discard = async (importId: string): Promise<void> => {
    setPreview(null);
    await ask('import-discard', { importId });
  };

  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {job === null ? (
        <DropZone onPlaces={(places) => void read(places)}>
          <div className="actions">
            <Button kind={preview === null ? 'primary' : 'secondary'} onClick={() => void choose()}>
              {texts.import}
            </Button>
            <span className="hint">{texts.dropHint}</span>
          </div>
        </DropZone>
      ) : (
        <JobProgressBar job={job} />
      )}
      {preview !== null && (
        <PreviewPanel
          preview={preview}
          onApply={() => void apply(preview.importId)}
          onDiscard={() => void discard(preview.importId)}
        />
      )}
      <Loaded view={view}>
        {(defis) => (defis.length === 0 ? <p>{texts.none}</p> : <Defis defis={defis} session={session} />)}
      </Loaded>
    </>
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

interface DefisProps {
  readonly defis: readonly DefiRow[];
  readonly session: SessionView;
}

function Defis({ defis, session }: DefisProps): ReactElement {
  const texts = useTexts(coordinationTexts).defis;
  const { defi: chosen, go } = useNavigation();
  const [filter, setFilter] = useState('');
  const shown = defis.filter(({ title, administration, number }) =>
    plain(`${title} ${administration} ${number ?? ''}`).includes(plain(filter.trim())),
  );
  const open = defis.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <div className="split">
      <section aria-labelledby="defis-list">
        <h2 id="defis-list">{texts.count(shown.length)}</h2>
        <TextField label={texts.filter} value={filter} maxLength={200} onChange={setFilter} />
        <div className="table-wrap" role="group" aria-labelledby="defis-list" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.columns.number}</th>
                <th scope="col">{texts.columns.title}</th>
                <th scope="col" className="number">
                  {texts.columns.team}
                </th>
                <th scope="col">{texts.columns.filed}</th>
                <th scope="col">{texts.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <DefiLine
                  key={row.id}
                  row={row}
                  open={row.id === open}
                  onOpen={() => go(session, 'defis', row.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="split__side" aria-label={texts.reading}>
        {open === null ? <p className="hint">{texts.choose}</p> : <DossierPanel key={open} defi={open} />}
      </section>
    </div>
  );
}

interface LineProps {
  readonly row: DefiRow;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function DefiLine({ row, open, onOpen }: LineProps): ReactElement {
  const texts = useTexts(coordinationTexts).defis;
  const dossier = useTexts(dossierTexts);
  const language = useLanguage();
  const state = row.recevabilite?.state ?? null;
  return (
    <tr className={open ? 'chosen' : undefined}>
      <td>{row.number}</td>
      <th scope="row">
        <button type="button" className="link" aria-pressed={open} onClick={onOpen}>
          {row.title}
        </button>
        <p className="hint">{row.administration}</p>
      </th>
      <td className="number">
        {row.teamSize === null ? dossier.teamUnknown : formatCount(row.teamSize, language)}
      </td>
      <td>
        {row.filedAt !== null && formatDay(row.filedAt, language)}
        {row.late === true && (
          <>
            {' '}
            <Tag kind="warning">{texts.late}</Tag>
          </>
        )}
      </td>
      <td>
        {state === null ? (
          <span className="hint">{dossier.toDecide}</span>
        ) : (
          <Tag kind={kinds[state]}>{dossier.recevabilite[state]}</Tag>
        )}
      </td>
    </tr>
  );
}

const kinds = { recevable: 'success', 'a-completer': 'warning', irrecevable: 'error' } as const;
