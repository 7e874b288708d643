import type { ReactElement } from 'react';
import { ticksOf } from '#core/call/scale-ticks.ts';
import type { CollectiveCell, OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatHundredths, formatScale } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { adviceWords } from '#core/texts/team-advice.ts';
import { DotPlot } from '../../../components/DotPlot.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { jurorNames } from './juror-names.ts';
import { MarksTable } from './MarksTable.tsx';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
}

/** What the jurors said of one défi: a plot and the comments for each criterion, then the rest of their words. */
export function MarksByCriterion({ session, hearing }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.defi;
  const language = useLanguage();
  const nameOf = jurorNames(hearing.jurors, all.juror);
  const advice = hearing.advice.flatMap(({ juror, notes }) => {
    const text = adviceWords((field) => notes.find((note) => note.field === field)?.text ?? null, language);
    return text === null ? [] : [{ juror, text }];
  });
  return (
    <section aria-labelledby="jury-marks">
      <h3 id="jury-marks">{texts.marks}</h3>
      <div className="criterion-marks">
        {hearing.criteria.map((cell) => (
          <CriterionMarks key={cell.criterion} session={session} cell={cell} nameOf={nameOf} />
        ))}
      </div>
      <details className="fold">
        <summary>{texts.table}</summary>
        <MarksTable session={session} hearing={hearing} nameOf={nameOf} />
      </details>
      <h4>{texts.generalComments}</h4>
      <Comments comments={hearing.comments} nameOf={nameOf} />
      <h4>{texts.advice}</h4>
      {advice.length === 0 ? (
        <p className="hint">{texts.noAdvice}</p>
      ) : (
        <Comments comments={advice} nameOf={nameOf} />
      )}
      {hearing.jurorsCoupDeCoeur > 0 && <p>{texts.coupsDeCoeur(hearing.jurorsCoupDeCoeur)}</p>}
    </section>
  );
}

interface CellProps {
  readonly session: SessionView;
  readonly cell: CollectiveCell;
  readonly nameOf: (juror: number) => string;
}

function CriterionMarks({ session, cell, nameOf }: CellProps): ReactElement {
  const texts = useTexts(sittingTexts).defi;
  const language = useLanguage();
  const { scale, criteria } = session.grid;
  const label = criteria.find(({ id }) => id === cell.criterion)?.label ?? cell.criterion;
  const write = (value: number | null): string => formatHundredths(value, language);
  const marks = cell.marks.map(({ juror, value }) => ({ who: nameOf(juror), value }));
  return (
    <div className="criterion-marks__row">
      <div>
        <h4>
          {cell.criterion} – {label}
        </h4>
        {marks.length === 0 ? (
          <p className="hint">{texts.noMarks}</p>
        ) : (
          <>
            <DotPlot
              alternative={texts.plotText(
                label,
                write(cell.mean),
                marks.map(({ who, value }) => `${who} ${write(value)}`).join(', '),
              )}
              rows={[{ label: cell.criterion, mean: cell.mean, marks }]}
              min={scale.min}
              max={scale.max}
              ticks={ticksOf(scale).map((value) => ({ value, label: formatScale(value, language) }))}
              labelWidth={32}
            />
            <p className="hint">{texts.mean(write(cell.mean), write(cell.deviation))}</p>
          </>
        )}
        {cell.flags.map((flag) => (
          <p key={flag.kind === 'range' ? 'range' : `outlier ${String(flag.juror)}`} className="remark">
            <span aria-hidden="true">⚑ </span>
            {flag.kind === 'range'
              ? texts.range(write(flag.min), write(flag.max))
              : texts.outlier(nameOf(flag.juror), write(flag.mark), write(flag.median))}
          </p>
        ))}
      </div>
      <Comments comments={cell.comments} nameOf={nameOf} />
    </div>
  );
}

interface CommentsProps {
  readonly comments: readonly { readonly juror: number; readonly text: string }[];
  readonly nameOf: (juror: number) => string;
}

function Comments({ comments, nameOf }: CommentsProps): ReactElement {
  const texts = useTexts(sittingTexts).defi;
  if (comments.length === 0) return <p className="hint">{texts.noComment}</p>;
  return (
    <ul className="comments">
      {comments.map(({ juror, text }) => (
        <li key={juror}>
          <strong>{nameOf(juror)}</strong> <span className="prose">{text}</span>
        </li>
      ))}
    </ul>
  );
}
