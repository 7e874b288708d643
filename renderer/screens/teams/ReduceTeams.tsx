import { useState, type ReactElement } from 'react';
import type { OptionsView } from '#core/contract/requests/options.ts';
import { formatCount } from '#core/texts/format.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly view: Pick<OptionsView, 'minTeam' | 'maxTeam'>;
  readonly onReduce: (size: number) => void;
}

/** One smaller team for every défi that asks for more. */
export function ReduceTeams({ view: { minTeam, maxTeam }, onReduce }: Props): ReactElement {
  const texts = useTexts(teamOptionsTexts);
  const language = useLanguage();
  // Below the largest team of the call, or nobody could ask for more.
  const sizes = Array.from({ length: Math.max(1, maxTeam - minTeam) }, (_none, at) => minTeam + at);
  const [size, setSize] = useState(minTeam);
  return (
    <div className="options__reduce">
      {sizes.length > 1 && (
        <ChoiceField
          label={texts.reduceSize}
          value={String(size)}
          choices={sizes.map((one) => ({ value: String(one), label: formatCount(one, language) }))}
          onChange={(text) => setSize(Number(text))}
        />
      )}
      <Button small onClick={() => onReduce(size)}>
        {texts.reduce(formatCount(size, language))}
      </Button>
      <span className="hint">{texts.reduceHint}</span>
    </div>
  );
}
