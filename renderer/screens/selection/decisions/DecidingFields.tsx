import type { ReactElement } from 'react';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatDay } from '#core/texts/format.ts';
import { TextField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { Deciding } from './deciding.ts';

interface Props {
  readonly deciding: Deciding;
  /** The person tried to go on: what is missing is said. */
  readonly checked: boolean;
}

/** Who decides, and on which day. */
export function DecidingFields({ deciding, checked }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).who;
  const language = useLanguage();
  const { by, on, change, dayDoubt } = deciding;
  const doubt = dayDoubt === null ? null : formatDay(dayDoubt.from, language);
  const tooEarly = doubt !== null && dayDoubt?.why === 'too-early' ? texts.onTooEarly(doubt) : null;
  return (
    <div className="deciding">
      <TextField
        label={texts.by}
        hint={texts.byHint}
        value={by}
        maxLength={200}
        error={checked && by.trim() === '' ? texts.byMissing : null}
        onChange={(typed) => change({ by: typed, on })}
      />
      <TextField
        label={texts.on}
        type="date"
        value={on}
        // Said at once: the day is kept from one decision to the next.
        error={checked && on === '' ? texts.onMissing : tooEarly}
        hint={doubt !== null && tooEarly === null ? texts.onUnusual(doubt) : undefined}
        onChange={(typed) => change({ by, on: typed })}
      />
    </div>
  );
}
