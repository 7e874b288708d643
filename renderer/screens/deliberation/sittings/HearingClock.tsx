import type { ReactElement } from 'react';
import { hearingStages, type Clock, type HearingStage } from '#core/deliberation/act.ts';
import {
  ended,
  paused,
  resumed,
  spentInAll,
  spentOn,
  started,
  turnedOver,
} from '#core/deliberation/hearing-clock.ts';
import { formatCount, formatDuration } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useFocusOnward } from '../../../use-focus-onward.ts';
import { useNow } from '../../../use-now.ts';

interface Props {
  readonly clock: Clock | null;
  /** Planned for each part, in minutes. */
  readonly minutes: Readonly<Record<HearingStage, number>>;
  readonly sitting: Clock['sitting'];
  readonly readOnly: boolean;
  readonly onClock: (clock: Clock) => Promise<boolean>;
}

/** Where the part under way is told. */
const stageId = 'clock-stage';

/** The minutes of one défi, part by part. It counts here, from the instant that was recorded; only steps are recorded. */
export function HearingClock({ clock, minutes, sitting, readOnly, onClock }: Props): ReactElement {
  const texts = useTexts(sittingTexts).clock;
  const running = clock !== null && clock.since !== null;
  const now = useNow(running);
  const stage = clock?.stage ?? 'impressions';
  // The last part has none after it, and a défi that is finished no end.
  const rememberFocus = useFocusOnward(stageId);

  const step = async (to: (instant: string) => Clock): Promise<void> => {
    rememberFocus();
    const next = to(new Date().toISOString());
    if (!(await onClock(next))) return;
    if (next.stage !== stage || clock === null) say(texts.begins(texts.stages[next.stage]));
  };
  const following = stage === 'done' ? undefined : hearingStages[hearingStages.indexOf(stage) + 1];
  return (
    <section className="clock" aria-labelledby="clock">
      <h3 id="clock" className="fr-sr-only">
        {texts.title}
      </h3>
      {stage === 'done' ? (
        <p className="clock__stage" id={stageId} tabIndex={-1}>
          {texts.stages.done}
        </p>
      ) : (
        <Figures clock={clock} stage={stage} minutes={minutes[stage]} now={now} />
      )}
      {clock !== null && <Parts clock={clock} now={now} />}
      {!readOnly && (
        <div className="actions clock__actions">
          {stage === 'done' && clock !== null ? (
            <Button small onClick={() => void step(() => resumed(clock))}>
              {texts.reopen}
            </Button>
          ) : running ? (
            <Button small onClick={() => void step((at) => paused(clock, at))}>
              {texts.pause}
            </Button>
          ) : (
            <Button small kind="primary" onClick={() => void step((at) => started(clock, sitting, at))}>
              {clock === null ? texts.start : texts.resume}
            </Button>
          )}
          {clock !== null && following !== undefined && (
            <Button small onClick={() => void step((at) => turnedOver(clock, at))}>
              {texts.next(texts.stages[following])}
            </Button>
          )}
          {stage !== 'done' && (
            <Button small kind="tertiary" onClick={() => void step((at) => ended(clock, at))}>
              {texts.done}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface FiguresProps {
  readonly clock: Clock | null;
  readonly stage: HearingStage;
  readonly minutes: number;
  readonly now: string;
}

/** The part under way in large figures. Over time is told in words and by a sign. */
function Figures({ clock, stage, minutes, now }: FiguresProps): ReactElement {
  const texts = useTexts(sittingTexts).clock;
  const language = useLanguage();
  const spent = clock === null ? 0 : spentOn(clock, stage, now);
  const over = spent - minutes * 60;
  const state = clock === null ? texts.notStarted : clock.since === null ? texts.still : texts.running;
  return (
    <div className="clock__now">
      <p className="clock__stage" id={stageId} tabIndex={-1}>
        {texts.stages[stage]} <span className="hint">({state})</span>
      </p>
      <p className={over > 0 ? 'clock__figures clock__figures--over' : 'clock__figures'}>
        {over > 0 && <span aria-hidden="true">⚠ </span>}
        {formatDuration(spent)}
      </p>
      <p className="clock__left">
        {texts.planned(formatCount(minutes, language))} ·{' '}
        {over > 0 ? <strong>{texts.over(formatDuration(over))}</strong> : texts.left(formatDuration(-over))}
      </p>
    </div>
  );
}

function Parts({ clock, now }: { readonly clock: Clock; readonly now: string }): ReactElement {
  const texts = useTexts(sittingTexts).clock;
  const parts = hearingStages.map((one) =>
    texts.part(texts.stages[one], formatDuration(spentOn(clock, one, now))),
  );
  return (
    <p className="hint clock__parts">
      {texts.parts([...parts, texts.total(formatDuration(spentInAll(clock, now)))].join(' · '))}
    </p>
  );
}
