import type { ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { deliberationTexts } from '#core/texts/deliberation.ts';
import { Notice } from '../../components/Notice.tsx';
import { Parts } from '../../components/Parts.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { AgreementPart } from './AgreementPart.tsx';
import { ComparePart } from './ComparePart.tsx';
import { RankingPart } from './RankingPart.tsx';
import { PlenaryPart } from './sittings/PlenaryPart.tsx';
import { SittingsPart } from './sittings/SittingsPart.tsx';

/** The parts of the deliberation; each has a file of its own. */
const screens = {
  ranking: RankingPart,
  agreement: AgreementPart,
  sittings: SittingsPart,
  plenary: PlenaryPart,
  compare: ComparePart,
} satisfies Record<string, (props: PartProps) => ReactElement>;
type Part = keyof typeof screens;

/** In the order of the work; a référent's file has the sittings alone. */
const partsOf: Readonly<Record<SessionView['role'], readonly Part[]>> = {
  coordinator: ['ranking', 'agreement', 'sittings', 'plenary', 'compare'],
  referent: ['sittings'],
  juror: [],
};

/** The ranking and how sure it is; then what the jury makes of it. */
export function DeliberationScreen({ session }: { readonly session: SessionView }): ReactElement {
  const { title, closed } = useTexts(coordinationTexts).deliberation;
  const texts = useTexts(deliberationTexts);
  return (
    <>
      <h1>{title}</h1>
      {isClosed(session.phase) ? (
        <Parts
          session={session}
          screen="deliberation"
          label={texts.partsNavigation}
          names={partsOf[session.role]}
          labels={texts.parts}
          screens={screens}
        />
      ) : (
        <Notice kind="info">{closed}</Notice>
      )}
    </>
  );
}

interface PartProps {
  readonly session: SessionView;
}
