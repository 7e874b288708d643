import { useState, type ReactElement } from 'react';
import type { FieldComparison } from '#core/defi/compare-versions.ts';
import type { TextPart } from '#core/reading/compare-texts.ts';
import { fieldName, formatValue } from '#core/texts/dossier-value.ts';
import { versionsTexts } from '#core/texts/versions.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { CheckField } from './fields.tsx';

interface Props {
  /** Every field of both versions, in the order of reading; those that changed are told by their parts. */
  readonly fields: readonly FieldComparison[];
}

const hasChanged = ({ parts }: FieldComparison): boolean => parts.some(({ kind }) => kind !== 'kept');

/** Two versions of a dossier side by side, field by field: only what changed, or everything. */
export function VersionCompare({ fields }: Props): ReactElement {
  const texts = useTexts(versionsTexts);
  const language = useLanguage();
  const [everything, setEverything] = useState(false);
  const changed = fields.filter(hasChanged);
  const shown = everything ? fields : changed;
  return (
    <div className="compare">
      <div className="compare__head">
        <p role="status">{changed.length === 0 ? texts.same : texts.changed(changed.length)}</p>
        {changed.length > 0 && <p className="hint">{texts.legend}</p>}
        {changed.length < fields.length && (
          <CheckField label={texts.everything} checked={everything} onChange={setEverything} />
        )}
      </div>
      {shown.length > 0 && (
        <table className="compare__table">
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field.field} className={hasChanged(field) ? undefined : 'compare__same'}>
                <th scope="row">{fieldName(field.field, language)}</th>
                <td>
                  <Side field={field} side="removed" />
                </td>
                <td>
                  <Side field={field} side="added" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface SideProps {
  readonly field: FieldComparison;
  readonly side: 'removed' | 'added';
}

/** One version of a field: what both share, and what only this one has. */
function Side({ field, side }: SideProps): ReactElement {
  const texts = useTexts(versionsTexts);
  const language = useLanguage();
  const parts = field.parts.filter(({ kind }) => kind === 'kept' || kind === side);
  if (parts.length === 0) return <span className="hint">{texts.empty}</span>;
  return (
    <div className="prose">
      {parts.map((part, place) => (
        <Part key={place} part={{ ...part, text: formatValue(field.kind, part.text, language) }} />
      ))}
    </div>
  );
}

/** Screen readers say few of these elements: the ends of each change are told in words. */
function Part({ part: { kind, text } }: { readonly part: TextPart }): ReactElement {
  const texts = useTexts(versionsTexts);
  switch (kind) {
    case 'kept':
      return <>{text}</>;
    case 'removed':
      return (
        <del>
          <span className="fr-sr-only"> [{texts.removed} : </span>
          {text}
          <span className="fr-sr-only"> {texts.removedEnd}] </span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="fr-sr-only"> [{texts.added} : </span>
          {text}
          <span className="fr-sr-only"> {texts.addedEnd}] </span>
        </ins>
      );
  }
}
