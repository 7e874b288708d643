import type { ReactElement } from 'react';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { TextField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import type { Deciding } from './deciding.ts';

interface Props {
  readonly deciding: Deciding;
  /** The person tried to go on: what is missing is said. */
  readonly checked: boolean;
}

/** Who decides, and on which day. */
export function DecidingFields({ deciding, checked }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).who;
  const { by, on, change } = deciding;
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
        error={checked && on === '' ? texts.onMissing : null}
        onChange={(typed) => change({ by, on: typed })}
      />
    </div>
  );
}
