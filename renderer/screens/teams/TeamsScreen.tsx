import type { ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { teamsTexts } from '#core/texts/teams.ts';
import { Parts } from '../../components/Parts.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { AcrossPart } from './AcrossPart.tsx';
import { AdvicePart } from './AdvicePart.tsx';
import { ComparePart } from './ComparePart.tsx';
import { OptionsPart } from './OptionsPart.tsx';
import { RequestsPart } from './RequestsPart.tsx';

const screens = {
  requests: RequestsPart,
  compare: ComparePart,
  across: AcrossPart,
  advice: AdvicePart,
  options: OptionsPart,
} satisfies Record<string, (props: { readonly session: SessionView }) => ReactElement>;
type Part = keyof typeof screens;
const all = Object.keys(screens) as Part[];

/** The teams that are asked for: down the order, beside each other, across the call, and what may be granted instead. */
export function TeamsScreen({ session }: { readonly session: SessionView }): ReactElement {
  const { title } = useTexts(coordinationTexts).teams;
  const texts = useTexts(teamsTexts);
  // The rest stands on what jurors gave.
  const parts = isClosed(session.phase) ? all : all.slice(0, 1);
  return (
    <>
      <h1>{title}</h1>
      <Parts
        session={session}
        screen="teams"
        label={texts.partsNavigation}
        names={parts}
        labels={texts.parts}
        screens={screens}
      />
    </>
  );
}
