import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { hearingStages } from '#core/deliberation/act.ts';
import { formatCount } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { CutText } from './CutText.tsx';
import { DefiTitle } from './DefiTitle.tsx';
import { RoomClock } from './RoomClock.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly shown: Shown<'defi'>;
}

/** The défi that is heard: its name, its problem in the lines there is room for, and the time. */
export function DefiPage({ language, shown }: Props): ReactElement {
  const texts = roomTexts[language];
  const { clock, minutes } = shown;
  return (
    <>
      <DefiTitle title={shown.title} administration={shown.administration} />
      <div className="hearing">
        <section className="hearing__problem" aria-labelledby="problem">
          <h2 id="problem">{texts.defi.problem}</h2>
          <CutText text={shown.problem} cutWord={texts.cut} />
        </section>
        <div className="hearing__time">
          {clock !== null && <RoomClock language={language} clock={clock} minutes={minutes} />}
          <h2 className="parts__title">{texts.clock.planned}</h2>
          <ol className="parts">
            {hearingStages.map((stage) => (
              <li key={stage} aria-current={clock?.stage === stage ? 'step' : undefined}>
                <span>{texts.clock.stages[stage]}</span>
                <span>{texts.clock.minutes(formatCount(minutes[stage], language))}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}
