import type { ReactElement } from 'react';
import type { Clock } from '#core/deliberation/act.ts';
import { clockFace, readClock } from '#core/deliberation/clock-reading.ts';
import type { Language } from '#core/contract/shell.ts';
import { formatCount } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly language: Language;
  readonly clock: Clock;
  readonly minutes: Parameters<typeof readClock>[1];
}

/** What is left of the part under way, then how much longer than planned it takes, with a sign and in words. */
export function RoomClock({ language, clock, minutes }: Props): ReactElement {
  const texts = roomTexts[language].clock;
  const now = useNow(clock.since !== null);
  const { stage, running, left } = readClock(clock, minutes, now);
  if (stage === 'done') return <p className="clock clock__part">{texts.stages.done}</p>;
  const over = left < 0;
  const words = over ? texts.over : texts.left;
  const [aloud, rest] = [Math.abs(left) / 60, Math.abs(left) % 60];
  const spoken = texts.aloud(formatCount(Math.floor(aloud), language), formatCount(rest, language));
  return (
    <div className={`clock ${over ? 'clock--over' : ''}`}>
      <p className="clock__part">{texts.stages[stage]}</p>
      <p className="clock__face" role="timer" aria-label={`${spoken} ${words}`}>
        {over && '+'}
        {clockFace(left)}
      </p>
      <p className="clock__words">{words}</p>
      {!running && <p className="clock__words">{texts.standing}</p>}
    </div>
  );
}
