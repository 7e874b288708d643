import type { ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { selectionTexts } from '#core/texts/selection.ts';
import { Notice } from '../../components/Notice.tsx';
import { Parts } from '../../components/Parts.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { ComparePart } from './ComparePart.tsx';
import { DecisionsPart } from './DecisionsPart.tsx';
import { FirmnessPart } from './FirmnessPart.tsx';
import { LettersPart } from './LettersPart.tsx';
import { ScenariosPart } from './ScenariosPart.tsx';

const screens = {
  scenarios: ScenariosPart,
  compare: ComparePart,
  firmness: FirmnessPart,
  decisions: DecisionsPart,
  letters: LettersPart,
} satisfies Record<string, (props: { readonly session: SessionView }) => ReactElement>;
type Part = keyof typeof screens;
const parts = Object.keys(screens) as Part[];

/** Which défis with which teams: questions, their exact answers, and what people decide. */
export function SelectionScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(selectionTexts);
  return (
    <>
      <h1>{texts.title}</h1>
      {isClosed(session.phase) ? (
        <Parts
          session={session}
          screen="selection"
          label={texts.partsNavigation}
          names={parts}
          labels={texts.parts}
          screens={screens}
        />
      ) : (
        <Notice kind="info">{texts.closed}</Notice>
      )}
    </>
  );
}
