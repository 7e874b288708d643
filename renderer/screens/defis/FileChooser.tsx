import type { ReactElement } from 'react';
import type { Place } from '#core/contract/shell.ts';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

/** The identifier of the button to which the focus goes back. */
export const fileButton = 'import-choose-files';

interface Props {
  /** Nothing was loaded yet: this is what the screen is for. */
  readonly first: boolean;
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onPlaces: (places: readonly Place[]) => void;
  readonly onFiles: () => void;
  readonly onFolder: () => void;
}

/** Where files and folders are dropped, or chosen. */
export function FileChooser(props: Props): ReactElement {
  const texts = useTexts(importTexts);
  return (
    <DropZone large={props.first} disabled={props.disabled} onPlaces={props.onPlaces}>
      <p className="drop__title">{texts.dropTitle}</p>
      <p className="hint">{texts.dropHint}</p>
      <div className="actions">
        <Button
          kind={props.primary ? 'primary' : 'secondary'}
          disabled={props.disabled}
          native={{ id: fileButton }}
          onClick={props.onFiles}
        >
          {texts.choose}
        </Button>
        <Button disabled={props.disabled} onClick={props.onFolder}>
          {texts.chooseFolder}
        </Button>
      </div>
    </DropZone>
  );
}
