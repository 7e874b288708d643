import type { ReactElement } from 'react';
import type { FindingView } from '#core/contract/requests/import.ts';
import { formatCount } from '#core/texts/format.ts';
import { findingTexts } from '#core/texts/findings/findings.ts';
import { importTexts } from '#core/texts/import.ts';
import { groupBy } from '#core/group-by.ts';
import { Paged } from '../../../components/Paged.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

const kinds = { info: 'info', doubt: 'warning', refusal: 'error' } as const;
const order = ['refusal', 'doubt', 'info'] as const;

/** A kind of remark that comes more often than this is folded under its first sentence. */
const fewEnough = 3;

/** Every doubt that the reading left, the gravest first, each with its place. */
export function FindingsList({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  if (findings.length === 0) return <p className="hint">{texts.noFinding}</p>;
  const groups = groupBy(findings, ({ severity, code }) => `${severity} ${code}`);
  const sorted = [...groups.values()].sort(
    (a, b) => order.indexOf(a[0]?.severity ?? 'info') - order.indexOf(b[0]?.severity ?? 'info'),
  );
  return (
    <>
      <h3>
        {texts.findings} ({formatCount(findings.length, language)})
      </h3>
      <ul className="plain-list findings">
        {sorted.map((group) => (
          <li key={`${group[0]?.severity ?? ''} ${group[0]?.code ?? ''}`}>
            <Group findings={group} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Group({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const texts = useTexts(importTexts);
  const [first] = findings;
  const severity = first?.severity ?? 'info';
  const tag = <Tag kind={kinds[severity]}>{texts.severity[severity]}</Tag>;
  if (findings.length <= fewEnough) {
    return (
      <ul className="plain-list">
        {findings.map((finding, index) => (
          <li key={index}>
            {tag} <Sentence finding={finding} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <details>
      <summary>
        {tag} {first !== undefined && <Words finding={first} />}{' '}
        <strong>{texts.alike(findings.length - 1)}</strong>
      </summary>
      <Paged items={findings} step={50}>
        {(shown) => (
          <ul>
            {shown.map((finding, index) => (
              <li key={index}>
                <Sentence finding={finding} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </details>
  );
}

function Words({ finding }: { readonly finding: FindingView }): ReactElement {
  const sentences: Readonly<Record<string, ((params: FindingView['params']) => string) | undefined>> =
    useTexts(findingTexts);
  return <>{sentences[finding.code]?.(finding.params) ?? finding.code}</>;
}

function Sentence({ finding }: { readonly finding: FindingView }): ReactElement {
  const texts = useTexts(importTexts);
  const { place } = finding;
  return (
    <>
      <Words finding={finding} />{' '}
      <span className="hint">
        {[
          place.file,
          ...(place.sheet === undefined ? [] : [place.sheet]),
          ...(place.row === undefined ? [] : [texts.row(String(place.row))]),
          ...(place.column === undefined ? [] : [texts.columnPlace(place.column)]),
        ].join(', ')}
      </span>
    </>
  );
}
