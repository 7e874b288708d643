import type { ReactElement } from 'react';
import type { JurorKit } from '#core/contract/requests/kits.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly kits: readonly JurorKit[];
  readonly busy: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onReissue: (kit: JurorKit) => void;
  readonly onTell: (kit: JurorKit) => void;
}

const kinds = { none: 'info', current: 'success', outdated: 'warning', unknown: 'info' } as const;

/** A line a juror: whether their kit is up to date, and if not why. */
export function KitsTable({ kits, busy, chosen, onChosen, onReissue, onTell }: Props): ReactElement {
  const texts = useTexts(kitsTexts);
  const language = useLanguage();
  const toggle = (juror: string): void => {
    const next = new Set(chosen);
    if (!next.delete(juror)) next.add(juror);
    onChosen(next);
  };
  return (
    <div className="table-wrap" role="group" aria-labelledby="ballots-kits" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <span className="fr-sr-only">{texts.columns.choose}</span>
            </th>
            <th scope="col">{texts.columns.juror}</th>
            <th scope="col">{texts.columns.state}</th>
            <th scope="col">{texts.columns.last}</th>
            <th scope="col">{texts.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {kits.map((kit) => (
            <tr key={kit.juror} className={chosen.has(kit.juror) ? 'chosen' : ''}>
              <td>
                <input
                  type="checkbox"
                  aria-label={texts.choose(kit.name)}
                  checked={chosen.has(kit.juror)}
                  disabled={busy}
                  onChange={() => toggle(kit.juror)}
                />
              </td>
              <th scope="row">{kit.name}</th>
              <td>
                <Tag kind={kinds[kit.state]}>{texts.states[kit.state]}</Tag>
                {kit.state === 'outdated' && (
                  <p className="hint">
                    {kit.changes === null ? texts.olderVersion : texts.changes(kit.changes)}
                  </p>
                )}
                {kit.state === 'unknown' && <p className="hint">{texts.contentsGone}</p>}
                {kit.inConflict > 1 && <p className="remark">{texts.heads(kit.inConflict)}</p>}
              </td>
              <td className="kits__last">
                {kit.last === null ? texts.never : texts.last(formatInstant(kit.last.at, language))}
                {kit.last !== null && (kit.last.issue > 1 || !kit.last.locked) && (
                  <p className="hint">
                    {[
                      ...(kit.last.issue > 1 ? [texts.lastIssue(formatCount(kit.last.issue, language))] : []),
                      ...(kit.last.locked ? [] : [texts.lastOpen]),
                    ].join(', ')}
                  </p>
                )}
              </td>
              <td>
                <div className="actions actions--row">
                  {kit.hasPassphrase && (
                    <Button small kind="tertiary" label={texts.tellOf(kit.name)} onClick={() => onTell(kit)}>
                      {texts.tell}
                    </Button>
                  )}
                  {kit.last !== null && (
                    <Button
                      small
                      kind="tertiary"
                      disabled={busy}
                      label={texts.reissueOf(kit.name)}
                      onClick={() => onReissue(kit)}
                    >
                      {texts.reissue}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
