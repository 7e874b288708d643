import type { ReactElement, Ref } from 'react';
import type { DeskDefi } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly open: DeskDefi;
  readonly editable: boolean;
  readonly ref: Ref<HTMLElement>;
  readonly onLifted: () => void;
}

/** In the place of the grid under a déport: its reason, and the way back as long as no ballot declares it. */
export function OwnDeport({ open, editable, ref, onLifted }: Props): ReactElement {
  const texts = useTexts(deskTexts);
  const liftDeport = useDesk((store) => store.liftDeport);
  return (
    // Not its button has the focus: whoever goes on with Enter from défi to défi would take the déport back.
    <section ref={ref} className="desk__grid" aria-label={texts.grid} tabIndex={-1}>
      <h2>{texts.grid}</h2>
      <p>{texts.deportDeclared}</p>
      <p>{texts.deportMotive(open.deport ?? '')}</p>
      <p>{open.deportSent ? texts.deportSent : texts.deportOpen}</p>
      {editable && !open.deportSent && (
        <Button
          onClick={() =>
            void liftDeport(open.defi.id).then((lifted) => {
              if (!lifted) return;
              say(texts.deportLifted);
              onLifted();
            })
          }
        >
          {texts.deportLift}
        </Button>
      )}
    </section>
  );
}
