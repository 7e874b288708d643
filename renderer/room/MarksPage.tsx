import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatHundredths } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { DefiTitle } from './DefiTitle.tsx';
import { Axis, MarkRow } from './MarkRow.tsx';
import { JurorNames, PlotKey } from './PlotKey.tsx';
import { MarksTable } from './MarksTable.tsx';
import { Paged } from './Paged.tsx';
import { RoomClock } from './RoomClock.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly shown: Shown<'marks'>;
}

/** The head, the criteria sharing what height there is, the labels of the scale. */
const rowsOf = (criteria: number): string => `1.3rem repeat(${String(criteria)}, minmax(0, 1fr)) 1.3rem`;

/** The marks of the défi that is heard, criterion by criterion, with the mean and what the group says. */
export function MarksPage({ language, shown }: Props): ReactElement {
  const texts = roomTexts[language].marks;
  const { clock, criteria, jurors, minutes, scale, ticks } = shown;
  return (
    <>
      <div className="marks__head">
        <DefiTitle title={shown.title} administration={shown.administration} />
        {clock !== null && <RoomClock language={language} clock={clock} minutes={minutes} />}
      </div>
      <h2 className="fr-sr-only">{texts.title}</h2>
      <figure className="marks__figure" aria-label={texts.alternative(shown.title)}>
        <div className="marks__plot" aria-hidden="true">
          <Paged language={language} rows={criteria} rowHeight={2.1} headHeight={2.6}>
            {(rows) => (
              <div className="plot" style={{ gridTemplateRows: rowsOf(rows.length) }}>
                <PlotKey language={language} />
                <p className="plot__head plot__figure">{texts.mean}</p>
                <p className="plot__head plot__figure">{texts.value}</p>
                {rows.map((criterion) => (
                  <div key={criterion.criterion} className="plot__line">
                    <p className="plot__criterion">{criterion.label}</p>
                    <MarkRow criterion={criterion} all={rows} scale={scale} ticks={ticks} />
                    <p className="plot__figure">{formatHundredths(criterion.mean, language)}</p>
                    <p className="plot__figure plot__figure--value">
                      {formatHundredths(criterion.value, language)}
                      {criterion.changed && <span className="plot__changed">{texts.changed}</span>}
                    </p>
                  </div>
                ))}
                <p />
                <Axis scale={scale} ticks={ticks} language={language} />
              </div>
            )}
          </Paged>
        </div>
        <MarksTable language={language} shown={shown} />
      </figure>
      <JurorNames language={language} jurors={jurors} />
    </>
  );
}
