import { useEffect, useRef, type ReactElement } from 'react';
import type { FindingView, ImportPreview } from '#core/contract/requests/import.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { formatValue } from '#core/texts/dossier-value.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { findingTexts } from '#core/texts/findings.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly preview: ImportPreview;
}

/** What loading would do, before anything is written: dossiers, remarks, and what became of each column. */
export function PreviewPanel(
  props: Props & { readonly onApply: () => void; readonly onDiscard: () => void },
): ReactElement {
  const { preview, onApply, onDiscard } = props;
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const changes = preview.new + preview.changed;

  useEffect(() => heading.current?.focus(), [preview.importId]);

  return (
    <section className="panel preview" aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {texts.title} – {preview.files.join(', ')}
      </h2>
      <p>
        {preview.read === 0
          ? texts.refused
          : texts.summary(
              formatCount(preview.read, language),
              formatCount(preview.new, language),
              formatCount(preview.changed, language),
              formatCount(preview.unchanged, language),
            )}
      </p>
      {preview.read > 0 && changes === 0 && <p>{texts.nothingToApply}</p>}
      <div className="actions">
        {changes > 0 && (
          <Button kind="primary" onClick={onApply}>
            {texts.apply(changes)}
          </Button>
        )}
        <Button onClick={onDiscard}>{texts.discard}</Button>
      </div>
      <Findings findings={preview.findings} />
      {preview.rows.length > 0 && <Dossiers preview={preview} />}
      {preview.columns.length > 0 && <Columns preview={preview} />}
    </section>
  );
}

const severities = { info: 'info', doubt: 'warning', refusal: 'error' } as const;

function Findings({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const texts = useTexts(importTexts);
  const sentences: Readonly<Record<string, ((params: FindingView['params']) => string) | undefined>> =
    useTexts(findingTexts);
  if (findings.length === 0) return <p className="hint">{texts.noFinding}</p>;
  return (
    <>
      <h3>{texts.findings}</h3>
      <ul className="plain-list findings">
        {findings.map(({ code, severity, place, params }, index) => (
          <li key={index}>
            <Tag kind={severities[severity]}>{texts.severity[severity]}</Tag>{' '}
            <span className="hint">
              {[
                place.file,
                ...(place.sheet === undefined ? [] : [place.sheet]),
                ...(place.row === undefined ? [] : [texts.row(String(place.row))]),
                ...(place.column === undefined ? [] : [texts.columnPlace(place.column)]),
              ].join(', ')}
            </span>
            <p>{sentences[code]?.(params) ?? code}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The name of one of our fields, whether it is a field of the form or one of ours. */
function useFieldName(): (field: string) => string {
  const dossier = useTexts(dossierTexts);
  const texts = useTexts(importTexts);
  const names: Readonly<Record<string, string | undefined>> = { ...dossier.fields, ...dossier.other };
  return (field) => {
    const eig = /^eig-(\d+)-(mission|profile)$/.exec(field);
    if (eig !== null)
      return eig[2] === 'mission' ? texts.eigMission(eig[1] ?? '') : texts.eigProfile(eig[1] ?? '');
    return names[field] ?? field;
  };
}

function Dossiers({ preview }: Props): ReactElement {
  const { columns } = useTexts(defisTexts);
  const texts = useTexts(importTexts);
  const dossier = useTexts(dossierTexts);
  const language = useLanguage();
  const nameOf = useFieldName();
  return (
    <details>
      <summary>
        {texts.dossiers} ({formatCount(preview.rows.length, language)})
      </summary>
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
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, index) => (
              <tr key={index}>
                <td>{row.number}</td>
                <th scope="row">{row.title}</th>
                <td>{row.administration}</td>
                <td className="number">
                  {row.teamSize === null ? dossier.teamUnknown : formatCount(row.teamSize, language)}
                </td>
                <td>
                  <Tag kind={row.status === 'new' ? 'new' : row.status === 'changed' ? 'warning' : 'plain'}>
                    {texts.status[row.status]}
                  </Tag>
                  {row.changes.length > 0 && (
                    <details>
                      <summary>{texts.changes(row.changes.length)}</summary>
                      <dl>
                        {row.changes.map(({ field, kind, before, after }) => (
                          <div key={field}>
                            <dt>{nameOf(field)}</dt>
                            <dd>
                              {texts.before} : <del>{formatValue(kind, before, language)}</del>
                              <br />
                              {texts.after} : <ins>{formatValue(kind, after, language)}</ins>
                            </dd>
                          </div>
                        ))}
                      </dl>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Columns({ preview }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = useFieldName();
  const takenAs = (target: string): string =>
    target === 'kept-aside' ? texts.keptAside : target === 'platform' ? texts.platform : nameOf(target);
  return (
    <details>
      <summary>
        {texts.columnsTitle} ({formatCount(preview.columns.length, language)})
      </summary>
      <div className="table-wrap" role="group" aria-label={texts.columnsTitle} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.sheet}</th>
              <th scope="col">{texts.takenAs}</th>
              <th scope="col" className="number">
                {texts.filled}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ label, sheet, target, filled }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{sheet}</td>
                <td>{takenAs(target)}</td>
                <td className="number">{formatCount(filled, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
