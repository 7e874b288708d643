import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { DossierPreview, ImportPreview, JoinTarget } from '#core/contract/requests/import.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { Paged } from '../../../components/Paged.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { focusIfLost } from '../../../focus-if-lost.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { ChangesOf } from './ChangesOf.tsx';
import { JoinChoice } from './JoinChoice.tsx';

interface Props {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onJoin: (key: string, to: string) => void;
}

type Shown = DossierPreview['status'] | 'all';
const kinds = { new: 'new', changed: 'warning', unchanged: 'plain', withdrawn: 'error' } as const;

/** Dossier by dossier: new, changed (with what changes), withdrawn, unchanged. */
export function DossiersTable(props: Props): ReactElement {
  const { preview, busy } = props;
  const onJoin = useFocusOfMoved(props);
  const texts = useTexts(importTexts);
  const { columns } = useTexts(defisTexts);
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>('all');
  const rows = preview.rows.filter(({ status }) => shown === 'all' || status === shown);
  const statuses = (['new', 'changed', 'withdrawn', 'unchanged'] as const).filter((status) =>
    preview.rows.some((row) => row.status === status),
  );
  return (
    <details className="fold">
      <summary>
        <h3>
          {texts.dossiers} ({formatCount(preview.rows.length, language)})
        </h3>
      </summary>
      {statuses.length > 1 && (
        <ChoiceField<Shown>
          label={texts.show}
          value={shown}
          choices={[
            { value: 'all', label: texts.all },
            ...statuses.map((value) => ({
              value,
              label: texts.statusCount(
                texts.status[value],
                formatCount(preview.rows.filter(({ status }) => status === value).length, language),
              ),
            })),
          ]}
          onChange={setShown}
        />
      )}
      <Paged items={rows} step={100}>
        {(page) => (
          <div className="table-wrap" role="group" aria-label={texts.dossiers} tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{columns.number}</th>
                  <th scope="col">{columns.title}</th>
                  <th scope="col">{columns.administration}</th>
                  <th scope="col" className="number">
                    {columns.team}
                  </th>
                  <th scope="col">{texts.state}</th>
                </tr>
              </thead>
              <tbody>
                {page.map((row) => (
                  <Row key={row.key} row={row} preview={preview} busy={busy} onJoin={onJoin} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
      {preview.left.length > 0 && <LeftRows preview={preview} busy={busy} onJoin={onJoin} />}
    </details>
  );
}

/** The rows that a person said not to load, who may think otherwise. */
function LeftRows({ preview, busy, onJoin }: Props): ReactElement {
  const texts = useTexts(importTexts);
  return (
    <>
      <h4>{texts.leftRows}</h4>
      <ul className="plain-list fiches">
        {preview.left.map(({ key, title }) => (
          <li key={key} className="fiche">
            <div className="fiche__head">
              <p className="fiche__name">{title}</p>
              <JoinChoice
                id={choiceId(key)}
                label={texts.joinOf(title)}
                value="leave"
                disabled={busy}
                targets={preview.targets}
                onChoose={(chosen) => onJoin(key, chosen)}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const choiceId = (row: string): string => `join-${encodeURIComponent(row)}`;

/** The choice of a row goes where the row goes: whoever made it by keyboard goes with it. */
function useFocusOfMoved({ preview, onJoin }: Props): Props['onJoin'] {
  const moved = useRef<string | null>(null);
  useEffect(() => {
    const row = moved.current;
    moved.current = null;
    if (row !== null) focusIfLost(document.getElementById(choiceId(row)));
  }, [preview]);
  return (row, to) => {
    moved.current = row;
    onJoin(row, to);
  };
}

/** What a row may be joined to: also what it is joined to now, of which it may be all that this load says. */
function targetsOf({ targets }: ImportPreview, row: string, to: JoinTarget | null): readonly JoinTarget[] {
  const others = targets.filter(({ key }) => key !== row);
  return to === null || others.some(({ key }) => key === to.key) ? others : [to, ...others];
}

function Row({ row, preview, busy, onJoin }: Props & { readonly row: DossierPreview }): ReactElement {
  const texts = useTexts(importTexts);
  const dossier = useTexts(dossierTexts);
  const language = useLanguage();
  return (
    <tr>
      <td>{row.number ?? <span className="hint">{texts.unnumbered}</span>}</td>
      <th scope="row">
        {row.title}
        {/* Only a row without a number leaves open which défi it is. */}
        {row.unnumbered.map(({ key, title, to }) => (
          <JoinChoice
            key={key}
            id={choiceId(key)}
            label={texts.joinOf(title)}
            value={to?.key ?? 'new'}
            disabled={busy}
            targets={targetsOf(preview, key, to)}
            onChoose={(chosen) => onJoin(key, chosen)}
          />
        ))}
      </th>
      <td>{row.administration}</td>
      <td className="number">
        {row.teamSize === null ? dossier.teamUnknown : formatCount(row.teamSize, language)}
      </td>
      <td>
        <div className="dossier-state">
          <Tag kind={kinds[row.status]}>{row.returned ? texts.returned : texts.status[row.status]}</Tag>
          {row.changed.length > 0 && (
            <ChangesOf
              importId={preview.importId}
              dossier={row.key}
              title={row.title}
              count={row.changed.length}
            />
          )}
        </div>
      </td>
    </tr>
  );
}
