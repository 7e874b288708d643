import type { ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { useKit } from '../stores/kit-store.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { useView } from '../use-view.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** A kit of several parts that are not all open yet: which are missing, and the way to open them. */
export function KitParts(): ReactElement | null {
  const texts = useTexts(jurorTexts).kit;
  const language = useLanguage();
  const choose = useKit((store) => store.choose);
  const { value: held } = useView('kit-held-view', {});
  if (held === null || held.missing.length === 0) return null;
  return (
    <div className="kit-parts">
      <Notice kind="warning" title={texts.partsTitle(held.opened, held.parts)} quiet>
        {texts.partsMissing(held.missing)}{' '}
        {texts.partsCount(held.here, formatCount(held.here, language), formatCount(held.assigned, language))}
      </Notice>
      <div className="actions">
        <Button small onClick={() => void choose()}>
          {texts.renew}
        </Button>
      </div>
    </div>
  );
}
