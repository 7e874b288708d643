import { useEffect, useRef, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { WrittenKit } from '#core/contract/requests/kits.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { formatDay } from '#core/texts/format.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CopyText } from './CopyText.tsx';
import type { WritingResult } from './use-kit-writing.ts';

interface Props {
  readonly result: WritingResult;
  /** Until when ballots are expected. */
  readonly due: string | null;
  readonly onHide: () => void;
}

/** What was written for whom, with what to tell and what to send. */
export function WrittenKits({ result, due, onHide }: Props): ReactElement {
  const texts = useTexts(kitsTexts);
  const errors: Readonly<Record<string, ((details: AppError['details']) => string) | undefined>> =
    useTexts(errorTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [result]);
  const { stopped } = result;
  return (
    <section aria-labelledby="kits-written">
      <h3 id="kits-written" ref={heading} tabIndex={-1}>
        {texts.written}
      </h3>
      <Notice kind={stopped === null ? 'success' : 'warning'} quiet>
        {stopped === null ? texts.writtenText(result.written.length, result.folder) : texts.stopped}
        {stopped !== null && stopped.code !== 'cancelled' && <> {errors[stopped.code]?.(stopped.details)}</>}
      </Notice>
      {result.written.some(({ passphrase }) => passphrase !== null) && (
        <p className="written__phone">{texts.byPhone}</p>
      )}
      <div className="table-wrap" role="group" aria-labelledby="kits-written" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.columns.juror}</th>
              <th scope="col">{texts.columns.files}</th>
              <th scope="col">{texts.columns.passphrase}</th>
              <th scope="col">{texts.columns.letter}</th>
            </tr>
          </thead>
          <tbody>
            {result.written.map((kit) => (
              <Line key={kit.juror} kit={kit} due={due} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <Button small kind="tertiary" onClick={onHide}>
          {texts.closeWritten}
        </Button>
      </div>
    </section>
  );
}

function Line({ kit, due }: { readonly kit: WrittenKit; readonly due: string | null }): ReactElement {
  const texts = useTexts(kitsTexts);
  const language = useLanguage();
  const session = useView('session-view', {}).value;
  const letter = texts.letter({
    juror: kit.name,
    session: session?.name ?? '',
    files: kit.files.map(({ fileName }) => fileName),
    due: due === null ? null : formatDay(due, language),
    locked: kit.passphrase !== null,
    reissued: kit.issue > 1,
    brings: kit.returned > 0,
  });
  return (
    <tr>
      <th scope="row">{kit.name}</th>
      <td>
        <ul className="plain-list">
          {kit.files.map(({ fileName, bytes, aboveLimit }) => (
            <li key={fileName}>
              <bdi>{fileName}</bdi> <span className="hint">{formatSize(bytes, language)}</span>
              {aboveLimit && <p className="remark">{texts.aboveLimit}</p>}
            </li>
          ))}
        </ul>
        {kit.besideOthers && <p className="remark">{texts.besideOthers}</p>}
        {kit.returned > 0 && <p className="hint">{texts.returned(kit.returned)}</p>}
      </td>
      <td>
        {kit.passphrase === null ? (
          texts.notLocked
        ) : (
          <>
            <p className="passphrase">{kit.passphrase}</p>
            <span className="copy">
              <CopyText
                key={kit.passphrase}
                label={texts.copyWords(kit.name)}
                text={() => kit.passphrase ?? ''}
              >
                {texts.copy}
              </CopyText>
            </span>
          </>
        )}
      </td>
      <td>
        <details>
          <summary>{texts.showLetter(kit.name)}</summary>
          <p className="letter">{letter}</p>
        </details>
        <span className="copy">
          <CopyText key={letter} label={texts.copyLetter(kit.name)} text={() => letter}>
            {texts.copy}
          </CopyText>
        </span>
      </td>
    </tr>
  );
}
