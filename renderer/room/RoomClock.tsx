import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import type { Clock, HearingStage } from '#core/deliberation/act.ts';
import { spentOn } from '#core/deliberation/hearing-clock.ts';
import { formatDuration } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { useNow } from '../use-now.ts';

interface Props {
  readonly language: Language;
  readonly clock: Clock;
  /** Planned for each part. */
  readonly minutes: Readonly<Record<HearingStage, number>>;
}

/** What is left of the part under way, then how much longer than planned it takes, with a sign and in words. */
export function RoomClock({ language, clock, minutes }: Props): ReactElement {
  const texts = roomTexts[language].clock;
  const { stage, since } = clock;
  const now = useNow(since !== null);
  if (stage === 'done') return <p className="clock clock__part">{texts.stages.done}</p>;
  const left = minutes[stage] * 60 - spentOn(clock, stage, now);
  const over = left < 0;
  const words = over ? texts.over : texts.left;
  const seconds = Math.abs(left);
  const spoken = texts.aloud(Math.floor(seconds / 60), seconds % 60);
  return (
    <div className={over ? 'clock clock--over' : 'clock'}>
      <p className="clock__part">{texts.stages[stage]}</p>
      <p className="clock__face" role="timer" aria-label={`${spoken} ${words}`}>
        {over && '+'}
        {formatDuration(seconds)}
      </p>
      <p className="clock__words">{words}</p>
      {since === null && <p className="clock__words">{texts.standing}</p>}
    </div>
  );
}
